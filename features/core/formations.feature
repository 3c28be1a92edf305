# language: fr
Fonctionnalité: Organiser une formation
  La formation programme une séance, inscrit des personnes et enregistre la feuille d'émargement.

  Scénario: Une séance complète refuse une inscription de plus
    Étant donné une séance "asthme" de 3 places avec 3 inscrits
    Et "camille", infirmier, inscrite au registre
    Quand "camille" s'inscrit à la séance "asthme"
    Alors c'est refusé avec le code "session-complete"

  Scénario: Une place rendue peut être reprise
    Étant donné une séance "asthme" de 3 places avec 3 inscrits
    Et un désistement à la séance "asthme"
    Et "camille", infirmier, inscrite au registre
    Quand "camille" s'inscrit à la séance "asthme"
    Alors la séance "asthme" a 3 inscrits et 0 place libre

  Scénario: Une personne non adhérente peut suivre une séance
    Étant donné une séance "asthme" de 3 places avec 0 inscrit
    Et "camille", infirmier, inscrite au registre
    Quand "camille" s'inscrit à la séance "asthme"
    Alors la séance "asthme" a 1 inscrit et 2 places libres

  Scénario: On ne s'inscrit pas deux fois
    Étant donné une séance "asthme" de 3 places avec 0 inscrit
    Et "camille", infirmier, inscrite au registre
    Et "camille" inscrite à la séance "asthme" le 01/02/2024
    Quand "camille" s'inscrit à la séance "asthme" le 02/02/2024
    Alors c'est refusé avec le code "already-enrolled"

  Scénario: Une séance annulée ne reçoit plus d'inscription
    Étant donné une séance "asthme" de 3 places avec 0 inscrit
    Et "camille", infirmier, inscrite au registre
    Et la séance "asthme" annulée
    Quand "camille" s'inscrit à la séance "asthme"
    Alors c'est refusé avec le code "session-cancelled"

  Scénario: La feuille d'émargement s'enregistre une fois
    Étant donné une séance "asthme" de 12 places avec 5 inscrits
    Et l'émargement de la séance "asthme" enregistré, tous présents
    Quand l'émargement de la séance "asthme" est enregistré avec un absent
    Alors c'est refusé avec le code "session-held"

  Plan du scénario: L'émargement est demandé dès le lendemain de la séance
    Étant donné une séance "asthme" prévue le 12/03/2024
    Alors au <jour>, l'émargement de la séance "asthme" est <réponse>

    Exemples:
      | jour       | réponse       |
      | 12/03/2024 | pas à faire   |
      | 13/03/2024 | à faire       |
