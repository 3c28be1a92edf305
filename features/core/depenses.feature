# language: fr
Fonctionnalité: Tenir les recettes et les dépenses
  Chaque dépense dit sa nature et sa mission ; la décision et le justificatif peuvent venir plus tard,
  et tant qu'ils manquent, la dépense est montrée.

  Contexte:
    Étant donné la mission "Accès aux soins" ouverte le 08/01/2024

  Scénario: Une dépense sans décision ni justificatif est enregistrée et montrée
    Quand une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" est payée le 02/04/2024 à "Imprimerie des Lilas"
    Alors la dépense manque de "Décision et justificatif"

  Scénario: Le justificatif joint ne laisse manquer que la décision
    Étant donné une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Quand un justificatif est joint à cette dépense
    Alors la dépense manque de "Décision"

  Scénario: Une dépense rattachée à une décision adoptée et justifiée ne manque de rien
    Étant donné une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Et un justificatif joint à cette dépense
    Et une décision "affiches" adoptée
    Quand cette dépense est rattachée à la décision "affiches"
    Alors aucune dépense ne manque de décision ou de justificatif

  Scénario: Une dépense ne se rattache pas à une décision rejetée
    Étant donné une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Et une décision "affiches" rejetée
    Quand cette dépense est rattachée à la décision "affiches"
    Alors c'est refusé avec le code "decision-not-adopted"

  Scénario: Une dépense dit qui est payé
    Quand une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" est payée le 02/04/2024 sans nom
    Alors c'est refusé avec le code "payee-missing"

  Scénario: Le solde est ce qui est reçu moins ce qui est dépensé
    Étant donné une recette "ACI, volet fixe" de 70 000 € pour la mission "Accès aux soins" reçue le 20/03/2024
    Quand une dépense "Salaires et charges" de 1 200 € pour la mission "Accès aux soins" est payée le 30/04/2024 à "Ana Berthier"
    Alors au 30/04/2024, le solde de la mission "Accès aux soins" est de 68 800 €
    Et au 29/04/2024, le solde de la mission "Accès aux soins" est de 70 000 €

  Scénario: Un montant mal saisi se corrige, les deux versions restent
    Étant donné une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Quand cette dépense est corrigée à 408,50 €
    Alors les dépenses de la mission "Accès aux soins" sont de 408,50 €
    Et d'après ce qui était enregistré avant la correction, elles étaient de 480,50 €
