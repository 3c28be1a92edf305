# language: fr
Fonctionnalité: Déposer une demande de prise en charge DPC
  Une demande retient les adhérents présents toute la séance, au barème en vigueur le jour de la séance.
  Chaque personne non retenue est nommée avec son motif. Une demande déposée n'est jamais réécrite.

  Contexte:
    Étant donné l'association enregistrée comme organisme de DPC le 01/09/2021

  Scénario: Tous les adhérents présents jusqu'au bout sont retenus
    Étant donné une séance "asthme" tenue le 12/03/2024 avec 12 adhérents de plusieurs professions
    Quand la demande de la séance "asthme" est déposée
    Alors la demande est de 912 € pour 12 retenus
    Et la demande garde le barème "dpc_participant_fee@2020-01-01"

  Scénario: Une psychologue n'est pas retenue
    Étant donné une séance "asthme" tenue le 12/03/2024 avec 11 adhérents de plusieurs professions
    Et "noura", psychologue, adhérente et présente à la séance "asthme"
    Quand la demande de la séance "asthme" est déposée
    Alors la demande est de 836 € pour 11 retenus
    Et "noura" n'est pas retenue, motif "profession-not-eligible"

  Scénario: Une personne prise en charge par un autre financeur compte pour l'effectif seulement
    Étant donné une séance "asthme" tenue le 12/03/2024 avec 4 adhérents de plusieurs professions
    Et "noura", infirmier, adhérente et présente à la séance "asthme", payée par un autre financeur
    Quand la demande de la séance "asthme" est déposée
    Alors la demande est de 304 € pour 4 retenus
    Et "noura" n'est pas retenue, motif "other-funder"

  Plan du scénario: Le nombre minimal de participants dépend du jour de la séance
    Étant donné une séance "asthme" tenue le <jour> avec 3 adhérents de plusieurs professions
    Quand la demande de la séance "asthme" est déposée
    Alors la réponse est "<réponse>"

    Exemples:
      | jour       | réponse              |
      | 31/03/2022 | acceptée             |
      | 01/04/2022 | too-few-participants |

  Plan du scénario: Un désistement tardif compte encore dans l'effectif
    Étant donné une séance "asthme" tenue le 20/04/2022 avec 4 adhérents de plusieurs professions
    Et "noura", infirmier, inscrite à la séance "asthme" puis désistée <délai> jours avant
    Quand la demande de la séance "asthme" est déposée
    Alors la réponse est "<réponse>"

    Exemples:
      | délai | réponse              |
      | 20    | acceptée             |
      | 21    | too-few-participants |
      | 22    | too-few-participants |

  Plan du scénario: Une séance dure au moins trois heures
    Étant donné une séance "asthme" de <durée> minutes tenue le 12/03/2024 avec 5 adhérents de plusieurs professions
    Quand la demande de la séance "asthme" est déposée
    Alors la réponse est "<réponse>"

    Exemples:
      | durée | réponse           |
      | 165   | session-too-short |
      | 180   | acceptée          |

  Scénario: Une démission antérieure à la séance retire de la demande
    Étant donné une séance "asthme" tenue le 12/03/2024 avec 12 adhérents de plusieurs professions
    Et la démission d'un participant de la séance "asthme" le 01/03/2024
    Quand la demande de la séance "asthme" est déposée
    Alors la demande est de 836 € pour 11 retenus

  Scénario: Une démission apprise après le dépôt ne réécrit pas la demande
    Étant donné une séance "asthme" tenue le 12/03/2024 avec 12 adhérents de plusieurs professions
    Et la demande de la séance "asthme" déposée
    Quand la démission d'un participant de la séance "asthme" est enregistrée au 01/03/2024
    Alors la demande est de 912 € pour 12 retenus
    Et la demande est à revoir : un nouveau calcul donnerait 836 €

  Scénario: L'organisme doit être enregistré le jour de la séance
    Étant donné une séance "asthme" tenue le 31/08/2021 avec 12 adhérents de plusieurs professions
    Quand la demande de la séance "asthme" est déposée
    Alors c'est refusé avec le code "not-odpc-at-date"

  Scénario: La même séance ne se demande pas deux fois
    Étant donné une séance "asthme" tenue le 12/03/2024 avec 12 adhérents de plusieurs professions
    Et la demande de la séance "asthme" déposée
    Quand une autre demande de la séance "asthme" est déposée
    Alors c'est refusé avec le code "duplicate-claim"

  Scénario: Le même nom deux fois sur la feuille compte une fois
    Étant donné une séance "asthme" tenue le 12/03/2024 avec 12 adhérents dont un émargé deux fois
    Quand la demande de la séance "asthme" est déposée
    Alors la demande est de 912 € pour 12 retenus

  Scénario: Une séance d'une seule profession n'est pas pluriprofessionnelle
    Étant donné une séance "asthme" tenue le 12/03/2024 avec 6 adhérents, tous infirmiers
    Quand la demande de la séance "asthme" est déposée
    Alors c'est refusé avec le code "not-pluriprofessional"

  Scénario: La recette du DPC paie la demande
    Étant donné une séance "asthme" tenue le 12/03/2024 avec 12 adhérents de plusieurs professions
    Et la demande de la séance "asthme" déposée
    Et une recette "DPC" de 912 € reçue le 03/06/2024
    Quand cette recette paie 912 € de la demande
    Alors la demande est à l'état "Payée"

  Scénario: Une demande ne se paie pas au-delà de ce qui est demandé
    Étant donné une séance "asthme" tenue le 12/03/2024 avec 12 adhérents de plusieurs professions
    Et la demande de la séance "asthme" déposée
    Et une recette "DPC" de 1 000 € reçue le 03/06/2024
    Quand cette recette paie 1 000 € de la demande
    Alors c'est refusé avec le code "more-than-claimed"
