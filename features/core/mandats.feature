# language: fr
Fonctionnalité: Suivre les mandats et leur déclaration
  Un changement de dirigeants se déclare au greffe des associations dans les trois mois. Il n’est opposable
  aux tiers qu’à partir de sa déclaration.

  Contexte:
    Étant donnée Camille, infirmière, adhérente depuis le 10/01/2023

  Scénario: R37 — Une présidente élue le 10 juin est à déclarer au plus tard le 10 septembre
    Quand Camille est élue présidente le 10/06/2024
    Alors l’élection de Camille est à déclarer au plus tard le 10/09/2024

  Scénario: R37 — L’élection est opposable depuis sa déclaration
    Étant donnée Camille élue présidente le 10/06/2024
    Quand le changement de dirigeants est déclaré au greffe le 05/09/2024
    Alors l’élection de Camille est opposable depuis le 05/09/2024
    Et au 04/09/2024, l’élection de Camille n’est pas opposable

  Plan du scénario: R37 — La déclaration est en retard le lendemain de son dernier jour
    Étant donnée Camille élue présidente le 10/06/2024
    Et que nous sommes le <jour>
    Alors la déclaration du changement de dirigeants est "<état>"

    Exemples:
      | jour       | état      |
      | 10/09/2024 | à faire   |
      | 11/09/2024 | en retard |

  Scénario: Un changement déclaré n’est plus à faire
    Étant donnée Camille élue présidente le 10/06/2024
    Quand le changement de dirigeants est déclaré au greffe le 05/09/2024
    Alors la déclaration du changement de dirigeants est "faite"

  Scénario: Un changement décidé après une déclaration est à déclarer à son tour
    Étant donnée Camille élue présidente le 10/06/2024
    Et le changement de dirigeants déclaré au greffe le 05/09/2024
    Et Lucien, pharmacien, adhérent depuis le 06/09/2024
    Quand Lucien est élu trésorier le 01/10/2024
    Alors la déclaration du changement de dirigeants est "à faire"

  Plan du scénario: Un mandat court jusqu’à son dernier jour compris
    Étant donnée Camille élue présidente du 10/06/2024 au 09/06/2027
    Alors au <jour>, Camille a un mandat : "<mandat>"

    Exemples:
      | jour       | mandat |
      | 09/06/2024 | non    |
      | 10/06/2024 | oui    |
      | 09/06/2027 | oui    |
      | 10/06/2027 | non    |

  Plan du scénario: Un mandat prend fin le premier jour sans mandat
    Étant donnée Camille élue présidente le 10/06/2024
    Quand le mandat de Camille prend fin le 01/02/2025
    Alors au <jour>, Camille a un mandat : "<mandat>"

    Exemples:
      | jour       | mandat |
      | 31/01/2025 | oui    |
      | 01/02/2025 | non    |

  Scénario: On n’est pas élue deux fois en même temps
    Étant donnée Camille élue présidente le 10/06/2024
    Quand Camille est élue trésorière le 20/06/2024
    Alors c’est refusé avec le code "already-in-office"

  Scénario: Le mandat d’une personne qui n’adhère plus est signalé
    Étant donnée Camille élue présidente le 10/06/2024
    Quand Camille démissionne au 01/12/2024
    Alors un mandat sans adhésion est signalé depuis le 01/12/2024

  Plan du scénario: Un mandat prolongé court jusqu’à ce que quelqu’un soit élu à sa place
    Étant donnée Camille élue présidente du 10/06/2024 au 09/06/2027, prolongée jusqu’à son remplacement
    Et Lucien, pharmacien, adhérent depuis le 06/09/2024
    Et Lucien élu président le 01/10/2027
    Alors au <jour>, la présidence revient à <qui>

    Exemples:
      | jour       | qui     |
      | 09/06/2027 | Camille |
      | 30/09/2027 | Camille |
      | 01/10/2027 | Lucien  |

  Scénario: Un mandat qui finit est annoncé trois mois avant
    Étant donnée Camille élue présidente du 10/06/2024 au 09/06/2027
    Et que nous sommes le 09/03/2027
    Alors une fin de mandat est annoncée pour le 09/06/2027

  Scénario: Une présidence que personne n’exerce plus est signalée
    Étant donnée Camille élue présidente du 10/06/2024 au 09/06/2027
    Et que nous sommes le 20/06/2027
    Alors la présidence est signalée vacante depuis le 10/06/2027

  Scénario: Une commission a un nom, et ses membres n’ont rien à déclarer au greffe
    Quand Camille anime la commission "Parcours de soins" à compter du 10/06/2024
    Alors la commission "Parcours de soins" réunit Camille, sans déclaration au greffe

  Scénario: R41 — Une personne intéressée qui prend part au vote d’une convention est signalée
    Étant donné un conseil réuni le 12/03/2024 : Salomé, Régis et Odile
    Et la structure "Pharmacie du Pont", inscrite au registre
    Et Salomé, associée de "Pharmacie du Pont", qui l’a déclaré le 01/02/2024
    Quand la décision "Commander des vaccins" est mise au vote au profit de "Pharmacie du Pont"
    Alors Salomé est signalée comme intéressée au vote de "Commander des vaccins" : "elle y a pris part"
    Et un vote est à examiner pour intérêt déclaré : "oui"

  Scénario: R41 — Qui se retire du vote est noté, et rien n’est à examiner
    Étant donné un conseil réuni le 12/03/2024 : Salomé, Régis et Odile
    Et la structure "Pharmacie du Pont", inscrite au registre
    Et Salomé, associée de "Pharmacie du Pont", qui l’a déclaré le 01/02/2024
    Quand la décision "Commander des vaccins" est mise au vote au profit de "Pharmacie du Pont", sans Salomé
    Alors Salomé est signalée comme intéressée au vote de "Commander des vaccins" : "elle s’en est retirée"
    Et un vote est à examiner pour intérêt déclaré : "non"

  Scénario: R41 — La convention avec la société d’une personne du conseil figure au rapport spécial
    Étant donné un conseil réuni le 12/03/2024 : Salomé, Régis et Odile
    Et la structure "Pharmacie du Pont", inscrite au registre
    Et Salomé, associée de "Pharmacie du Pont", qui l’a déclaré le 01/02/2024
    Et la décision "Commander des vaccins" mise au vote au profit de "Pharmacie du Pont", sans Salomé
    Quand le vote donne 2 voix pour et 0 contre
    Alors le rapport spécial de 2024 donne "Commander des vaccins", avec "Pharmacie du Pont", pour Salomé : "S’est retiré·e du vote"
    Et le rapport spécial de 2023 ne donne rien
