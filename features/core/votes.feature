# language: fr
Fonctionnalité: Voter une décision
  Un vote garde le quorum et la majorité par lesquels il a été jugé. Ce qu’on apprend ensuite est signalé
  et ne le réécrit pas. Un scrutin secret ne garde que son décompte.

  Contexte:
    Étant donnés les statuts en vigueur depuis le 15/01/2023 :
      | séance                             | quorum | compté sur          | seconde convocation | voix prépondérante | pouvoirs | décide                   | à la majorité de |
      | Assemblée générale extraordinaire  | 1/2    | adhérents à jour    | 1/4                 | non                | 1        | Modification des statuts | au moins 2/3     |
      | Conseil d’administration           | 1/2    | membres en fonction |                     | oui                | 1        | Décision ordinaire       | plus de 1/2      |

  Plan du scénario: Une décision est adoptée à la majorité des suffrages exprimés
    Étant donnés Camille, Lucien, Noura, Hugo, Yasmine et Bastien, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille, Lucien, Noura, Hugo et Yasmine présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote
    Quand le vote donne <pour> voix pour, <contre> contre et <abstentions> abstentions
    Alors le décompte de "Louer un local rue des Lilas" se lit "<calcul>"

    Exemples:
      | pour | contre | abstentions | calcul                                                                                                     |
      | 3    | 2      | 0           | 3 pour, 2 contre ; majorité requise : plus de 1/2 de 5 suffrages exprimés = 3 : adoptée                    |
      | 2    | 1      | 2           | 2 pour, 1 contre, 2 abstentions ; majorité requise : plus de 1/2 de 3 suffrages exprimés = 2 : adoptée     |

  Scénario: La présidence départage quand les statuts le prévoient
    Étant donnés Camille, Lucien, Noura et Hugo, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille, Lucien, Noura et Hugo présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote
    Quand le vote donne 2 voix pour et 2 contre, la présidence votant pour
    Alors la décision "Louer un local rue des Lilas" est à l’état "Adoptée"

  Plan du scénario: Un partage des voix se lit dans le calcul
    Étant donnés les statuts en vigueur depuis le 01/02/2024 :
      | séance                   | quorum | compté sur          | voix prépondérante | décide             | à la majorité de |
      | Conseil d’administration | 1/2    | membres en fonction | <statuts>          | Décision ordinaire | plus de 1/2      |
    Et Camille, Lucien, Noura et Hugo, membres du conseil d’administration depuis le 02/02/2024
    Et une réunion du conseil d’administration convoquée le 03/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille, Lucien, Noura et Hugo présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote
    Quand le vote donne 2 voix pour et 2 contre<présidence>
    Alors le décompte de "Louer un local rue des Lilas" se lit "<calcul>"

    Exemples:
      | statuts | présidence                    | calcul                                                                                                                                                                   |
      | non     |                               | 2 pour, 2 contre ; majorité requise : plus de 1/2 de 4 suffrages exprimés = 3 ; partage des voix : la décision n’est pas adoptée                                       |
      | oui     |                               | 2 pour, 2 contre ; majorité requise : plus de 1/2 de 4 suffrages exprimés = 3 ; partage des voix, sans que la présidence départage : la décision n’est pas adoptée     |
      | oui     | , la présidence votant pour   | 2 pour, 2 contre, partage des voix, voix prépondérante pour ; majorité requise : plus de 1/2 de 5 suffrages exprimés = 3 : adoptée                                     |
      | oui     | , la présidence votant contre | 2 pour, 2 contre, partage des voix, voix prépondérante contre ; majorité requise : plus de 1/2 de 5 suffrages exprimés = 3 : rejetée                                   |

  Scénario: La présidence ne départage qu’en cas de partage
    Étant donnés Camille, Lucien et Noura, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille, Lucien et Noura présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote
    Quand le vote donne 2 voix pour et 1 contre, la présidence votant pour
    Alors c’est refusé avec le code "no-casting-vote"

  Scénario: Il n’y a pas plus de votes que de votants
    Étant donnés Camille, Lucien et Noura, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille et Lucien présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote
    Quand le vote donne 2 voix pour et 1 contre
    Alors c’est refusé avec le code "too-many-votes"

  Scénario: Une voix oubliée se dit avant que la décision soit rejetée
    Étant donnés Camille, Lucien et Noura, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille, Lucien et Noura présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote
    Quand le vote donne 0 voix pour et 1 contre, sans un mot des autres
    Alors c’est refusé avec le code "too-few-votes"

  Scénario: Un vote n’a qu’un résultat
    Étant donnés Camille et Lucien, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille et Lucien présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote
    Et un vote de 2 voix pour et 0 contre
    Quand le vote donne 0 voix pour et 2 contre
    Alors c’est refusé avec le code "vote-decided"

  Scénario: Sans quorum, une décision est rejetée même à l’unanimité
    Étant donnés Camille, Lucien, Noura et Hugo, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille présente à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote
    Quand le vote donne 1 voix pour et 0 contre
    Alors la décision "Louer un local rue des Lilas" est à l’état "Rejetée, faute de quorum"

  Scénario: R34 — Une modification des statuts sans quorum n’est pas adoptée
    Étant donnés 20 soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale extraordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et 9 adhérents présents à la séance
    Et la modification des statuts "Étendre le territoire" mise au vote
    Quand le vote donne 9 voix pour et 0 contre
    Alors la décision "Étendre le territoire" est à l’état "Rejetée, faute de quorum"

  Plan du scénario: R34 — Sur seconde convocation, le quorum est celui que les statuts prévoient
    Étant donnés 20 soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale extraordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et 9 adhérents présents à la séance
    Et la séance close
    Et une seconde convocation de cette séance, envoyée le 13/03/2024 pour le 02/04/2024
    Et la séance ouverte
    Et <présents> adhérents présents à la séance
    Et la modification des statuts "Étendre le territoire" mise au vote
    Quand le vote donne <présents> voix pour et 0 contre
    Alors la décision "Étendre le territoire" est à l’état "<état>"

    Exemples:
      | présents | état                     |
      | 4        | Rejetée, faute de quorum |
      | 5        | Adoptée                  |

  Scénario: R34 — Une séance qui avait le quorum ne se convoque pas une seconde fois
    Étant donnés 20 soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale extraordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et 10 adhérents présents à la séance
    Quand cette séance est convoquée une seconde fois le 13/03/2024 pour le 02/04/2024
    Alors c’est refusé avec le code "quorum-was-reached"

  Plan du scénario: Une modification des statuts demande les deux tiers
    Étant donnés 20 soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale extraordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et 12 adhérents présents à la séance
    Et la modification des statuts "Étendre le territoire" mise au vote
    Quand le vote donne <pour> voix pour et <contre> contre
    Alors la décision "Étendre le territoire" est à l’état "<état>"

    Exemples:
      | pour | contre | état    |
      | 8    | 4      | Adoptée |
      | 7    | 5      | Rejetée |

  Scénario: Une modification des statuts ne se vote pas en conseil
    Étant donnés Camille et Lucien, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille et Lucien présents à la séance
    Quand la modification des statuts "Étendre le territoire" est mise au vote
    Alors c’est refusé avec le code "wrong-meeting"

  Scénario: R41 — Qui y a intérêt ne prend pas part au vote
    Étant donnés Camille, Lucien, Noura et Hugo, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille, Lucien, Noura et Hugo présents à la séance
    Et la convention "Louer un local à la société de Hugo" mise au vote sans Hugo, à qui elle profite
    Quand le vote donne 4 voix pour et 0 contre
    Alors c’est refusé avec le code "too-many-votes"

  Scénario: R41 — Le registre dit qui n’a pas pris part au vote
    Étant donnés Camille, Lucien, Noura et Hugo, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille, Lucien, Noura et Hugo présents à la séance
    Quand la convention "Louer un local à la société de Hugo" est mise au vote sans Hugo, à qui elle profite
    Alors Hugo n’a pas pris part au vote de "Louer un local à la société de Hugo"
    Et 3 votants sont attendus

  Scénario: R41 — Le pouvoir que porte une personne intéressée ne vote pas non plus
    Étant donnés Camille, Lucien, Noura et Hugo, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille, Lucien et Hugo présents à la séance
    Et Noura représentée par Hugo
    Quand la convention "Louer un local à la société de Hugo" est mise au vote sans Hugo, à qui elle profite
    Alors 2 votants sont attendus

  Scénario: Un appel nominal ne garde les noms que si les statuts le prévoient
    Étant donnés Camille, Lucien et Noura, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille, Lucien et Noura présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote par appel nominal
    Quand l’appel nominal donne Camille et Lucien pour et Noura contre
    Alors c’est refusé avec le code "names-not-kept"

  Scénario: Un appel nominal garde les noms quand les statuts le prévoient
    Étant donnés les statuts en vigueur depuis le 01/02/2024, qui conservent les votes nominatifs :
      | séance                   | quorum | compté sur          | décide             | à la majorité de |
      | Conseil d’administration | 1/2    | membres en fonction | Décision ordinaire | plus de 1/2      |
    Et Camille, Lucien et Noura, membres du conseil d’administration depuis le 02/02/2024
    Et une réunion du conseil d’administration convoquée le 03/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille, Lucien et Noura présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote par appel nominal
    Quand l’appel nominal donne Camille et Lucien pour et Noura contre
    Alors Noura a voté "Contre"

  Scénario: Un scrutin secret ne garde aucun nom
    Étant donnés les statuts en vigueur depuis le 01/02/2024, qui conservent les votes nominatifs :
      | séance                   | quorum | compté sur          | décide             | à la majorité de |
      | Conseil d’administration | 1/2    | membres en fonction | Décision ordinaire | plus de 1/2      |
    Et Camille, Lucien et Noura, membres du conseil d’administration depuis le 02/02/2024
    Et une réunion du conseil d’administration convoquée le 03/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille, Lucien et Noura présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote à bulletin secret
    Quand l’appel nominal donne Camille et Lucien pour et Noura contre
    Alors c’est refusé avec le code "ballot-secret"

  Scénario: Une séance ne se clôt pas tant qu’un vote attend son résultat
    Étant donnés Camille et Lucien, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille et Lucien présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote
    Quand la séance est close
    Alors c’est refusé avec le code "votes-open"

  Scénario: Une décision dit ce qu’elle a coûté et ce qui reste
    Étant donnée une décision "Affiches dans les cabinets" adoptée pour 600,00 € au plus
    Et la mission "Accès aux soins" ouverte le 08/01/2024
    Et une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Quand cette dépense est rattachée à la décision "Affiches dans les cabinets"
    Alors la décision "Affiches dans les cabinets" a coûté 480,50 €, et il reste 119,50 €

  Scénario: Une décision en remplace une autre, qui reste au registre
    Étant donnée une décision "Louer un local rue des Lilas" adoptée
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Salomé, Régis et Odile présents à la séance
    Et la décision "Louer un local place du Marché" mise au vote pour remplacer "Louer un local rue des Lilas"
    Quand le vote donne 3 voix pour et 0 contre
    Alors la décision "Louer un local rue des Lilas" est remplacée par "Louer un local place du Marché"

  Scénario: Une démission apprise après le vote est signalée sans le réécrire
    Étant donnés Camille, Lucien, Noura et Hugo, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale extraordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et Camille et Lucien présents à la séance
    Et la modification des statuts "Étendre le territoire" mise au vote
    Et un vote de 2 voix pour et 0 contre
    Quand la démission de Camille au 01/03/2024 est enregistrée le 15/04/2024
    Alors une alerte sur le vote de "Étendre le territoire" désigne Camille ; le quorum en serait changé : "oui"
    Et la décision "Étendre le territoire" est à l’état "Adoptée"

  Scénario: Une démission apprise après le vote est signalée même quand le quorum tient
    Étant donnés Camille, Lucien, Noura et Hugo, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale extraordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et Camille, Lucien et Noura présents à la séance
    Et la modification des statuts "Étendre le territoire" mise au vote
    Et un vote de 3 voix pour et 0 contre
    Quand la démission de Camille au 01/03/2024 est enregistrée le 15/04/2024
    Alors une alerte sur le vote de "Étendre le territoire" désigne Camille ; le quorum en serait changé : "non"

  Scénario: Une démission postérieure au vote n’appelle aucune alerte
    Étant donnés Camille, Lucien, Noura et Hugo, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale extraordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte
    Et Camille et Lucien présents à la séance
    Et la modification des statuts "Étendre le territoire" mise au vote
    Et un vote de 2 voix pour et 0 contre
    Quand Camille démissionne au 13/03/2024
    Alors aucune alerte ne porte sur le vote de "Étendre le territoire"

  Scénario: Un résultat qui change de sens se retire, puis s’enregistre
    Étant donnés Camille, Lucien et Noura, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille, Lucien et Noura présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote
    Et un vote de 2 voix pour et 1 contre
    Et ce résultat retiré, parce que "Les voix pour et contre étaient inversées."
    Quand le vote donne 1 voix pour et 2 contre
    Alors la décision "Louer un local rue des Lilas" est à l’état "Rejetée"

  Scénario: Un décompte mal saisi se corrige, les deux versions restent
    Étant donnés Camille, Lucien et Noura, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille, Lucien et Noura présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote
    Et un vote de 3 voix pour et 0 contre
    Quand ce résultat est corrigé à 2 voix pour et 1 contre
    Alors le décompte de "Louer un local rue des Lilas" se lit "2 pour, 1 contre ; majorité requise : plus de 1/2 de 3 suffrages exprimés = 2 : adoptée"
    Et d’après ce qui était enregistré avant la correction, le décompte de "Louer un local rue des Lilas" se lisait "3 pour, 0 contre ; majorité requise : plus de 1/2 de 3 suffrages exprimés = 2 : adoptée"

  Scénario: Une correction qui changerait le sens de la décision dit de retirer d’abord le résultat
    Étant donnés Camille, Lucien et Noura, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille, Lucien et Noura présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote
    Et un vote de 2 voix pour et 1 contre
    Quand ce résultat est corrigé à 1 voix pour et 2 contre
    Alors c’est refusé avec le code "wrong-correction"

  Scénario: Une décision passée est reprise de son procès-verbal, sans être jugée
    Quand cette décision passée est reprise : "Acheter deux défibrillateurs", décidée le 12/04/2021, « 6 pour, 0 contre, 7 présents »
    Alors la décision "Acheter deux défibrillateurs" est à l’état "Adoptée"
    Et le décompte de "Acheter deux défibrillateurs" se lit "7 présents, 6 pour, 0 contre : adoptée, d’après le procès-verbal"
    Et au registre des décisions, "Acheter deux défibrillateurs" est "Adoptée", et sa preuve "Reprise d’un procès-verbal, qui n’est pas joint"

  Scénario: Un tableau de décisions passées est importé
    Quand ce tableau est importé comme « Reprendre une décision passée » :
      """
      Date;Instance;Objet;Résultat;Présents;Pour;Contre;Abstentions
      12/04/2021;CA;Acheter deux défibrillateurs;Adoptée;7;6;0;1
      03/06/2022;AG;Changer de siège;rejetée;31;9;20;2
      """
    Alors au registre des décisions, "Acheter deux défibrillateurs" est "Adoptée", et sa preuve "Reprise d’un procès-verbal, qui n’est pas joint"
    Et au registre des décisions, "Changer de siège" est "Rejetée", et sa preuve "Reprise d’un procès-verbal, qui n’est pas joint"
