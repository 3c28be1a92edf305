# language: fr
Fonctionnalité: Déposer une demande de prise en charge DPC
  Une demande retient les adhérents présents toute la séance, au barème en vigueur le jour de la séance.
  Chaque personne non retenue est nommée avec son motif. Une demande déposée n’est jamais réécrite.

  Contexte:
    Étant donnée l’association enregistrée comme organisme de DPC le 01/09/2021

  Scénario: R21 — Tous les adhérents présents jusqu’au bout sont retenus
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 12 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de 912 € pour 12 retenus
    Et le calcul montré est "12 × 76,00 € = 912,00 €"
    Et la demande garde le forfait de 76 € en vigueur depuis le 01/01/2020

  Scénario: R22 — Une psychologue n’est pas retenue
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 11 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, psychologue, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de 836 € pour 11 retenus
    Et Noura n’est pas retenue, motif "Profession non prise en charge"

  Scénario: R23 — Une personne prise en charge par un autre financeur compte pour l’effectif seulement
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 4 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente, inscrite à la séance "Asthme" et prise en charge par un autre financeur
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de 304 € pour 4 retenus
    Et Noura n’est pas retenue, motif "Pris·e en charge par un autre financeur"

  Plan du scénario: R24 — Le nombre minimal de participants dépend du jour de la séance
    Étant donnée une séance "Asthme" prévue le <jour>
    Et 3 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors la réponse est "<réponse>"

    Exemples:
      | jour       | réponse              |
      | 20/03/2022 | acceptée             |
      | 31/03/2022 | acceptée             |
      | 01/04/2022 | too-few-participants |
      | 20/04/2022 | too-few-participants |

  Scénario: R24 — À distance, l’effectif minimal ne s’applique pas
    Étant donnée une séance "Asthme" de 3 h à distance prévue le 20/04/2022
    Et 3 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de 228 € pour 3 retenus

  Plan du scénario: R25 — Un désistement tardif compte encore dans l’effectif
    Étant donnée une séance "Asthme" prévue le 20/04/2022
    Et 4 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et Noura désistée <délai> jours avant la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors la réponse est "<réponse>"

    Exemples:
      | délai | réponse              |
      | 20    | acceptée             |
      | 21    | too-few-participants |
      | 22    | too-few-participants |

  Plan du scénario: R26 — Une séance dure au moins trois heures
    Étant donnée une séance "Asthme" de <durée> prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors la réponse est "<réponse>"

    Exemples:
      | durée  | réponse           |
      | 2 h 45 | session-too-short |
      | 3 h    | acceptée          |

  Plan du scénario: R27 — Une démission antérieure à la séance retire de la demande
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 11 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et la démission de Noura au <démission>
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de <montant> € pour <retenus> retenus

    Exemples:
      | démission  | montant | retenus |
      | 01/03/2024 | 836     | 11      |
      | 12/03/2024 | 836     | 11      |

  Scénario: R27 — Une démission du lendemain ne change rien
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 11 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et la démission de Noura au 13/03/2024
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de 912 € pour 12 retenus

  Scénario: R27 — Une démission apprise après le dépôt ne réécrit pas la demande
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 11 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et la demande de la séance "Asthme" déposée
    Quand la démission de Noura au 01/03/2024 est enregistrée le 15/04/2024
    Alors la demande est de 912 € pour 12 retenus
    Et la demande est à revoir : un nouveau calcul donnerait 836 €
    Et il reste à revoir : "Revoir la demande DPC : Asthme, 12/03/2024"
    Et la demande figure parmi les vérités tardives : "912,00 €", ce serait "836,00 €"

  Scénario: R27 — Une démission postérieure à la séance ne remet pas la demande en cause
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 11 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et la demande de la séance "Asthme" déposée
    Quand Noura démissionne au 13/03/2024
    Alors la demande n’est pas à revoir

  Scénario: Un émargement corrigé après le dépôt ne réécrit pas la demande
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 11 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et la demande de la séance "Asthme" déposée
    Quand cet émargement est corrigé : Noura est partie avant la fin
    Alors la demande est de 912 € pour 12 retenus
    Et la demande est à revoir : un nouveau calcul donnerait 836 €

  Scénario: Une demande retirée peut être déposée à nouveau
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 11 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et la demande de la séance "Asthme" déposée
    Et la démission de Noura au 01/03/2024, enregistrée le 15/04/2024
    Et cette demande retirée, parce que "Une démission antérieure à la séance a été apprise."
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de 836 € pour 11 retenus

  Plan du scénario: L’adhésion compte le jour de la séance
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, non adhérente et inscrite à la séance "Asthme"
    Et l’adhésion de Noura au <adhésion>
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de <montant> € pour <retenus> retenus

    Exemples:
      | adhésion   | montant | retenus |
      | 12/03/2024 | 456     | 6       |
      | 13/03/2024 | 380     | 5       |

  Scénario: R29 — La même séance ne se demande pas deux fois
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 12 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et la demande de la séance "Asthme" déposée
    Quand une autre demande de la séance "Asthme" est déposée
    Alors c’est refusé avec le code "duplicate-claim"

  Scénario: R29 — Le même nom deux fois sur la feuille compte une fois
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 11 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, avec deux signatures de Noura
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de 912 € pour 12 retenus

  Scénario: R31 — Une séance d’une seule profession n’est pas pluriprofessionnelle
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 6 infirmières adhérentes inscrites à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors c’est refusé avec le code "not-pluriprofessional"

  Scénario: Une personne partie avant la fin n’est pas retenue
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, Noura partie avant la fin
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de 380 € pour 5 retenus
    Et Noura n’est pas retenue, motif "Présence partielle"

  Scénario: Une personne qui n’a pas signé n’est pas retenue
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, sans la signature de Noura
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de 380 € pour 5 retenus
    Et Noura n’est pas retenue, motif "Absent·e : aucune signature"

  Scénario: Une personne qui n’adhère pas n’est pas retenue
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, non adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de 380 € pour 5 retenus
    Et Noura n’est pas retenue, motif "N’était pas adhérent·e ce jour-là"

  Scénario: Une personne venue sans être inscrite n’est pas retenue
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente depuis le 08/01/2024
    Et l’émargement de la séance "Asthme" enregistré, Noura présente sans être inscrite
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de 380 € pour 5 retenus
    Et Noura n’est pas retenue, motif "Pas inscrit·e avant la séance"

  Plan du scénario: Un exercice non conventionné n’est pas retenu
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente en "<exercice>" et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de <montant> € pour <retenus> retenus

    Exemples:
      | exercice                  | montant | retenus |
      | libéral conventionné      | 456     | 6       |
      | libéral non conventionné  | 380     | 5       |

  Scénario: Avant le dépôt, on voit déjà qui serait retenu
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 11 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, psychologue, adhérente et inscrite à la séance "Asthme"
    Quand l’émargement de la séance "Asthme" est enregistré, tous présents jusqu’au bout
    Alors avant dépôt, la séance "Asthme" donnerait 836 €
    Et avant dépôt, Noura ne serait pas retenue, motif "Profession non prise en charge"
    Et il reste à déposer : "Déposer la demande DPC : Asthme, 12/03/2024"

  Scénario: Une séance sans émargement ne se demande pas
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Quand la demande de la séance "Asthme" est déposée le 13/03/2024
    Alors c’est refusé avec le code "session-not-held"

  Scénario: Une demande où personne n’est retenu ne se dépose pas, et dit pourquoi
    Étant donnée une séance "Asthme" de l’action "12345678901" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’inscription de chacun auprès de l’Agence pour "Asthme", faite le 13/03/2024
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors c’est refusé avec le code "nobody-retained"

  Scénario: Une séance où personne n’est venu ne se demande pas
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, sans la signature de Noura
    Quand la demande de la séance "Asthme" est déposée
    Alors c’est refusé avec le code "nobody-came"

  Scénario: Une séance où personne n’était inscrit ne se clôt pas
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Quand l’émargement de la séance "Asthme" est enregistré, tous présents jusqu’au bout
    Alors c’est refusé avec le code "attendance-empty"

  Scénario: Ce qui reste à régler est dit avant de déposer, et l’on peut déposer quand même
    Étant donnée une séance "Asthme" de l’action "12345678901" tenue le 12/03/2024 par 5 adhérents de plusieurs professions
    Alors déposer la demande de la séance "Asthme" fait dire : "L’action n° 12345678901 n’est pas déclarée"
    Et déposer la demande de la séance "Asthme" fait dire : "Le programme n’est pas joint"
    Et déposer la demande de la séance "Asthme" fait dire : "Inscription auprès de l’Agence pas signalée (5 personnes)"
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de 380 € pour 5 retenus

  Scénario: Une séance en règle se dépose sans rien confirmer
    Étant donnée l’action "12345678901" de 3 h en présence, publiée le 08/01/2024
    Et la séance "Asthme" du 12/03/2024, programmée pour l’action "12345678901", session "1"
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’inscription de chacun auprès de l’Agence pour "Asthme", faite le 06/03/2024
    Et le programme joint à la séance "Asthme"
    Et la feuille de la demi-journée de "Asthme" enregistrée avec son image
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Alors déposer la demande de la séance "Asthme" ne fait rien dire
