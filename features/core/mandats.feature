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
