# language: fr
Fonctionnalité: Voir ce qui est à régler avant de déposer une demande
  Ce que l’Agence reprocherait est listé avant le dépôt : ce qui manque, depuis quand, et que faire.

  Contexte:
    Étant donnée l’association enregistrée comme organisme de DPC le 01/09/2021
    Et l’action "12345678901" de 3 h en présence, publiée le 08/01/2024

  Scénario: Une séance en règle n’a rien à régler
    Étant donnée la séance "Asthme" du 12/03/2024, programmée pour l’action "12345678901", session "1"
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’inscription de chacun auprès de l’Agence pour "Asthme", faite le 06/03/2024
    Et le programme joint à la séance "Asthme"
    Et la feuille de la demi-journée de "Asthme" enregistrée avec son image
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Alors il n’y a rien à régler pour "Asthme"

  Plan du scénario: Le numéro de l’action est regardé
    Étant donnée une séance "Asthme" de l’action "<numéro>" tenue le 12/03/2024 par 5 adhérents de plusieurs professions
    Alors pour "Asthme", il y a à régler : "<constat>"

    Exemples:
      | numéro      | constat                                                      |
      |             | Le numéro de l’action de DPC manque                          |
      | 1234        | Le numéro d’action « 1234 » n’a pas onze chiffres            |
      | 10987654321 | L’action n° 10987654321 n’est pas déclarée                   |
      | 12345678901 | Le numéro de la session dans son action manque               |

  Scénario: Une action retirée se voit avant le dépôt
    Étant donnée une séance "Asthme" de l’action "12345678901" tenue le 12/03/2024 par 5 adhérents de plusieurs professions
    Quand l’action "12345678901" est retirée le 01/03/2024
    Alors pour "Asthme", il y a à régler : "L’action n’est pas publiée le 12/03/2024"

  Scénario: Une demi-journée sans feuille ni signature
    Étant donnée une séance "Asthme" de l’action "12345678901" tenue le 12/03/2024 par 5 adhérents de plusieurs professions
    Alors pour "Asthme", il y a à régler : "Demi-journée du 12/03/2024 : ni feuille ni signature"

  Plan du scénario: La feuille signée sur papier s’enregistre encore, l’émargement clos, si elle dit comme lui
    Étant donnée une séance "Asthme" de l’action "12345678901" tenue le 12/03/2024 par 5 adhérents de plusieurs professions
    Quand la feuille de la demi-journée de "Asthme" est enregistrée <image>
    Alors <réponse>

    Exemples:
      | image                                | réponse                                                                                         |
      | avec son image                       | pour "Asthme", il n’y a plus à régler : "Demi-journée du 12/03/2024 : ni feuille ni signature"  |
      | sans image                           | c’est refusé avec le code "scan-missing"                                                        |
      | avec son image, sans un des présents | c’est refusé avec le code "sheet-disagrees"                                                     |

  Scénario: Une feuille de papier sans image
    Étant donnée la séance "Asthme" du 12/03/2024, programmée pour l’action "12345678901", session "1"
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et la feuille de la demi-journée de "Asthme" enregistrée sans image
    Alors pour "Asthme", il y a à régler : "Demi-journée du 12/03/2024 : feuille de papier sans image"

  Scénario: Le programme manque
    Étant donnée une séance "Asthme" de l’action "12345678901" tenue le 12/03/2024 par 5 adhérents de plusieurs professions
    Alors pour "Asthme", il y a à régler : "Le programme n’est pas joint"

  Scénario: La personne qui assure la séance n’a pas signé
    Étant donnée Solène, pharmacienne, inscrite au registre
    Et la séance "Asthme" du 12/03/2024, assurée par Solène pour l’action "12345678901"
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et la feuille de la demi-journée de "Asthme" enregistrée avec son image
    Alors pour "Asthme", il y a à régler pour Solène : "Demi-journée du 12/03/2024 : la personne qui l’assure n’a pas signé"

  Scénario: Une inscription auprès de l’Agence n’est pas signalée
    Étant donnée la séance "Asthme" du 12/03/2024, programmée pour l’action "12345678901", session "1"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Alors pour "Asthme", il y a à régler pour Noura : "Inscription auprès de l’Agence pas signalée"

  Scénario: Un numéro RPPS est douteux
    Étant donnée Noura, infirmière, inscrite au registre avec le numéro RPPS "10000000018"
    Et l’adhésion de Noura depuis le 08/01/2024
    Et la séance "Asthme" du 12/03/2024, programmée pour l’action "12345678901", session "1"
    Et Noura inscrite à la séance "Asthme" le 05/02/2024
    Alors pour "Asthme", il y a à régler pour Noura : "Numéro RPPS à vérifier : sa clé est fausse"

  Scénario: Un numéro manque
    Étant donnée la séance "Asthme" du 12/03/2024, programmée pour l’action "12345678901", session "1"
    Et Noura, infirmière sans numéro, adhérente et inscrite à la séance "Asthme"
    Alors pour "Asthme", il y a à régler pour Noura : "Ni numéro RPPS ni numéro ADELI"

  Scénario: Trop peu de participants, d’une seule profession
    Étant donnée la séance "Asthme" du 12/03/2024, programmée pour l’action "12345678901", session "1"
    Et 2 infirmières adhérentes inscrites à la séance "Asthme"
    Alors pour "Asthme", il y a à régler : "Trop peu de participants : 2, il en faut 5"
    Et pour "Asthme", il y a à régler : "Séance d’une seule profession"

  Scénario: L’enregistrement de l’organisme finit avant la séance
    Étant donnée la séance "Asthme" du 12/03/2024, programmée pour l’action "12345678901", session "1"
    Quand l’enregistrement comme organisme de DPC est retiré le 01/03/2024
    Alors pour "Asthme", il y a à régler : "Pas d’organisme de DPC enregistré le 12/03/2024"

  Scénario: Rien n’est demandé pour qui ne serait pas pris en charge
    Étant donnée la séance "Asthme" du 12/03/2024, programmée pour l’action "12345678901", session "1"
    Et Noura, infirmière sans numéro, adhérente et inscrite à la séance "Asthme"
    Quand la démission de Noura au 01/03/2024 est enregistrée le 02/03/2024
    Alors pour "Asthme", il n’y a rien à régler pour Noura
