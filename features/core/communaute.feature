# language: fr
Fonctionnalité: Suivre la vie de la CPTS
  Du projet lancé au contrat signé, chaque étape est datée. Le territoire change de communes et de
  population à ses dates, sans changer la taille du contrat.

  Scénario: L’étape actuelle est la dernière atteinte à la date regardée
    Étant donnée l’étape "Lettre d’intention" atteinte le 01/09/2022
    Quand l’étape "Projet de santé validé" est atteinte le 04/05/2023
    Alors au 03/05/2023, la CPTS en est à l’étape "Lettre d’intention"
    Et au 04/05/2023, la CPTS en est à l’étape "Projet de santé validé"

  Scénario: Le territoire gagne une commune à sa date
    Étant donné le territoire de Lilliers et Burbure, 13 100 habitants, depuis le 01/03/2022
    Quand le territoire de Lilliers, Burbure et Ames, 13 800 habitants, est défini au 01/01/2024
    Alors au 31/12/2023, le territoire compte 2 communes et 13 100 habitants
    Et au 01/01/2024, le territoire compte 3 communes et 13 800 habitants

  Scénario: C15 — Deux médecins généralistes et un autre professionnel : moins est signalé, jamais refusé
    Étant donnée Camille, infirmière, adhérente depuis le 10/01/2023
    Et Lucien, médecin généraliste, adhérent depuis le 10/01/2023
    Et Noura, médecin généraliste, inscrite au registre
    Quand Noura adhère le 12/01/2023
    Alors au 11/01/2023, la composition de la CPTS est à vérifier : "oui"
    Et au 12/01/2023, la composition de la CPTS est à vérifier : "non"

  Scénario: C15 — Un départ qui laisse un seul médecin généraliste est signalé
    Étant donnée Camille, infirmière, adhérente depuis le 10/01/2023
    Et Lucien, médecin généraliste, adhérent depuis le 10/01/2023
    Et Noura, médecin généraliste, adhérente depuis le 10/01/2023
    Quand Noura démissionne au 01/06/2024
    Alors au 31/05/2024, la composition de la CPTS est à vérifier : "non"
    Et au 01/06/2024, la composition de la CPTS est à vérifier : "oui"
