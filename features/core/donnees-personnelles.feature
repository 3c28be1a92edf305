# language: fr
Fonctionnalité: Effacer les données de qui est parti
  Au départ, les coordonnées sont à effacer aussitôt, le nom aussi, sauf accord exprès ou obligation légale de le garder.
  Effacer détruit la clé des données : la personne reste sous un pseudonyme, les totaux et les preuves ne changent
  pas. Le registre dit ce qui est échu ; quelqu’un confirme.

  Contexte:
    Étant donnée une recette "ACI, fonctionnement" de 60 000 € reçue le 20/03/2024
    Et Camille, infirmière, adhérente depuis le 12/03/2023
    Et les coordonnées de Camille données le 12/03/2023

  Scénario: R45 — Une personne effacée reste sous un pseudonyme, à toute date, et rien d’autre ne change
    Étant donnée la démission de Camille au 01/04/2024
    Et l’empreinte du registre remise à une auditrice
    Quand les données échues de Camille sont effacées le 02/04/2024
    Alors au 12/03/2023, Camille figure sous un pseudonyme
    Et au 02/04/2024, Camille figure sous un pseudonyme
    Et le solde de l’association est de 60 000 €
    Et la vérification avec l’empreinte de l’auditrice ne trouve rien d’altéré

  Scénario: Le délai part du départ, pas avant
    Alors au 31/03/2024, rien n’est à effacer
    Quand Camille démissionne au 01/04/2024
    Alors au 31/03/2024, rien n’est à effacer
    Et au 01/04/2024, sont à effacer de Camille : "coordonnées, identité"

  Scénario: Rien ne s’efface de qui adhère
    Quand les données échues de Camille sont effacées le 02/04/2024
    Alors c’est refusé avec le code "nothing-due"

  Scénario: Un nom qui figure dans la comptabilité y reste dix ans après la clôture
    Étant donnée une cotisation de 30 € réglée par Camille le 20/03/2023
    Et la démission de Camille au 01/04/2024
    Alors au 02/04/2024, sont à effacer de Camille : "coordonnées"
    Et l’identité de Camille est à effacer le 31/12/2033
    Quand les données échues de Camille sont effacées le 02/04/2024
    Alors Camille garde son nom et n’a plus de coordonnées

  Scénario: Une cotisation due retient les données, et sa remise les libère
    Étant donnés les statuts en vigueur depuis le 15/01/2023 :
      | séance                       | quorum | compté sur        | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour  | Décision ordinaire | plus de 1/2      |
    Et Noura, infirmière, adhérente depuis le 08/01/2024
    Et les coordonnées de Noura données le 08/01/2024
    Et la démission de Noura au 01/04/2024
    Quand les données échues de Noura sont effacées le 02/04/2024
    Alors c’est refusé avec le code "nothing-due"
    Et ce qui retient les données de Noura dit "« Accorder la remise »"
    Quand la cotisation 2024 de Noura est remise le 03/04/2024
    Alors au 03/04/2024, sont à effacer de Noura : "coordonnées, identité"

  Scénario: Un mandat en cours retient tout
    Étant donnée Camille élue trésorière le 20/03/2023
    Et la démission de Camille au 01/04/2024
    Quand Camille demande le 02/04/2024 l’effacement de tout
    Alors c’est refusé avec le code "still-held"
    Et au 02/04/2024, rien n’est à effacer

  Scénario: Un accord exprès retient les coordonnées jusqu’à son terme
    Étant donnée la démission de Camille au 01/04/2024
    Quand Camille accepte le 01/04/2024 que ses coordonnées soient gardées jusqu’au 01/04/2025
    Alors au 02/04/2024, sont à effacer de Camille : "identité"
    Et au 02/04/2025, sont à effacer de Camille : "coordonnées, identité"

  Scénario: Un accord retiré ne retient plus rien
    Étant donnée la démission de Camille au 01/04/2024
    Quand Camille accepte le 01/04/2024 que ses coordonnées soient gardées jusqu’au 01/04/2025
    Et Camille retire cet accord le 15/05/2024
    Alors au 16/05/2024, sont à effacer de Camille : "coordonnées, identité"

  Scénario: Ce qui est effacé ne revient pas, même avec d’anciennes clés
    Étant donnée la démission de Camille au 01/04/2024
    Et une copie du coffre mise de côté
    Quand les données échues de Camille sont effacées le 02/04/2024
    Alors une fois cette copie remise en place, Camille figure sous un pseudonyme

  Scénario: Plus rien ne s’écrit sur une personne effacée
    Étant donnée la démission de Camille au 01/04/2024
    Quand les données échues de Camille sont effacées le 02/04/2024
    Et Camille donne de nouvelles coordonnées le 03/04/2024
    Alors c’est refusé avec le code "key-destroyed"

  Scénario: Un texte qui nomme un patient est purgé, et lui seul
    Étant donnée une recette de 120 € reçue le 05/04/2024, avec le libellé "Remboursement du dossier de M. Hautecloque"
    Quand le libellé de cette recette est purgé
    Alors cette recette compte toujours 120 €, sans libellé lisible
    Et le solde de l’association est de 60 120 €

  Scénario: Une pièce comptable tombe dix ans après la clôture, pas avant
    Étant donnée une dépense "Actions" de 480,50 € payée le 02/04/2024 à "Imprimerie des Lilas"
    Et un justificatif joint à cette dépense
    Quand les pièces échues sont effacées le 30/12/2034
    Alors c’est refusé avec le code "nothing-due"
    Quand les pièces échues sont effacées le 31/12/2034
    Alors le justificatif de cette dépense ne s’ouvre plus
    Et le solde de l’association est de 59 519,50 €

  Scénario: Une demande d’adhésion en attente retient tout
    Étant donnée la démission de Camille au 01/04/2024
    Quand Camille demande de nouveau à adhérer le 02/04/2024
    Alors au 03/04/2024, rien n’est à effacer

  Scénario: Qui n’a jamais adhéré a un terme, trois ans après sa dernière trace
    Étant donné Bastien, pharmacien, inscrit au registre le 05/02/2023
    Alors au 04/02/2026, rien n’est à effacer
    Et au 05/02/2026, sont à effacer de Bastien : "identité"

  Scénario: Une inscription retirée est à effacer aussitôt
    Étant donné Bastien, pharmacien, inscrit au registre le 05/02/2023
    Quand cette inscription est retirée, parce que "Saisie par erreur."
    Alors au 21/03/2024, sont à effacer de Bastien : "coordonnées, identité"
