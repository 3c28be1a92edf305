# language: fr
Fonctionnalité: Tenir les recettes et les dépenses
  Chaque dépense dit sa nature et sa mission ; la décision et le justificatif peuvent venir plus tard,
  et tant qu’ils manquent, la dépense est montrée.

  Contexte:
    Étant donnée la mission "Accès aux soins" ouverte le 08/01/2024

  Scénario: Une dépense sans décision ni justificatif est enregistrée et montrée
    Quand une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" est payée le 02/04/2024 à "Imprimerie des Lilas"
    Alors il manque à cette dépense : "Décision et justificatif"

  Scénario: Le justificatif joint ne laisse manquer que la décision
    Étant donnée une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Quand un justificatif est joint à cette dépense
    Alors il manque à cette dépense : "Décision"

  Scénario: La décision rattachée ne laisse manquer que le justificatif
    Étant donnée une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Et une décision "Affiches dans les cabinets" adoptée
    Quand cette dépense est rattachée à la décision "Affiches dans les cabinets"
    Alors il manque à cette dépense : "Justificatif"

  Scénario: Une dépense rattachée à une décision adoptée et justifiée ne manque de rien
    Étant donnée une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Et un justificatif joint à cette dépense
    Et une décision "Affiches dans les cabinets" adoptée
    Quand cette dépense est rattachée à la décision "Affiches dans les cabinets"
    Alors aucune dépense n’attend de décision ni de justificatif

  Scénario: Une dépense ne se rattache pas à une décision rejetée
    Étant donnée une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Et une décision "Affiches dans les cabinets" rejetée
    Quand cette dépense est rattachée à la décision "Affiches dans les cabinets"
    Alors c’est refusé avec le code "decision-not-adopted"

  Scénario: Les dépenses orphelines se lisent ensemble, la plus récente d’abord
    Étant donnée une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Et une dépense "Fonctionnement courant" de 96 € payée le 15/04/2024 à "Papeterie du Pont"
    Quand un justificatif est joint à cette dépense
    Alors les dépenses qui attendent une décision ou un justificatif sont :
      | payée le   | à                    | montant  | manque                   |
      | 15/04/2024 | Papeterie du Pont    | 96,00 €  | Décision                 |
      | 02/04/2024 | Imprimerie des Lilas | 480,50 € | Décision et justificatif |

  Plan du scénario: Une dépense reste à justifier ; elle est en retard après trente jours
    Étant donnée une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Alors au <jour>, la dépense à justifier est en retard : "<retard>"

    Exemples:
      | jour       | retard |
      | 02/04/2024 | non    |
      | 02/05/2024 | non    |
      | 03/05/2024 | oui    |

  Scénario: Une dépense dit qui est payé
    Quand une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" est payée le 02/04/2024 sans nom
    Alors c’est refusé avec le code "payee-missing"

  Scénario: Une mission close ne paie plus rien
    Étant donnée la mission "Accès aux soins" close le 30/06/2024
    Quand une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" est payée le 01/07/2024 à "Imprimerie des Lilas"
    Alors c’est refusé avec le code "mission-closed"

  Scénario: Le solde est ce qui est reçu moins ce qui est dépensé
    Étant donnée une recette "ACI, volet fixe" de 70 000 € pour la mission "Accès aux soins" reçue le 20/03/2024
    Quand une dépense "Salaires et charges" de 1 200 € pour la mission "Accès aux soins" est payée le 30/04/2024 à "Ana Berthier"
    Alors au 30/04/2024, le solde de la mission "Accès aux soins" est de 68 800 €
    Et au 29/04/2024, le solde de la mission "Accès aux soins" est de 70 000 €

  Scénario: Ce qui n’est d’aucune mission va au fonctionnement, et compte au solde de l’association
    Étant donnée une recette "ACI, fonctionnement" de 60 000 € reçue le 20/03/2024
    Et une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Quand une dépense "Fonctionnement courant" de 96 € est payée le 15/04/2024 à "Papeterie du Pont"
    Alors au 15/04/2024, l’association a reçu 60 000 € et dépensé 576,50 €

  Scénario: Les dépenses se lisent par nature
    Étant donnée une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Et une dépense "Salaires et charges" de 1 200 € payée le 30/04/2024 à "Ana Berthier"
    Quand une dépense "Actions" de 19,50 € pour la mission "Accès aux soins" est payée le 02/05/2024 à "Imprimerie des Lilas"
    Alors les dépenses par nature sont :
      | nature              | montant    |
      | Salaires et charges | 1 200,00 € |
      | Actions             | 500,00 €   |

  Scénario: Un montant mal saisi se corrige, les deux versions restent
    Étant donnée une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Quand cette dépense est corrigée à 408,50 €
    Alors les dépenses de la mission "Accès aux soins" sont de 408,50 €
    Et d’après ce qui était enregistré avant la correction, les dépenses de la mission "Accès aux soins" étaient de 480,50 €
    Et le registre garde les deux saisies de cette dépense, la seconde en correction de la première

  Scénario: Une dépense enregistrée par erreur se retire, et reste lisible
    Étant donnée une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Et une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" payée le 02/04/2024 à "Imprimerie des Lilas"
    Quand cette dépense est retirée, parce que "La même facture est enregistrée deux fois."
    Alors les dépenses de la mission "Accès aux soins" sont de 480,50 €
    Et le registre garde l’enregistrement retiré, avec le motif "La même facture est enregistrée deux fois."
