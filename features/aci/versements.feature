# language: fr
Fonctionnalité: Attendre les versements du contrat ACI
  Le fonctionnement est versé en totalité à la signature, puis en avance et en solde ; le volet fixe d'une mission
  est versé à proportion des jours qui restent jusqu'à la date anniversaire.

  Contexte:
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024

  Scénario: Le fonctionnement est versé en totalité à la signature
    Alors le versement "Fonctionnement" du 15/03/2024 est de 60 000 €

  Scénario: Le démarrage d'une mission ouvre une avance au prorata
    Étant donné la mission "Accès aux soins" ouverte le 15/03/2024
    Quand la mission "Accès aux soins" atteint l'échéance "Démarrage" le 01/09/2024
    Alors le versement "Accès aux soins, volet fixe" du 01/09/2024 est de 28 047,95 €
    Et les versements "Accès aux soins, volet fixe" du 15/03/2025 sont de 9 349,31 € et 52 500 €

  Scénario: Une crise sans plan validé ne rapporte rien
    Quand une crise "Canicule" est reconnue le 01/07/2024
    Alors le versement "Crise sanitaire grave, survenue d’une crise" du 01/07/2024 est de 0 €

  Scénario: Une crise avec un plan validé est payée
    Étant donné la mission "Crise sanitaire grave" ouverte le 15/03/2024
    Et le plan de crise validé le 03/06/2024
    Quand une crise "Canicule" est reconnue le 01/07/2024
    Alors le versement "Crise sanitaire grave, survenue d’une crise" du 01/07/2024 est de 52 500 €
