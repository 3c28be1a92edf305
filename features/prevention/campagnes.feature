# language: fr
Fonctionnalité: Mener une campagne de prévention
  Une campagne ne compte que des totaux : ni donnée de santé ni nom de patient.

  Scénario: Une campagne prévue reçoit son bilan
    Étant donné une campagne "Octobre rose" du 01/10/2024 au 31/10/2024 pour 300 personnes
    Quand le bilan de la campagne "Octobre rose" est enregistré le 05/11/2024 avec 287 personnes touchées en 4 actions
    Alors la campagne "Octobre rose" a touché 287 personnes sur 300

  Plan du scénario: L'état d'une campagne suit ses dates
    Étant donné une campagne "Octobre rose" du 01/10/2024 au 31/10/2024 pour 300 personnes
    Alors au <jour>, la campagne "Octobre rose" est à l'état "<état>"

    Exemples:
      | jour       | état                |
      | 30/09/2024 | Prévue              |
      | 01/10/2024 | En cours            |
      | 31/10/2024 | En cours            |
      | 01/11/2024 | Bilan à enregistrer |

  Scénario: Une campagne ne finit pas avant de commencer
    Quand une campagne "Octobre rose" est prévue du 31/10/2024 au 01/10/2024
    Alors c'est refusé avec le code "days-reversed"

  Scénario: Un bilan ne s'enregistre pas avant la campagne
    Étant donné une campagne "Octobre rose" du 01/10/2024 au 31/10/2024 pour 300 personnes
    Quand le bilan de la campagne "Octobre rose" est enregistré le 30/09/2024 avec 10 personnes touchées en 1 action
    Alors c'est refusé avec le code "before-campaign"
