# language: fr
Fonctionnalité: Organiser une formation
  La formation programme une séance, inscrit des personnes et enregistre la feuille d’émargement.

  Scénario: Une séance complète refuse une inscription de plus
    Étant donnée une séance "Asthme" de 3 places avec 3 inscrits
    Et Camille, infirmière, inscrite au registre
    Quand Camille s’inscrit à la séance "Asthme"
    Alors c’est refusé avec le code "session-complete"

  Scénario: Une place rendue peut être reprise
    Étant donnée une séance "Asthme" de 3 places avec 3 inscrits
    Et un désistement à la séance "Asthme"
    Et Camille, infirmière, inscrite au registre
    Quand Camille s’inscrit à la séance "Asthme"
    Alors la séance "Asthme" a 3 inscrits et 0 place libre

  Scénario: Une personne non adhérente peut suivre une séance
    Étant donnée une séance "Asthme" de 3 places avec 0 inscrit
    Et Camille, infirmière, inscrite au registre
    Quand Camille s’inscrit à la séance "Asthme"
    Alors la séance "Asthme" a 1 inscrit et 2 places libres

  Scénario: On ne s’inscrit pas deux fois
    Étant donnée une séance "Asthme" de 3 places avec 0 inscrit
    Et Camille, infirmière, inscrite au registre
    Et Camille inscrite à la séance "Asthme" le 01/02/2024
    Quand Camille s’inscrit à la séance "Asthme" le 02/02/2024
    Alors c’est refusé avec le code "already-enrolled"

  Scénario: Une séance annulée ne reçoit plus d’inscription
    Étant donnée une séance "Asthme" de 3 places avec 0 inscrit
    Et Camille, infirmière, inscrite au registre
    Et la séance "Asthme" annulée
    Quand Camille s’inscrit à la séance "Asthme"
    Alors c’est refusé avec le code "session-cancelled"

  Scénario: Une séance ne finit pas avant de commencer
    Quand une séance "Asthme" est programmée de "18:00" à "14:30" le 12/03/2024
    Alors c’est refusé avec le code "times-reversed"

  Scénario: Une séance dure du début à la fin
    Quand une séance "Asthme" est programmée de "14:00" à "17:30" le 12/03/2024
    Alors la séance "Asthme" dure "3 h 30"

  Scénario: La durée s’écrit comme on la dit, sans les pauses
    Quand une séance "Asthme" est programmée de "09:00" à "17:00" le 12/03/2024, pour "6 h 30" de formation
    Alors la séance "Asthme" dure "6 h 30"

  Scénario: Une séance sans heures ni durée est refusée
    Quand une séance "Asthme" est programmée sans heures ni durée le 12/03/2024
    Alors c’est refusé avec le code "duration-missing"

  Scénario: Quelqu’un d’extérieur au registre peut former
    Quand une séance "Asthme" du 12/03/2024 est confiée à "Armelle Kerdraon", qui n’est pas au registre
    Alors la séance "Asthme" est assurée par "Armelle Kerdraon"

  Plan du scénario: Une séance est connue dès qu’elle est programmée
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Alors au <jour>, la séance "Asthme" est "<connue>"

    Exemples:
      | jour       | connue   |
      | 11/01/2024 | inconnue |
      | 12/01/2024 | connue   |
      | 12/03/2024 | connue   |

  Plan du scénario: Le nombre d’inscrits se lit à n’importe quelle date
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et Camille, infirmière, inscrite au registre
    Et Camille inscrite à la séance "Asthme" le 05/02/2024
    Quand Camille se désiste 10 jours avant la séance "Asthme"
    Alors au <jour>, la séance "Asthme" a <inscrits> inscrit

    Exemples:
      | jour       | inscrits |
      | 04/02/2024 | 0        |
      | 05/02/2024 | 1        |
      | 01/03/2024 | 1        |
      | 02/03/2024 | 0        |

  Scénario: La feuille d’émargement dit qui est venu
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et Camille, infirmière, inscrite au registre
    Et Lucien, pharmacien, inscrit au registre
    Et Camille inscrite à la séance "Asthme" le 05/02/2024
    Et Lucien inscrit à la séance "Asthme" le 05/02/2024
    Quand l’émargement de la séance "Asthme" est enregistré, sans la signature de Lucien
    Alors la séance "Asthme" est à l’état "Tenue", avec 1 présent
    Et Lucien figure parmi les participants de "Asthme" : "Absent·e (aucune signature)"

  Scénario: La séance dit qui n’a pas signé
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et Camille, infirmière, inscrite au registre
    Et Lucien, pharmacien, inscrit au registre
    Et Camille inscrite à la séance "Asthme" le 05/02/2024
    Et Lucien inscrit à la séance "Asthme" le 05/02/2024
    Quand l’émargement de la séance "Asthme" est enregistré, sans la signature de Lucien
    Alors Lucien est absent de la séance "Asthme"

  Scénario: Une personne inscrite n’est pas absente par oubli
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et Camille, infirmière, inscrite au registre
    Et Lucien, pharmacien, inscrit au registre
    Et Camille inscrite à la séance "Asthme" le 05/02/2024
    Et Lucien inscrit à la séance "Asthme" le 05/02/2024
    Quand l’émargement de la séance "Asthme" est enregistré, en oubliant Lucien
    Alors c’est refusé avec le code "sheet-incomplete"

  Scénario: L’émargement d’une séance à venir ne s’enregistre pas
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et Camille, infirmière, inscrite au registre
    Et Camille inscrite à la séance "Asthme" le 05/02/2024
    Quand l’émargement de la séance "Asthme" est enregistré avant son jour
    Alors c’est refusé avec le code "session-to-come"

  Scénario: La feuille d’émargement s’enregistre une fois
    Étant donnée une séance "Asthme" de 12 places avec 5 inscrits
    Et Camille, infirmière, inscrite au registre
    Et Camille inscrite à la séance "Asthme" le 05/02/2024
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand l’émargement de la séance "Asthme" est enregistré, sans la signature de Camille
    Alors c’est refusé avec le code "session-held"

  Scénario: Un émargement mal saisi se corrige
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et Camille, infirmière, inscrite au registre
    Et Camille inscrite à la séance "Asthme" le 05/02/2024
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand cet émargement est corrigé : Camille est partie avant la fin
    Alors Camille figure parmi les participants de "Asthme" : "Présent·e une partie"

  Scénario: Une séance tenue ne s’annule plus
    Étant donnée une séance "Asthme" de 12 places avec 5 inscrits
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la séance "Asthme" est annulée
    Alors c’est refusé avec le code "session-held"

  Plan du scénario: L’émargement est demandé dès le lendemain de la séance
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Alors au <jour>, l’émargement de la séance "Asthme" est "<réponse>"

    Exemples:
      | jour       | réponse     |
      | 12/03/2024 | pas à faire |
      | 13/03/2024 | à faire     |
