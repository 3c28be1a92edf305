# language: fr
Fonctionnalité: Appliquer les statuts en vigueur ce jour-là
  De nouveaux statuts valent à partir de leur jour : ils ne changent ni les séances d’avant, ni les votes ouverts.

  Contexte:
    Étant donnés les statuts en vigueur depuis le 15/01/2023 :
      | séance                       | quorum | compté sur          | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents           | Décision ordinaire | plus de 1/2      |
      | Conseil d’administration     | 1/2    | membres en fonction | Décision ordinaire | plus de 1/2      |

  Plan du scénario: Le quorum est celui des statuts en vigueur le jour de la séance
    Étant donnés 12 soignants adhérents depuis le 10/01/2024 qui n’ont pas cotisé
    Et les statuts en vigueur depuis le 01/07/2024 :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/3    | adhérents        | Décision ordinaire | plus de 1/2      |
    Et une assemblée générale ordinaire convoquée le 05/06/2024 pour le <jour>
    Quand la séance est ouverte
    Alors le quorum est de <voix> voix pour 12 votants

    Exemples:
      | jour       | voix |
      | 30/06/2024 | 3    |
      | 01/07/2024 | 4    |

  Plan du scénario: On lit les statuts d’une date
    Quand de nouveaux statuts entrent en vigueur le 01/07/2024 :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/3    | adhérents        | Décision ordinaire | plus de 1/2      |
    Alors au <jour>, les statuts en vigueur sont ceux du <statuts>

    Exemples:
      | jour       | statuts    |
      | 30/06/2024 | 15/01/2023 |
      | 01/07/2024 | 01/07/2024 |

  Plan du scénario: On lit le quorum d’une date
    Quand de nouveaux statuts entrent en vigueur le 01/07/2024 :
      | séance                       | quorum      | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | plus de 1/3 | adhérents à jour | Décision ordinaire | plus de 1/2      |
    Alors au <jour>, le quorum d’une séance "Assemblée générale ordinaire" est "<quorum>"

    Exemples:
      | jour       | quorum                                                             |
      | 30/06/2024 | 1/4 (adhérents), présents ou représentés                           |
      | 01/07/2024 | plus de 1/3 (adhérents à jour de cotisation), présents ou représentés |

  Scénario: De nouveaux statuts ne changent pas la majorité d’un vote ouvert
    Étant donnés Camille, Lucien et Noura, soignants adhérents depuis le 10/01/2024
    Et une assemblée générale ordinaire convoquée le 05/06/2024 pour le 30/06/2024
    Et la séance ouverte
    Et Camille, Lucien et Noura présents à la séance
    Et la décision "Adhérer à la fédération" mise au vote
    Et les statuts en vigueur depuis le 01/07/2024 :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/3    | adhérents        | Décision ordinaire | au moins 3/4     |
    Quand le vote donne 2 voix pour et 1 contre
    Alors la décision "Adhérer à la fédération" est à l’état "Adoptée"

  Scénario: Sans statuts en vigueur, aucune séance ne s’ouvre
    Étant donnés Camille et Lucien, soignants adhérents depuis le 10/01/2022
    Et une assemblée générale ordinaire convoquée le 20/12/2022 pour le 14/01/2023
    Quand la séance est ouverte
    Alors c’est refusé avec le code "no-statutes"

  Scénario: Des statuts ne s’appuient pas sur une décision rejetée
    Étant donnée une décision "Étendre le territoire" rejetée
    Quand de nouveaux statuts entrent en vigueur le 01/07/2024 par la décision "Étendre le territoire" :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/3    | adhérents        | Décision ordinaire | plus de 1/2      |
    Alors c’est refusé avec le code "decision-not-adopted"

  Plan du scénario: Des statuts types servent de point de départ, tant qu’aucuns statuts ne sont enregistrés
    Alors au 14/01/2023, le formulaire part d’un quorum de "<type>" pour une séance "<séance>"
    Mais au 15/01/2023, il part d’un quorum de "<enregistré>" pour une séance "<séance>"

    Exemples:
      | séance                           | type | enregistré |
      | Assemblée générale ordinaire     | 1/4  | 1/4        |
      | Conseil d’administration         | 1/2  | 1/2        |
      | Assemblée générale extraordinaire | 1/2 |            |
