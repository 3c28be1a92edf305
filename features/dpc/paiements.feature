# language: fr
Fonctionnalité: Rapprocher les recettes du DPC et les demandes
  Le forfait va à l’association. L’indemnité que l’Agence verse aux professionnels ne passe pas par elle
  et n’entre jamais dans son solde.

  Contexte:
    Étant donnée l’association enregistrée comme organisme de DPC le 01/09/2021
    Et une séance "Asthme" prévue le 12/03/2024
    Et 12 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et la demande de la séance "Asthme" déposée

  Scénario: La recette du DPC paie la demande
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Quand cette recette paie 912 € de la demande
    Alors la demande est à l’état "Payée", il reste 0 € à payer

  Scénario: Une demande peut être payée en partie
    Étant donnée une recette "DPC" de 500 € reçue le 03/06/2024
    Quand cette recette paie 500 € de la demande
    Alors la demande est à l’état "Payée en partie", il reste 412 € à payer

  Scénario: Une demande ne se paie pas au-delà de ce qui est demandé
    Étant donnée une recette "DPC" de 1 000 € reçue le 03/06/2024
    Quand cette recette paie 1 000 € de la demande
    Alors c’est refusé avec le code "more-than-claimed"

  Scénario: Une recette ne paie pas plus que ce qui est reçu
    Étant donnée une recette "DPC" de 500 € reçue le 03/06/2024
    Quand cette recette paie 912 € de la demande
    Alors c’est refusé avec le code "more-than-received"

  Scénario: Une recette déjà employée ne paie pas une seconde fois
    Étant donnée une recette "DPC" de 500 € reçue le 03/06/2024
    Et 300 € de cette recette pour la demande
    Quand cette recette paie 201 € de la demande
    Alors c’est refusé avec le code "more-than-received"

  Scénario: Le même paiement ne s’enregistre pas deux fois
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Et 300 € de cette recette pour la demande
    Quand cette recette paie 300 € de la demande
    Alors c’est refusé avec le code "already-paid"

  Scénario: Deux virements du même montant le même jour sont deux recettes
    Étant donnée une recette "DPC" de 300 € reçue le 03/06/2024
    Et 300 € de cette recette pour la demande
    Et une recette "DPC" de 300 € reçue le 03/06/2024
    Quand cette recette paie 300 € de la demande
    Alors la demande est à l’état "Payée en partie", il reste 312 € à payer

  Scénario: Seule une recette du DPC paie une demande
    Étant donnée une recette "ACI, fonctionnement" de 60 000 € reçue le 20/03/2024
    Quand cette recette paie 912 € de la demande
    Alors c’est refusé avec le code "not-dpc-money"

  Scénario: Ce qui reste d’une recette attend une autre demande
    Étant donnée une recette "DPC" de 1 000 € reçue le 03/06/2024
    Quand cette recette paie 912 € de la demande
    Alors de cette recette, 88 € ne paient encore aucune demande

  Scénario: R30 — Une demande déposée n’est pas encore de l’argent
    Étant donnée une recette "ACI, fonctionnement" de 60 000 € reçue le 20/03/2024
    Alors le solde de l’association est de 60 000 €

  Scénario: R30 — Le forfait entre au solde une seule fois, l’indemnité des participants jamais
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Quand cette recette paie 912 € de la demande
    Alors le solde de l’association est de 912 €
