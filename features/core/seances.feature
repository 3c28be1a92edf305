# language: fr
Fonctionnalité: Tenir une séance
  Le quorum, les pouvoirs et le délai de convocation sont ceux des statuts en vigueur le jour de la séance.
  Les pouvoirs comptent pour le quorum tant que celui ou celle qui les porte est là. Les soignants ont voix
  délibérative s’ils sont à jour de leur cotisation de 30 € ; les partenaires n’ont pas voix.

  Contexte:
    Étant donnés les statuts en vigueur depuis le 15/01/2023 :
      | séance                        | quorum | compté sur          | seconde convocation | pouvoirs | délai    | décide                   | à la majorité de |
      | Assemblée générale ordinaire  | 1/4    | adhérents à jour    | aucun               | 3        | 15 jours | Décision ordinaire       | plus de 1/2      |
      | Conseil d’administration      | 1/2    | membres en fonction |                     | 1        | 7 jours  | Décision ordinaire       | plus de 1/2      |

  Scénario: R32 — Le quart de 213 adhérents à jour fait 54
    Étant donnés 213 soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et 12 soignants adhérents depuis le 10/01/2024 qui n’ont pas cotisé
    Et une assemblée générale ordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Quand la séance est ouverte
    Alors le quorum est de 54 voix pour 213 votants

  Scénario: R32 — Qui n’est pas à jour n’émarge pas parmi les votants
    Étant donnés Camille, Lucien et Noura, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et Hugo, infirmier, adhérent depuis le 10/01/2024
    Et une assemblée générale ordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Quand Hugo émarge
    Alors c’est refusé avec le code "not-entitled", en désignant Hugo

  Scénario: Une cotisation réglée à la porte donne voix
    Étant donnés Camille, Lucien et Noura, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et Hugo, infirmier, adhérent depuis le 10/01/2024
    Et une assemblée générale ordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et la cotisation de Hugo réglée le 12/03/2024
    Quand le nombre de votants est compté à nouveau
    Alors le quorum est de 1 voix pour 4 votants

  Scénario: Une adhésion à l’entrée de la salle s’ajoute au nombre de votants
    Étant donnés Camille, Lucien et Noura, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale ordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et Hugo et Yasmine, soignants adhérents depuis le 12/03/2024 et à jour de cotisation
    Quand le nombre de votants est compté à nouveau
    Alors le quorum est de 2 voix pour 5 votants

  Scénario: Une adhésion postérieure à la séance ne donne pas voix
    Étant donnés Camille, Lucien et Noura, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale ordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et Hugo, infirmier, adhérent depuis le 13/03/2024
    Quand Hugo émarge
    Alors c’est refusé avec le code "not-entitled", en désignant Hugo

  Plan du scénario: Le quorum est atteint à la voix près
    Étant donnés 95 soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale ordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et <présents> adhérents présents à la séance et <pouvoirs> représentés
    Alors le quorum se lit "<calcul>"

    Exemples:
      | présents | pouvoirs | calcul                                                                                             |
      | 18       | 5        | 18 présents + 5 pouvoirs = 23 ; quorum requis : 1/4 de 95, arrondi au-dessus = 24 : non atteint    |
      | 19       | 5        | 19 présents + 5 pouvoirs = 24 ; quorum requis : 1/4 de 95, arrondi au-dessus = 24 : atteint        |
      | 21       | 5        | 21 présents + 5 pouvoirs = 26 ; quorum requis : 1/4 de 95, arrondi au-dessus = 24 : atteint        |

  Scénario: R33 — Un quatrième pouvoir est refusé, et la personne qui le donne est nommée
    Étant donnés Camille, Lucien, Noura, Hugo et Yasmine, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale ordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et Camille présente à la séance
    Et Lucien représenté par Camille
    Et Noura représentée par Camille
    Et Hugo représenté par Camille
    Quand Yasmine donne pouvoir à Camille
    Alors c’est refusé avec le code "proxy-cap", en désignant Yasmine

  Scénario: R33 — Le troisième pouvoir est accepté
    Étant donnés Camille, Lucien, Noura et Hugo, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale ordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et Camille présente à la séance
    Et Lucien représenté par Camille
    Et Noura représentée par Camille
    Quand Hugo donne pouvoir à Camille
    Alors la séance compte 1 présent et 3 représentés

  Plan du scénario: Un pouvoir se donne par qui a voix, à une autre personne, qui est là
    Étant donnés Camille, Lucien et Noura, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et Hugo, infirmier, adhérent depuis le 10/01/2024
    Et une assemblée générale ordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et Camille présente à la séance
    Quand <qui> donne pouvoir à <mandataire>
    Alors la réponse est "<réponse>"

    Exemples:
      | qui    | mandataire | réponse       |
      | Lucien | Camille    | acceptée      |
      | Lucien | Noura      | holder-absent |
      | Lucien | Lucien     | own-proxy     |
      | Hugo   | Camille    | not-entitled  |

  Scénario: Plusieurs arrivées se pointent à la fois, sans toucher aux autres
    Étant donnés Camille, Lucien et Noura, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale ordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et Camille présente à la séance
    Quand Lucien et Noura sont pointés à leur arrivée
    Alors la séance compte 3 présents et 0 représenté

  Scénario: Les pouvoirs remis à l’entrée se notent ensemble
    Étant donnés Camille, Lucien et Noura, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale ordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et Camille présente à la séance
    Quand les pouvoirs de Lucien et Noura à Camille sont notés
    Alors la séance compte 1 présent et 2 représentés

  Scénario: Un pouvoir ne compte plus quand celle qui le porte s’en va
    Étant donnés Camille, Lucien et Noura, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale ordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et Camille et Noura présentes à la séance
    Et Lucien représenté par Camille
    Quand Camille quitte la séance
    Alors la séance compte 1 présent et 0 représenté

  Scénario: Qui arrive en personne reprend son pouvoir
    Étant donnés Camille et Lucien, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale ordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et Camille présente à la séance
    Et Lucien représenté par Camille
    Quand Lucien émarge
    Alors la séance compte 2 présents et 0 représenté

  Plan du scénario: Une convocation tardive est signalée, non refusée
    Étant donnés Camille et Lucien, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Quand une assemblée générale ordinaire est convoquée le <envoi> pour le 12/03/2024
    Alors la séance signale : "<signalé>"

    Exemples:
      | envoi      | signalé                                           |
      | 26/02/2024 | rien                                              |
      | 27/02/2024 | Délai réduit : les statuts demandent 15 jours.    |

  Scénario: Chacun est convoqué par courriel, avec l’ordre du jour, et qui n’a pas d’adresse reste à convoquer
    Étant donnés Camille et Lucien, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et Camille, joignable à "camille.roux@exemple.fr"
    Et une assemblée générale ordinaire à convoquer pour le 12/03/2024, notée le 20/02/2024, ordre du jour "Rapport moral"
    Quand les convocations à la séance sont envoyées par courriel
    Alors la convocation envoyée à "camille.roux@exemple.fr" contient "Rapport moral" et "Je soussigné·e"
    Et au 26/02/2024, il reste pour cette séance : "Envoyer la convocation qui reste", le 26/02/2024 au plus tard

  Scénario: Une séance dont les convocations ne sont pas parties est à faire avant le délai des statuts
    Étant donnés Camille et Lucien, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Quand une assemblée générale ordinaire est à convoquer pour le 12/03/2024, notée le 20/02/2024, ordre du jour "Rapport moral"
    Alors au 20/02/2024, il reste pour cette séance : "Envoyer les convocations", le 26/02/2024 au plus tard
    Et la séance signale : "rien"

  Scénario: R34 — Les statuts peuvent n’exiger aucun quorum sur seconde convocation
    Étant donnés 20 soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale ordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et 3 adhérents présents à la séance
    Et la séance close
    Et une seconde convocation de cette séance, envoyée le 13/03/2024 pour le 02/04/2024
    Et la séance ouverte
    Quand 3 adhérents émargent
    Alors le quorum se lit "3 présents ; aucun quorum requis"

  Scénario: Un conseil compte ses membres en fonction
    Étant donnés Camille, Lucien, Noura et Hugo, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Quand Camille et Noura émargent
    Alors le quorum se lit "2 présents ; quorum requis : 1/2 de 4, arrondi au-dessus = 2 : atteint"

  Scénario: Seuls les membres du conseil y ont voix
    Étant donnés Camille et Lucien, membres du conseil d’administration depuis le 10/06/2023
    Et Noura, infirmière, adhérente depuis le 10/01/2024
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Quand Noura émarge
    Alors c’est refusé avec le code "not-entitled", en désignant Noura

  Scénario: Une séance dont les statuts ne disent rien ne s’ouvre pas
    Étant donnés Camille et Lucien, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale extraordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Quand la séance est ouverte
    Alors c’est refusé avec le code "no-meeting-rule"

  Scénario: Une séance annulée ne s’ouvre plus
    Étant donnés Camille et Lucien, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale ordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Quand la séance est annulée
    Alors la séance est à l’état "Annulée"

  Scénario: Un procès-verbal s’approuve une fois la séance close
    Étant donnés Camille et Lucien, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et le procès-verbal rédigé : "Le conseil prépare l’assemblée de mars."
    Quand le procès-verbal est approuvé le 12/02/2024
    Alors c’est refusé avec le code "meeting-open"

  Scénario: Un procès-verbal se réécrit tant qu’il n’est pas approuvé
    Étant donnés Camille et Lucien, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et le procès-verbal rédigé : "Le conseil prépare l’assemblée de mars."
    Quand le procès-verbal est rédigé : "Le conseil prépare l’assemblée d’avril."
    Alors le procès-verbal se lit "Le conseil prépare l’assemblée d’avril."
    Et le procès-verbal est à l’état "Rédigé"

  Scénario: Un procès-verbal s’approuve après la séance
    Étant donnés Camille et Lucien, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et le procès-verbal rédigé : "Le conseil prépare l’assemblée de mars."
    Et la séance close
    Quand le procès-verbal est approuvé le 04/03/2024
    Alors le procès-verbal est à l’état "Approuvé"

  Scénario: Un procès-verbal approuvé ne change plus
    Étant donnés Camille et Lucien, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et le procès-verbal rédigé : "Le conseil prépare l’assemblée de mars."
    Et la séance close
    Et le procès-verbal approuvé le 04/03/2024
    Quand le procès-verbal est rédigé : "Le conseil prépare l’assemblée d’avril."
    Alors c’est refusé avec le code "minutes-approved"

  Scénario: Une séance close attend son procès-verbal
    Étant donnés Camille et Lucien, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Quand la séance est close
    Alors il reste à faire pour cette séance : "Rédiger le procès-verbal"
