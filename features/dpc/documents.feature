# language: fr
Fonctionnalité: Établir les documents d’une formation de DPC
  Convocation, convention, feuille d’émargement, attestation et demande sortent en PDF, avec un code qui se vérifie.
  Le dossier d’une demande réunit tout, chaque fichier avec son empreinte.

  Contexte:
    Étant donnée l’association enregistrée comme organisme de DPC le 01/09/2021
    Et une séance "Asthme" de l’action "12345678901" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"

  Scénario: Chaque personne inscrite a sa convocation
    Alors il y a 6 documents "convocation", dont un pour Noura qui dit "Asthme"

  Scénario: Chaque personne inscrite a sa convention, avec le numéro d’organisme et celui de l’action
    Alors il y a 6 documents "convention", dont un pour Noura qui dit "12345678901"

  Scénario: La convention n’est faite que pour qui l’Agence pourrait payer, la convocation pour tous
    Étant donné Lucien, infirmier, adhérent, inscrit à la séance "Asthme" et pris en charge par un autre financeur
    Et Zoé, infirmière, non adhérente et inscrite à la séance "Asthme"
    Alors il y a 6 documents "convention"
    Et il y a 8 documents "convocation", dont un pour Noura qui dit "Agence"
    Et le document "convocation" de Lucien ne dit pas "Agence"

  Scénario: La feuille d’émargement nomme chaque personne inscrite
    Alors il y a 1 document "emargement", dont un pour Noura qui dit "Signature"

  Scénario: Avant la séance, personne n’a d’attestation
    Alors il y a 0 document "formation"

  Scénario: Qui est venu a son attestation, et qui n’a pas signé n’en a pas
    Quand l’émargement de la séance "Asthme" est enregistré, sans la signature de Noura
    Alors il y a 5 documents "formation"

  Scénario: Qui lit le code d’une attestation apprend la séance et le jour, jamais le nom
    Étant donné l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Alors le code du document "formation" de Noura répond "valid", "« Asthme », 12 mars 2024"

  Scénario: Une attestation n’est plus valable quand l’émargement est corrigé
    Étant donné l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et le code du document "formation" de Noura
    Quand cet émargement est corrigé : Noura n’a pas signé
    Alors ce code répond "void"

  Scénario: Une attestation n’est plus à jour quand la présence est corrigée
    Étant donné l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et le code du document "formation" de Noura
    Quand cet émargement est corrigé : Noura est partie avant la fin
    Alors ce code répond "changed"
    Et le code du document "formation" de Noura répond "valid", "« Asthme », 12 mars 2024"

  Scénario: Une convocation n’est plus à jour quand la séance est reportée
    Étant donné le code du document "convocation" de Noura
    Quand la séance "Asthme" est reportée au 09/04/2024, ce qui est dit le 01/03/2024
    Alors ce code répond "changed"

  Scénario: Une convocation n’est plus valable quand la séance est annulée
    Étant donné le code du document "convocation" de Noura
    Quand la séance "Asthme" est annulée
    Alors ce code répond "void"

  Scénario: Une feuille à signer reste valable une fois signée
    Étant donné le code du document "emargement" de Noura
    Quand Noura signe la demi-journée 1 de "Asthme" le 12/03/2024
    Alors ce code répond "valid"

  Scénario: Une feuille déjà signée n’est plus à jour quand la présence qu’elle prouve est corrigée
    Étant donné l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et le code du document "emargement" de Noura
    Quand cet émargement est corrigé : Noura n’a pas signé
    Alors ce code répond "changed"

  Scénario: Une feuille à signer n’est plus à jour quand une autre personne assure la séance
    Étant donné Lucien, infirmier, adhérent depuis le 07/01/2022
    Et le code du document "emargement" de Noura
    Quand cette séance est corrigée : Lucien l’assure
    Alors ce code répond "changed"

  Scénario: Une feuille à signer n’est plus à jour quand la séance change de jour
    Étant donné le code du document "emargement" de Noura
    Quand la séance "Asthme" est reportée au 09/04/2024, ce qui est dit le 01/03/2024
    Alors ce code répond "changed"

  Scénario: Le dossier d’une demande réunit la demande, la feuille, les attestations et les conventions
    Étant donné l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors le dossier de la demande contient "convention.pdf, demande.pdf, emargement.pdf, formation.pdf, etapes-des-demandes.csv, participants-des-demandes.csv, participants.csv"

  Scénario: Le manifeste donne l’empreinte de chaque fichier du dossier
    Étant donné l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors chaque fichier du dossier a l’empreinte que dit le manifeste

  Scénario: Dix ans après, qui reçoit le dossier vérifie ses fichiers sans le registre
    Étant donné l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors le dossier de la demande contient "LISEZ-MOI.txt, manifeste.json, SHA256SUMS"
    Et chaque fichier du dossier est conforme à SHA256SUMS

  Scénario: Le dossier contient les enregistrements dont il est tiré, et l’empreinte signée qui les couvre
    Étant donné l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors le dossier de la demande contient "enregistrements.csv, enregistrements.jsonl, empreinte.checkpoint, registre.vkey"
    Et chaque enregistrement du dossier a l’empreinte que dit sa liste
    Et l’empreinte signée du dossier couvre jusqu’au dernier enregistrement qu’il compte

  Scénario: Le dossier d’hier se refait demain, octet pour octet
    Étant donné l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et la demande de la séance "Asthme" déposée
    Et le dossier de la demande, gardé
    Quand la démission de Noura au 01/03/2024 est enregistrée le 15/04/2024
    Alors le dossier gardé se refait à l’identique, d’après ce qui était enregistré alors
