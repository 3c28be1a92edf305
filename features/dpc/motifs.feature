# language: fr
Fonctionnalité: Dire pourquoi une personne, ou toute une séance, n’est pas prise en charge
  Le registre trouve lui-même chaque motif qu’il peut connaître, avec le jour où il le constate, avant tout dépôt.

  Contexte:
    Étant donnée l’association enregistrée comme organisme de DPC le 01/09/2021

  Scénario: L’association n’était pas organisme de DPC
    Étant donnée une séance "Asthme" tenue le 31/08/2021 par 5 adhérents de plusieurs professions
    Alors le 31/08/2021, rien ne peut être demandé pour "Asthme" : "L’association n’était pas organisme de DPC ce jour-là"

  Scénario: L’action n’était pas encore publiée
    Étant donnée l’action "12345678901" de 3 h en présence, publiée le 13/03/2024
    Et une séance "Asthme" de l’action "12345678901" tenue le 12/03/2024 par 5 adhérents de plusieurs professions
    Alors le 12/03/2024, rien ne peut être demandé pour "Asthme" : "Action non publiée par l’Agence ce jour-là"

  Plan du scénario: Le retrait d’une action vaut à partir de son jour
    Étant donnée l’action "12345678901" de 3 h en présence, publiée le 08/01/2024
    Et une séance "Asthme" de l’action "12345678901" tenue le 12/03/2024 par 5 adhérents de plusieurs professions
    Quand l’action "12345678901" est retirée le <retrait>
    Alors le 12/03/2024, rien ne peut être demandé pour "Asthme" : "<motif>"

    Exemples:
      | retrait    | motif                                      |
      | 12/03/2024 | Action non publiée par l’Agence ce jour-là |
      | 13/03/2024 | Aucun                                      |

  Scénario: La séance est trop courte
    Étant donnée une séance "Asthme" de 2 h 45 tenue le 12/03/2024 par 5 adhérents de plusieurs professions
    Alors le 12/03/2024, rien ne peut être demandé pour "Asthme" : "Séance trop courte"

  Scénario: Il y avait trop peu de participants
    Étant donnée une séance "Asthme" tenue le 12/03/2024 par 4 adhérents de plusieurs professions
    Alors le 12/03/2024, rien ne peut être demandé pour "Asthme" : "Trop peu de participants"

  Scénario: Les participants étaient d’une seule profession
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 6 infirmières adhérentes inscrites à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Alors le 12/03/2024, rien ne peut être demandé pour "Asthme" : "Séance d’une seule profession"

  Plan du scénario: La demande est déposée trop tard
    Étant donné un barème d’essai "Délai de dépôt DPC" : "90", puis "30" à compter du 01/01/2024
    Et une séance "Asthme" tenue le 12/03/2024 par 5 adhérents de plusieurs professions
    Quand la demande de la séance "Asthme" est déposée le <dépôt>
    Alors la réponse est "<réponse>"

    Exemples:
      | dépôt      | réponse     |
      | 11/04/2024 | acceptée    |
      | 12/04/2024 | late-filing |

  Scénario: Une demande a déjà été déposée pour la séance
    Étant donnée une séance "Asthme" tenue le 12/03/2024 par 5 adhérents de plusieurs professions
    Et la demande de la séance "Asthme" déposée
    Quand une autre demande de la séance "Asthme" est déposée
    Alors c’est refusé avec le code "duplicate-claim"

  Plan du scénario: Noura s’est inscrite auprès de l’Agence après le début
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand l’inscription de Noura auprès de l’Agence pour "Asthme" est signalée, faite le <inscription>
    Alors avant dépôt, pour Noura : "<motif>", constaté au <jour>

    Exemples:
      | inscription | motif                         | jour       |
      | 12/03/2024  | Retenu·e                      | –          |
      | 13/03/2024  | Pas inscrit·e avant la séance | 13/03/2024 |

  Scénario: Noura est venue sans être inscrite
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente depuis le 08/01/2024
    Et l’émargement de la séance "Asthme" enregistré, Noura présente sans être inscrite
    Alors avant dépôt, pour Noura : "Pas inscrit·e avant la séance", constaté au 12/03/2024

  Scénario: Noura a été inscrite par quelqu’un d’autre
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand l’inscription de Noura auprès de l’Agence pour "Asthme" est signalée, faite le 06/03/2024 par quelqu’un d’autre
    Alors avant dépôt, pour Noura : "Inscrit·e par quelqu’un d’autre sur le site de l’Agence", constaté au 06/03/2024

  Scénario: Noura est prise en charge par un autre financeur
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente, inscrite à la séance "Asthme" et prise en charge par un autre financeur
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Alors avant dépôt, pour Noura : "Pris·e en charge par un autre financeur", constaté au 12/01/2024

  Scénario: Noura a démissionné le matin même
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et la démission de Noura au 12/03/2024
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Alors avant dépôt, pour Noura : "N’était pas adhérent·e ce jour-là", constaté au 12/03/2024

  Scénario: La profession de Noura n’est pas prise en charge
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, psychologue, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Alors avant dépôt, pour Noura : "Profession non prise en charge", constaté au 12/01/2024

  Scénario: L’action ne vise pas la profession de Noura
    Étant donnée l’action "12345678901" de 3 h en présence, publiée le 08/01/2024, qui ne vise pas orthophoniste
    Et une séance "Asthme" de l’action "12345678901" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, orthophoniste, adhérente et inscrite à la séance "Asthme"
    Et l’inscription de chacun auprès de l’Agence pour "Asthme", faite le 06/03/2024
    Alors pour Noura à la séance "Asthme", au premier jour : "Profession non prise en charge : l’action ne la vise pas"
    Étant donné l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Alors avant dépôt, pour Noura : "Profession non prise en charge", constaté au 06/03/2024
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande est de 380 € pour 5 retenus
    Et Noura n’est pas retenue, motif "Profession non prise en charge"

  Scénario: L’exercice de Noura n’est pas conventionné
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente en "libéral non conventionné" et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Alors avant dépôt, pour Noura : "Exercice non conventionné", constaté au 12/01/2024

  Scénario: Ce qui change entre l’inscription et le premier jour compte aussi
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et Noura devenue psychologue le 01/03/2024
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Alors avant dépôt, pour Noura : "Profession non prise en charge", constaté au 12/03/2024

  Scénario: Noura n’a ni numéro RPPS ni numéro ADELI
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière sans numéro, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Alors avant dépôt, pour Noura : "Numéro RPPS ou ADELI manquant ou non valable", constaté au 12/03/2024
    Quand le numéro RPPS "10000000017" est donné à Noura
    Alors avant dépôt, pour Noura : "Retenu·e", constaté au –

  Scénario: Noura n’a pas signé
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, sans la signature de Noura
    Alors avant dépôt, pour Noura : "Absent·e : aucune signature", constaté au 12/03/2024

  Scénario: Noura est partie avant la fin
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, Noura partie avant la fin
    Alors avant dépôt, pour Noura : "Présence partielle", constaté au 12/03/2024

  Scénario: Noura est déjà demandée pour la même action
    Étant donnée une séance "Asthme" de l’action "12345678901" tenue le 12/03/2024 par 5 adhérents de plusieurs professions
    Et la demande de la séance "Asthme" déposée
    Et une séance "Asthme, suite" de l’action "12345678901" prévue le 26/03/2024, avec les mêmes inscrits
    Alors avant dépôt, pour chacun : "Déjà compté·e pour cette action", constaté au 26/03/2024

  Scénario: Avant le dépôt, tout ce qui s’oppose à une personne est dit
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, Noura partie avant la fin
    Et la démission de Noura au 01/03/2024, enregistrée le 20/03/2024
    Alors avant dépôt, pour Noura : "Présence partielle", et aussi "N’était pas adhérent·e ce jour-là"
