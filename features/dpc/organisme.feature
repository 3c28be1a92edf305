# language: fr
Fonctionnalité: Être organisme de DPC
  Seul un organisme enregistré le jour de la séance peut demander une prise en charge.

  Plan du scénario: R28 — L’organisme est enregistré le jour de la séance
    Étant donnée l’association enregistrée comme organisme de DPC le 01/09/2021
    Et une séance "Asthme" prévue le <jour>
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors la réponse est "<réponse>"

    Exemples:
      | jour       | réponse          |
      | 31/08/2021 | not-odpc-at-date |
      | 01/09/2021 | acceptée         |

  Scénario: R28 — Être enregistré après la séance ne suffit pas
    Étant donnée une séance "Asthme" prévue le 12/06/2021
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et l’association enregistrée comme organisme de DPC le 01/09/2021
    Quand la demande de la séance "Asthme" est déposée
    Alors c’est refusé avec le code "not-odpc-at-date"

  Plan du scénario: R28 — Un retrait vaut à partir de son jour
    Étant donnée l’association enregistrée comme organisme de DPC le 01/09/2021
    Et une séance "Asthme" prévue le <jour>
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et l’enregistrement comme organisme de DPC retiré le 12/03/2024
    Quand la demande de la séance "Asthme" est déposée
    Alors la réponse est "<réponse>"

    Exemples:
      | jour       | réponse          |
      | 11/03/2024 | acceptée         |
      | 12/03/2024 | not-odpc-at-date |
