# language: fr
Fonctionnalité: Connaître l'enveloppe du contrat ACI
  Les montants sont ceux de la taille du contrat, au barème du premier jour de l'année de contrat.

  Plan du scénario: La taille se lit à la population quand le contrat ne la dit pas
    Quand un contrat ACI pour <population> habitants est signé le 15/03/2024
    Alors le contrat est de taille <taille>

    Exemples:
      | population | taille |
      | 18 250     | 1      |
      | 52 300     | 2      |
      | 131 000    | 3      |
      | 240 500    | 4      |

  Plan du scénario: La grille de l'avenant 2 pour la taille 2
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Alors au 01/06/2024, la ligne "<ligne>" de l'enveloppe est de <montant> €

    Exemples:
      | ligne                                             | montant |
      | Fonctionnement                                    | 60 000  |
      | Accès aux soins, volet fixe                       | 70 000  |
      | Accès aux soins, volet variable                   | 30 000  |
      | Parcours pluriprofessionnels, volet fixe          | 35 000  |
      | Prévention, volet fixe                            | 15 000  |
      | Crise sanitaire grave, première rédaction du plan | 35 000  |
      | Crise sanitaire grave, survenue d’une crise       | 52 500  |

  Scénario: Un montant de 2019 qui n'est pas établi est à saisir, jamais nul
    Étant donné le contrat ACI de taille 2 signé le 01/06/2021
    Alors au 01/07/2021, la ligne "Accès aux soins, volet fixe" de l'enveloppe est "À saisir depuis le contrat"

  Scénario: Une population plus grande ne change rien sans avenant signé
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Quand un avenant au contrat ACI donne la taille 3 pour 131 000 habitants au 01/09/2024
    Alors au 31/08/2024, la ligne "Fonctionnement" de l'enveloppe est de 60 000 €
    Et au 01/09/2024, la ligne "Fonctionnement" de l'enveloppe est de 75 000 €
