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

  Plan du scénario: R28 — Un enregistrement vaut jusqu’à son dernier jour
    Étant donnée l’association enregistrée comme organisme de DPC du 01/09/2021 au 11/03/2024
    Et une séance "Asthme" prévue le <jour>
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors la réponse est "<réponse>"

    Exemples:
      | jour       | réponse          |
      | 11/03/2024 | acceptée         |
      | 12/03/2024 | not-odpc-at-date |

  Scénario: R28 — Un retrait appris après le dépôt met la demande à revoir
    Étant donnée l’association enregistrée comme organisme de DPC le 01/09/2021
    Et une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et la demande de la séance "Asthme" déposée
    Quand on apprend que l’enregistrement comme organisme de DPC est retiré depuis le 01/03/2024
    Alors la demande est à revoir : un nouveau calcul donnerait 0,00 €

  Plan du scénario: R28 — Une séance donnée par un autre organisme dépend de son enregistrement à lui
    Étant donnée l’association enregistrée comme organisme de DPC le 01/09/2021
    Et l’organisme "Formations du Val", <enregistrement>
    Et une séance "Asthme" donnée par "Formations du Val" le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors la réponse est "<réponse>"

    Exemples:
      | enregistrement           | réponse          |
      | enregistré le 01/09/2021 | acceptée         |
      | sans enregistrement      | not-odpc-at-date |

  Scénario: Ce qui est demandé est suivi jusqu’à la réponse
    Étant donné un enregistrement comme organisme de DPC demandé le 08/01/2024
    Alors il reste à suivre : "Suivre la demande d’enregistrement comme organisme de DPC, faite le 8 janvier 2024"
    Quand l’enregistrement comme organisme de DPC est refusé le 05/02/2024
    Alors il n’y a rien à suivre de l’organisme

  Plan du scénario: La fin d’un enregistrement s’annonce trois mois avant
    Étant donnée l’association enregistrée comme organisme de DPC du 01/09/2021 au 31/05/2024
    Alors au <jour>, prolonger l’enregistrement est "<réponse>"

    Exemples:
      | jour       | réponse     |
      | 28/02/2024 | pas à faire |
      | 29/02/2024 | à faire     |

  Scénario: Une séance à venir sans organisme enregistré se voit à l’avance
    Étant donnée l’association enregistrée comme organisme de DPC le 01/09/2021
    Et une séance "Asthme" de l’action "12345678901" prévue le 12/03/2024
    Quand l’enregistrement comme organisme de DPC est retiré le 01/02/2024
    Alors avant la séance, il reste à voir : "Pas d’organisme de DPC enregistré le jour de la séance « Asthme »"
