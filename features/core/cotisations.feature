# language: fr
Fonctionnalité: Appeler, encaisser et remettre les cotisations
  Les statuts disent combien chacun doit, pour quelle année, et à partir de quand.
  Ici, les soignants cotisent 30 € par an, les partenaires rien.

  Contexte:
    Étant donnés les statuts en vigueur depuis le 15/01/2023 :
      | séance                       | quorum | compté sur        | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour  | Décision ordinaire | plus de 1/2      |

  Scénario: Une remise éteint ce qui reste dû
    Étant donnée Camille, infirmière, adhérente depuis le 08/01/2024
    Quand la cotisation 2024 de Camille est remise le 03/06/2024
    Alors Camille doit encore 0 € de cotisation 2024
    Et la cotisation 2024 de Camille est "Remise accordée"
    Et au 02/06/2024, Camille est à jour de cotisation : "non"
    Et au 03/06/2024, Camille est à jour de cotisation : "oui"

  Scénario: On ne remet pas une cotisation réglée
    Étant donnée Camille, infirmière, adhérente depuis le 08/01/2024
    Et la cotisation de Camille réglée le 15/01/2024
    Quand la cotisation 2024 de Camille est remise le 03/06/2024
    Alors c’est refusé avec le code "nothing-left"

  Scénario: Une catégorie sans cotisation n’est jamais en retard
    Étant donnés les statuts en vigueur depuis le 01/01/2024, où les étudiants ne cotisent pas :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour | Décision ordinaire | plus de 1/2      |
    Et Camille, infirmière, adhérente depuis le 08/01/2024
    Quand Camille passe dans la catégorie "Étudiants" le 01/09/2024
    Alors au 31/12/2024, Camille est à jour de cotisation : "non"
    Et au 01/01/2025, Camille est à jour de cotisation : "oui"

  Scénario: La catégorie est l’une de celles des statuts
    Étant donnés les statuts en vigueur depuis le 01/01/2024, où les étudiants ne cotisent pas :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour | Décision ordinaire | plus de 1/2      |
    Et Camille, infirmière, adhérente depuis le 08/01/2024
    Quand Camille passe dans la catégorie "Bienfaiteurs" le 01/09/2024
    Alors c’est refusé avec le code "category-unknown"

  Plan du scénario: Adhérer en fin d’année peut valoir pour l’année suivante
    Étant donnés les statuts en vigueur depuis le 01/01/2024, où les trois derniers mois valent pour l’année suivante :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour | Décision ordinaire | plus de 1/2      |
    Et Camille, infirmière, adhérente depuis le <adhésion>
    Quand Camille règle sa cotisation le 30/12/2024
    Alors au 31/12/2025, Camille est à jour de cotisation : "<à jour>"
    Et au 01/01/2026, Camille est à jour de cotisation : "non"

    Exemples:
      | adhésion   | à jour |
      | 30/09/2024 | non    |
      | 01/10/2024 | oui    |

  Scénario: L’année de l’adhésion peut être dispensée de cotisation
    Étant donnés les statuts en vigueur depuis le 01/01/2024, qui dispensent de cotisation l’année de l’adhésion :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour | Décision ordinaire | plus de 1/2      |
    Et Camille, infirmière, adhérente depuis le 08/02/2024
    Alors au 31/12/2024, Camille est à jour de cotisation : "oui"
    Et au 01/01/2025, Camille est à jour de cotisation : "non"

  Plan du scénario: Une cotisation peut courir de date à date
    Étant donnés les statuts en vigueur depuis le 01/01/2024, où la cotisation court de date à date :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour | Décision ordinaire | plus de 1/2      |
    Et Camille, infirmière, adhérente depuis le 15/09/2024
    Quand Camille règle sa cotisation le 20/09/2024
    Alors au <jour>, Camille est à jour de cotisation : "<à jour>"

    Exemples:
      | jour       | à jour |
      | 19/09/2024 | non    |
      | 14/09/2025 | oui    |
      | 15/09/2025 | non    |

  Scénario: L’appel de cotisations donne qui doit quoi, cette année et la prochaine
    Étant donnée Camille, infirmière, adhérente depuis le 08/01/2024
    Et Basile, infirmier, adhérent depuis le 09/01/2024
    Quand Camille règle sa cotisation le 15/01/2024
    Alors au 20/11/2024, l’appel de cotisations 2024 compte 1 adhérent pour 30 €
    Et au 20/11/2024, l’appel de cotisations 2025 compte 2 adhérents pour 60 €

  Scénario: Qui a démissionné n’est ni appelé ni relancé
    Étant donnée Camille, infirmière, adhérente depuis le 08/01/2024
    Quand Camille démissionne au 01/04/2024
    Alors au 20/11/2024, l’appel de cotisations 2024 compte 0 adhérent pour 0 €
    Et au 20/11/2024, aucune cotisation n’est à relancer
    Et Camille doit encore 30 € de cotisation 2024

  Scénario: Une cotisation qui n’est pas réglée à temps fait l’objet d’un rappel, sauf à qui est parti
    Étant donnée Camille, infirmière, adhérente depuis le 08/01/2024
    Et Basile, infirmier, adhérent depuis le 09/01/2024
    Quand Basile démissionne au 01/11/2024
    Alors au 31/12/2024, les rappels de cotisation s’adressent à : personne
    Et au 01/01/2025, les rappels de cotisation s’adressent à : Camille
