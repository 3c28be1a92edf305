# language: fr
Fonctionnalité: Voter
  Le conseil met une décision au vote et enregistre le résultat. Le vote garde le nombre de votants, le calcul
  et les statuts qui l'ont jugé : ce qui est appris plus tard alerte, et ne réécrit rien.

  Contexte:
    Étant donné des statuts en vigueur depuis le 01/01/2022 : AGO au quart des adhérents, AGE à la moitié puis sans quorum, 3 pouvoirs, délai de 15 jours
    Et 24 adhérents au 03/06/2024, tous présents à l'AGO du 03/06/2024

  Plan du scénario: Une décision ordinaire demande plus de la moitié des suffrages exprimés
    Étant donné la décision "Budget 2024" mise au vote
    Quand le résultat est de <pour> pour, <contre> contre et <abstentions> abstentions
    Alors la décision "Budget 2024" est à l'état "<résultat>"

    Exemples:
      | pour | contre | abstentions | résultat |
      | 13   | 11     | 0           | Adoptée  |
      | 12   | 12     | 0           | Rejetée  |
      | 2    | 1      | 21          | Adoptée  |

  Scénario: Le calcul est écrit
    Étant donné la décision "Budget 2024" mise au vote
    Quand le résultat est de 15 pour, 7 contre et 2 abstentions
    Alors le calcul de la décision "Budget 2024" est "15 pour, 7 contre, 2 abstentions ; majorité requise : plus de 1/2 de 22 suffrages exprimés = 12 : adoptée"

  Scénario: Personne ne vote deux fois
    Étant donné la décision "Budget 2024" mise au vote
    Quand le résultat est de 20 pour, 5 contre et 0 abstentions
    Alors c'est refusé avec le code "too-many-votes"

  Scénario: La coordination n'approuve rien
    Étant donné la décision "Budget 2024" mise au vote
    Quand la coordination enregistre un résultat de 15 pour, 7 contre et 2 abstentions
    Alors c'est refusé avec le code "role-missing"

  Scénario: Un membre intéressé ne prend pas part au vote
    Quand la décision "Convention avec la pharmacie" est mise au vote sans un membre intéressé
    Alors le vote compte 23 votants

  Scénario: Un scrutin secret ne garde que le décompte
    Étant donné la décision "Élection du conseil" mise au vote à scrutin secret
    Quand le résultat est donné nom par nom
    Alors c'est refusé avec le code "ballot-secret"

  Scénario: L'AGO ne modifie pas les statuts
    Quand une modification des statuts est mise au vote
    Alors c'est refusé avec le code "wrong-meeting"

  Scénario: Sans quorum, rien n'est adopté
    Étant donné l'AGE du 10/06/2024 ouverte avec 5 présents
    Et une modification des statuts mise au vote
    Quand le résultat est de 5 pour, 0 contre et 0 abstentions
    Alors la modification des statuts est à l'état "Rejetée, faute de quorum"

  Scénario: À la seconde convocation, les mêmes peuvent décider
    Étant donné l'AGE du 10/06/2024 ouverte avec 5 présents
    Et l'AGE du 25/06/2024, seconde convocation, ouverte avec 5 présents
    Et une modification des statuts mise au vote
    Quand le résultat est de 5 pour, 0 contre et 0 abstentions
    Alors la modification des statuts est à l'état "Adoptée"

  Scénario: De nouveaux statuts ne changent pas un vote déjà ouvert
    Étant donné la décision "Budget 2024" mise au vote
    Et des statuts en vigueur depuis le 01/06/2024 : toute décision aux deux tiers
    Quand le résultat est de 13 pour, 11 contre et 0 abstentions
    Alors la décision "Budget 2024" est à l'état "Adoptée"

  Scénario: Une démission antidatée alerte sur le vote et ne le réécrit pas
    Étant donné la décision "Budget 2024" mise au vote
    Et le résultat de 15 pour, 7 contre et 2 abstentions
    Quand une des personnes présentes démissionne au 01/06/2024
    Alors une alerte sur la décision "Budget 2024" nomme cette personne
    Et la décision "Budget 2024" est à l'état "Adoptée"

  Scénario: Une décision en remplace une autre
    Étant donné la décision "Indemnité de 2023" adoptée
    Et la décision "Indemnité de 2024", qui remplace "Indemnité de 2023", mise au vote
    Quand le résultat est de 15 pour, 7 contre et 2 abstentions
    Alors la décision "Indemnité de 2023" est remplacée par "Indemnité de 2024"
