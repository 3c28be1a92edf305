# language: fr
Fonctionnalité: Comparer le temps donné au barème d’indemnité
  Le temps donné en réunion se compte au barème en vigueur ce jour-là : un repère, non une somme due.
  Une journée de 8 heures vaut 300 €, quelle que soit la profession.

  Contexte:
    Étant donnée la mission "Accès aux soins" ouverte le 01/01/2019
    Et Camille, infirmière, inscrite au registre
    Et Lucien, pharmacien, inscrit au registre

  Plan du scénario: R40 — Le temps de travail se compare au barème du jour
    Quand un groupe de travail de la mission "Accès aux soins" se réunit <durée> le 09/04/2024 avec Camille et Lucien
    Alors le temps de cette réunion vaut <chacun> € par personne, <tous> € pour tous

    Exemples:
      | durée  | chacun | tous   |
      | 7 h    | 262,50 | 525    |
      | 8 h    | 300    | 600    |
      | 1 h 30 | 56,25  | 112,50 |
      | 50 min | 31,25  | 62,50  |

  Plan du scénario: R40 — Un barème change la veille et le jour
    Étant donné un barème d’essai "Indemnité d’une journée" : "300,00 €", puis "320,00 €" à compter du 01/01/2025
    Quand un groupe de travail de la mission "Accès aux soins" se réunit 8 h le <jour> avec Camille
    Alors le temps de cette réunion vaut <chacun> € par personne, <chacun> € pour tous

    Exemples:
      | jour       | chacun |
      | 31/12/2024 | 300    |
      | 01/01/2025 | 320    |

  Plan du scénario: Depuis 2022, un barème unique est à vérifier
    Quand un groupe de travail de la mission "Accès aux soins" se réunit 8 h le <jour> avec Camille
    Alors le temps de cette réunion vaut 300 € par personne, barème à vérifier : "<à vérifier>"

    Exemples:
      | jour       | à vérifier |
      | 16/03/2022 | non        |
      | 17/03/2022 | oui        |

  Scénario: Avant le premier barème, le temps n’est pas évalué, il ne vaut pas zéro
    Quand un groupe de travail de la mission "Accès aux soins" se réunit 8 h le 31/12/2019 avec Camille
    Alors le temps de cette réunion n’a pas de barème
