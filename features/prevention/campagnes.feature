# language: fr
Fonctionnalité: Mener une campagne de prévention
  Une campagne ne compte que des totaux : ni donnée de santé ni nom de patient.

  Scénario: Une campagne prévue reçoit son bilan
    Étant donnée une campagne "Octobre rose" du 01/10/2024 au 31/10/2024 pour 300 personnes
    Quand le bilan de la campagne "Octobre rose" est enregistré le 05/11/2024 : 287 personnes touchées en 4 actions
    Alors la campagne "Octobre rose" a touché 287 personnes sur 300

  Plan du scénario: L’état d’une campagne suit ses dates
    Étant donnée une campagne "Octobre rose" du 01/10/2024 au 31/10/2024 pour 300 personnes
    Alors au <jour>, la campagne "Octobre rose" est à l’état "<état>"

    Exemples:
      | jour       | état                |
      | 30/09/2024 | Prévue              |
      | 01/10/2024 | En cours            |
      | 31/10/2024 | En cours            |
      | 01/11/2024 | Bilan à enregistrer |

  Plan du scénario: Un bilan est attendu dès le lendemain de la campagne
    Étant donnée une campagne "Octobre rose" du 01/10/2024 au 31/10/2024 pour 300 personnes
    Alors au <jour>, le bilan de la campagne "Octobre rose" est "<réponse>"

    Exemples:
      | jour       | réponse     |
      | 31/10/2024 | pas à faire |
      | 01/11/2024 | à faire     |

  Scénario: Une campagne ne finit pas avant de commencer
    Quand une campagne "Octobre rose" est prévue du 31/10/2024 au 01/10/2024
    Alors c’est refusé avec le code "days-reversed"

  Scénario: Une campagne ne se prévoit pas pour une mission close
    Étant donnée la mission "Prévention" ouverte le 08/01/2024
    Et la mission "Prévention" close le 30/06/2024
    Quand une campagne "Octobre rose" de la mission "Prévention" est prévue du 01/10/2024 au 31/10/2024
    Alors c’est refusé avec le code "mission-closed"

  Scénario: Un bilan ne s’enregistre pas avant la campagne
    Étant donnée une campagne "Octobre rose" du 01/10/2024 au 31/10/2024 pour 300 personnes
    Quand le bilan de la campagne "Octobre rose" est enregistré le 30/09/2024 : 10 personnes touchées en 1 action
    Alors c’est refusé avec le code "before-campaign"

  Scénario: Un bilan ne s’enregistre qu’une fois
    Étant donnée une campagne "Octobre rose" du 01/10/2024 au 31/10/2024 pour 300 personnes
    Et le bilan de la campagne "Octobre rose" enregistré le 05/11/2024 : 278 personnes touchées en 4 actions
    Quand le bilan de la campagne "Octobre rose" est enregistré le 06/11/2024 : 287 personnes touchées en 4 actions
    Alors c’est refusé avec le code "campaign-reported"

  Scénario: Un bilan mal saisi se corrige, les deux versions restent
    Étant donnée une campagne "Octobre rose" du 01/10/2024 au 31/10/2024 pour 300 personnes
    Et le bilan de la campagne "Octobre rose" enregistré le 05/11/2024 : 278 personnes touchées en 4 actions
    Quand ce bilan est corrigé à 287 personnes touchées
    Alors la campagne "Octobre rose" a touché 287 personnes sur 300
    Et d’après ce qui était enregistré avant la correction, la campagne "Octobre rose" avait touché 278 personnes
