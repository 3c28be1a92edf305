# language: fr
Fonctionnalité: Attendre les versements du contrat ACI
  Le fonctionnement est versé en totalité à la signature, puis en avance et en solde ; le volet fixe d’une mission
  est versé à proportion des jours qui restent jusqu’à la date anniversaire.

  Scénario: R05 — Le fonctionnement est versé en totalité à la signature
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Alors le versement "Fonctionnement" du 15/03/2024 est de 60 000 €

  Scénario: R05 — Ensuite, le fonctionnement est versé en avance et en solde
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Alors le versement "Fonctionnement" du 15/03/2025 est de 45 000 €
    Et les versements "Fonctionnement" du 15/03/2026 sont de 15 000 € et 45 000 €

  Scénario: R06 et R07 — Le démarrage d’une mission ouvre une avance au prorata
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Et la mission "Accès aux soins" ouverte le 15/03/2024
    Quand la mission "Accès aux soins" atteint l’échéance "Démarrage" le 01/09/2024
    Alors le versement "Accès aux soins, volet fixe" du 01/09/2024 est de 28 047,95 €
    Et les versements "Accès aux soins, volet fixe" du 15/03/2025 sont de 9 349,31 € et 52 500 €

  Scénario: Une année de contrat bissextile compte 366 jours
    Étant donné le contrat ACI de taille 4 signé le 10/05/2023
    Et la mission "Prévention" ouverte le 10/05/2023
    Quand la mission "Prévention" atteint l’échéance "Démarrage" le 01/12/2023
    Alors le versement "Prévention, volet fixe" du 01/12/2023 est de 6 598,36 €
    Et les versements "Prévention, volet fixe" du 10/05/2024 sont de 2 199,45 € et 15 000 €

  Plan du scénario: R08 — Le premier fonctionnement suit le facteur en vigueur le jour de la signature
    Étant donné un barème d’essai "Facteur du premier fonctionnement" : "1,40", puis "1,00" à compter du 01/07/2020
    Et le contrat ACI de taille 2 signé le <jour>
    Alors le versement "Fonctionnement" du <jour> est de <montant> €

    Exemples:
      | jour       | montant |
      | 04/05/2020 | 84 000  |
      | 30/06/2020 | 84 000  |
      | 01/07/2020 | 60 000  |
      | 07/09/2020 | 60 000  |

  Plan du scénario: R08 — La majoration de démarrage s’arrête aux contrats de 2022
    Étant donné le contrat ACI de taille 1 signé le <jour>
    Alors le versement "Fonctionnement" du <jour> est de <montant> €

    Exemples:
      | jour       | montant |
      | 31/12/2021 | 87 500  |
      | 01/01/2022 | 50 000  |

  Scénario: R12 — Une crise sans plan validé ne rapporte rien
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Quand une crise "Canicule" est reconnue le 01/07/2024
    Alors le versement "Crise sanitaire grave, survenue d’une crise" du 01/07/2024 est de 0 €

  Scénario: R12 — Une crise avec un plan validé est payée
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Et la mission "Crise sanitaire grave" ouverte le 15/03/2024
    Et le plan de crise validé le 03/06/2024
    Quand une crise "Canicule" est reconnue le 01/07/2024
    Alors le versement "Crise sanitaire grave, survenue d’une crise" du 01/07/2024 est de 52 500 €

  Scénario: R12 — Un plan validé après la crise n’y change rien
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Et la mission "Crise sanitaire grave" ouverte le 15/03/2024
    Et une crise "Canicule" reconnue le 01/07/2024
    Quand la mission "Crise sanitaire grave" atteint l’échéance "Plan de crise validé" le 02/07/2024
    Alors le versement "Crise sanitaire grave, survenue d’une crise" du 01/07/2024 est de 0 €

  Scénario: Deux crises la même année de contrat ne sont payées qu’une fois
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Et la mission "Crise sanitaire grave" ouverte le 15/03/2024
    Et le plan de crise validé le 03/06/2024
    Et une crise "Canicule" reconnue le 01/07/2024
    Quand une crise "Épidémie de bronchiolite" est reconnue le 02/12/2024
    Alors au 14/03/2025, les versements "Crise sanitaire grave, survenue d’une crise" totalisent 52 500 €

  Plan du scénario: Un contrat échu ne verse plus rien de nouveau
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Alors au <jour>, le dernier versement "Fonctionnement" est du <versement> et de <montant> €

    Exemples:
      | jour       | versement  | montant |
      | 14/03/2029 | 15/03/2029 | 15 000  |
      | 15/03/2030 | 15/03/2029 | 15 000  |

  Scénario: R13 — La première rédaction du plan est payée une fois
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Et la mission "Crise sanitaire grave" ouverte le 15/03/2024
    Quand la mission "Crise sanitaire grave" atteint l’échéance "Plan de crise validé" le 03/06/2024
    Alors le versement "Crise sanitaire grave, première rédaction du plan" du 03/06/2024 est de 35 000 €

  Scénario: R13 — Sans mise à jour enregistrée, la deuxième année ne paie pas le plan
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Et la mission "Crise sanitaire grave" ouverte le 15/03/2024
    Et le plan de crise validé le 03/06/2024
    Alors au 14/03/2026, aucun versement "Crise sanitaire grave, mise à jour du plan" n’est dû

  Scénario: R13 — La deuxième année paie la mise à jour du plan quand elle est enregistrée
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Et la mission "Crise sanitaire grave" ouverte le 15/03/2024
    Et le plan de crise validé le 03/06/2024
    Quand le plan de crise est mis à jour le 12/05/2025
    Alors le versement "Crise sanitaire grave, mise à jour du plan" du 12/05/2025 est de 17 500 €

  Scénario: R13 — Une mise à jour la première année n’est pas payée
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Et la mission "Crise sanitaire grave" ouverte le 15/03/2024
    Et le plan de crise validé le 03/06/2024
    Quand le plan de crise est mis à jour le 02/12/2024
    Alors au 14/03/2025, aucun versement "Crise sanitaire grave, mise à jour du plan" n’est dû

  Scénario: R14 — Une mission optionnelle choisie plus tard est payée au prorata depuis son démarrage
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Et la mission "Qualité et pertinence" ouverte le 02/06/2025
    Quand la mission "Qualité et pertinence" atteint l’échéance "Démarrage" le 01/09/2025
    Alors le versement "Qualité et pertinence, volet fixe" du 01/09/2025 est de 4 006,85 €
    Et les versements "Qualité et pertinence, volet fixe" du 15/03/2026 sont de 1 335,62 € et 7 500 €

  Scénario: Ce qui est reçu règle d’abord le versement le plus ancien de sa ligne
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Et la mission "Accès aux soins" ouverte le 15/03/2024
    Et la mission "Accès aux soins" démarrée le 01/09/2024
    Et une recette "ACI, volet fixe" de 30 000 € pour la mission "Accès aux soins" reçue le 20/03/2025
    Alors au 01/04/2025, les versements "Accès aux soins, volet fixe" se lisent :
      | date       | montant     | reçu        | reste       | état            |
      | 01/09/2024 | 28 047,95 € | 28 047,95 € | 0,00 €      | Reçu            |
      | 15/03/2025 | 9 349,31 €  | 1 952,05 €  | 7 397,26 €  | Reçu en partie  |
      | 15/03/2025 | 52 500,00 € | 0,00 €      | 52 500,00 € | À recevoir      |
      | 15/03/2026 | 17 500,00 € | 0,00 €      | 17 500,00 € | Attendu         |
      | 15/03/2026 | 52 500,00 € | 0,00 €      | 52 500,00 € | Attendu         |

  Scénario: Une recette ACI que rien ne prévoyait reste visible, à part
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Et une recette "ACI, volet fixe" de 12 000 € reçue le 20/04/2024
    Alors au 30/04/2024, 12 000 € sont reçus hors versements prévus : "Mission non précisée"
