# language: fr
Fonctionnalité: Savoir pourquoi
  Chaque ligne montrée dit les enregistrements qui la fondent : l’auditrice peut les relire un à un
  et refaire le compte à la main.

  Scénario: Le solde s’appuie sur les recettes et les dépenses, et sur rien d’autre
    Étant donnée Camille, infirmière, adhérente depuis le 08/01/2024
    Et une recette "ACI, fonctionnement" de 60 000 € reçue le 20/03/2024
    Quand une dépense "Actions" de 480,50 € est payée le 02/04/2024 à "Imprimerie des Lilas"
    Alors le solde de l’association s’appuie sur les enregistrements :
      | enregistrement | jour       |
      | Recette        | 20/03/2024 |
      | Dépense        | 02/04/2024 |

  Scénario: Une dépense corrigée s’appuie sur sa dernière version
    Étant donnée une dépense "Actions" de 480,50 € payée le 02/04/2024 à "Imprimerie des Lilas"
    Quand cette dépense est corrigée à 408,50 €
    Alors le solde de l’association s’appuie sur la seule correction

  Scénario: Être adhérente et à jour s’appuie sur l’adhésion et la cotisation
    Étant donnés les statuts en vigueur depuis le 15/01/2023 :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour | Décision ordinaire | plus de 1/2      |
    Et Camille, infirmière, adhérente depuis le 08/01/2024
    Quand Camille règle sa cotisation le 15/01/2024
    Alors la situation d’adhérente de Camille s’appuie sur les enregistrements :
      | enregistrement     | jour       |
      | Adhésion           | 08/01/2024 |
      | Cotisation réglée  | 15/01/2024 |

  Scénario: Une mission s’appuie sur ses réunions, ses échéances et son argent
    Étant donnée la mission "Accès aux soins" ouverte le 08/01/2024
    Et Camille, infirmière, inscrite au registre
    Et une réunion de 1 h 30 de la mission "Accès aux soins" le 09/04/2024 avec Camille
    Quand une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" est payée le 10/04/2024 à "Imprimerie des Lilas"
    Alors la mission "Accès aux soins" s’appuie sur les enregistrements :
      | enregistrement               | jour       |
      | Mission ouverte              | 08/01/2024 |
      | Réunion de groupe de travail | 09/04/2024 |
      | Dépense                      | 10/04/2024 |

  Scénario: Une décision s’appuie sur l’ouverture de la séance, la mise au vote et le résultat
    Étant donnés les statuts en vigueur depuis le 15/01/2023 :
      | séance                   | quorum | compté sur          | décide             | à la majorité de |
      | Conseil d’administration | 1/2    | membres en fonction | Décision ordinaire | plus de 1/2      |
    Et Camille et Lucien, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille et Lucien présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote
    Quand le vote donne 2 voix pour et 0 contre
    Alors la décision "Louer un local rue des Lilas" s’appuie sur les enregistrements :
      | enregistrement    | jour       |
      | Séance ouverte    | 12/02/2024 |
      | Mise au vote      | 12/02/2024 |
      | Décision adoptée  | 12/02/2024 |
    Et la décision "Louer un local rue des Lilas" est jugée d’après les statuts du 15/01/2023

  Scénario: Aucune ligne n’est sans fondement
    Étant donnés les statuts en vigueur depuis le 15/01/2023 :
      | séance                   | quorum | compté sur          | décide             | à la majorité de |
      | Conseil d’administration | 1/2    | membres en fonction | Décision ordinaire | plus de 1/2      |
    Et Camille, Lucien et Noura, membres du conseil d’administration depuis le 10/06/2023
    Et Camille élue présidente le 10/06/2023
    Et la démission de Lucien au 15/01/2024
    Et une décision "Louer un local rue des Lilas" adoptée
    Et la mission "Accès aux soins" ouverte le 18/01/2024
    Et le contrat ACI de taille 2 signé le 19/01/2024
    Et une réunion de 1 h 30 de la mission "Accès aux soins" le 09/04/2024 avec Camille et Noura
    Et un budget de 45 000 € voté le 10/04/2024 pour la mission "Accès aux soins" en 2024
    Et une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 11/04/2024 à "Imprimerie des Lilas"
    Et l’association enregistrée comme organisme de DPC le 12/04/2024
    Et une séance "Asthme" prévue le 20/06/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et une campagne "Octobre rose" du 01/10/2024 au 31/10/2024 pour 300 personnes
    Quand la demande de la séance "Asthme" est déposée
    Alors chaque ligne de chaque vue nomme les enregistrements qui la fondent
