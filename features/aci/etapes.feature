# language: fr
Fonctionnalité: Lire du contrat ACI une étape de la vie de la CPTS
  La signature du contrat est une étape de la CPTS. Elle est enregistrée une fois, avec le contrat.

  Scénario: La signature du contrat ACI est une étape, sans la ressaisir
    Étant donnée l’étape "Projet de santé validé" atteinte le 04/05/2023
    Quand un contrat ACI pour 52 300 habitants est signé le 15/03/2024
    Alors au 15/03/2024, la CPTS en est à l’étape "Contrat ACI signé"

  Scénario: Une signature saisie aussi comme étape, à une autre date, est à accorder
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Quand l’étape "Contrat ACI signé" est atteinte le 20/03/2024
    Alors une étape est à accorder avec le contrat ACI : "oui"

  Scénario: Une signature saisie aussi comme étape, à la même date, ne compte qu’une fois
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Quand l’étape "Contrat ACI signé" est atteinte le 15/03/2024
    Alors la vie de la CPTS compte 1 étape
    Et une étape est à accorder avec le contrat ACI : "non"
