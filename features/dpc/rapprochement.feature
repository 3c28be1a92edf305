# language: fr
Fonctionnalité: Rapprocher une recette de l’Agence et les demandes qu’elle paie
  Le registre propose les demandes en attente qui correspondent à ce qui est arrivé, et dit pourquoi.
  Rien n’est rapproché sans quelqu’un ; une recette rapprochée l’est tout entière, ou pas du tout.

  Contexte:
    Étant donnée l’association enregistrée comme organisme de DPC le 01/09/2021
    Et une séance "Asthme" prévue le 12/03/2024
    Et 12 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et la demande de la séance "Asthme" déposée
    Et une séance "Plaies" de l’action "99172400009" prévue le 26/03/2024, avec les mêmes inscrits
    Et la demande de la séance "Plaies" déposée

  Scénario: Une recette du montant d’une demande la propose
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Alors pour cette recette est proposée la demande "Plaies", parce que "Même montant que ce qui reste à payer"

  Scénario: Une recette qui fait la somme de deux demandes les propose ensemble
    Étant donnée une recette "DPC" de 1 824 € reçue le 03/06/2024
    Alors pour cette recette sont proposées ensemble les demandes "Asthme" et "Plaies"

  Scénario: Une recette que rien n’explique ne propose rien
    Étant donnée une recette "DPC" de 913 € reçue le 03/06/2024
    Alors rien n’est proposé pour cette recette

  Scénario: Une recette se rapproche de plusieurs demandes d’un coup
    Étant donnée une recette "DPC" de 1 824 € reçue le 03/06/2024
    Quand cette recette est rapprochée des demandes :
      | séance | montant |
      | Asthme | 912     |
      | Plaies |         |
    Alors il reste à payer 0 € de "Asthme" et 0 € de "Plaies"

  Scénario: Une recette qui ne suffit pas paie ce qu’elle peut
    Étant donnée une recette "DPC" de 1 000 € reçue le 03/06/2024
    Quand cette recette est rapprochée des demandes :
      | séance | montant |
      | Asthme |         |
      | Plaies |         |
    Alors il reste à payer 0 € de "Asthme" et 824 € de "Plaies"

  Scénario: Une seule ligne de trop, et rien n’est rapproché
    Étant donnée une recette "DPC" de 1 824 € reçue le 03/06/2024
    Quand cette recette est rapprochée des demandes :
      | séance | montant |
      | Asthme | 912     |
      | Plaies | 913     |
    Alors c’est refusé avec le code "more-than-claimed"

  Scénario: La même recette rapprochée deux fois ne paie qu’une fois
    Étant donnée une recette "DPC" de 1 824 € reçue le 03/06/2024
    Et cette recette rapprochée des demandes :
      | séance | montant |
      | Asthme | 912     |
      | Plaies | 912     |
    Quand cette recette est rapprochée des demandes :
      | séance | montant |
      | Asthme | 912     |
      | Plaies | 912     |
    Alors il reste à payer 0 € de "Asthme" et 0 € de "Plaies"

  Scénario: Une recette rapprochée n’entre pas au solde une seconde fois
    Étant donnée une recette "DPC" de 1 824 € reçue le 03/06/2024
    Quand cette recette est rapprochée des demandes :
      | séance | montant |
      | Asthme | 912     |
      | Plaies | 912     |
    Alors le solde de l’association est de 1 824 €

  Scénario: Une recette arrivée avant le dépôt ne paie pas la demande
    Étant donnée une recette "DPC" de 912 € reçue le 01/03/2024
    Quand cette recette est rapprochée des demandes :
      | séance | montant |
      | Asthme |         |
    Alors c’est refusé avec le code "before-filing"

  Scénario: Une demande non payée dit depuis quand elle attend
    Alors au 25/06/2024, la demande de "Plaies" attend 912 € depuis 91 jours, délai "Délai de l’Agence non connu"

  Scénario: Un relevé bancaire apporte les virements de l’Agence, et rien d’autre
    Quand ce relevé bancaire est importé :
      """
      Date;Libellé;Débit euros;Crédit euros
      03/06/2024;VIR SEPA ANDPC 99172400009 S1;;912,00
      04/06/2024;PRLV SEPA EDF;84,12;
      05/06/2024;VIR INST M. OU MME LEFÈVRE COTISATION 2024;;20,00
      """
    Alors les recettes DPC sont :
      | jour       | reçu     | non rapproché |
      | 03/06/2024 | 912,00 € | 912,00 €      |

  Scénario: Le même relevé importé deux fois n’apporte la recette qu’une fois
    Étant donné ce relevé bancaire, importé :
      """
      Date;Libellé;Débit euros;Crédit euros
      03/06/2024;VIR SEPA ANDPC 99172400009 S1;;912,00
      """
    Quand ce relevé bancaire est importé :
      """
      Date;Libellé;Débit euros;Crédit euros
      03/06/2024;VIR SEPA ANDPC 99172400009 S1;;912,00
      28/06/2024;VIR SEPA ANDPC;;76,00
      """
    Alors les recettes DPC sont :
      | jour       | reçu     | non rapproché |
      | 28/06/2024 | 76,00 €  | 76,00 €       |
      | 03/06/2024 | 912,00 € | 912,00 €      |

  Scénario: Le numéro de l’action, dans le libellé du relevé, fait proposer sa demande
    Étant donné ce relevé bancaire, importé :
      """
      Date;Libellé;Débit euros;Crédit euros
      03/06/2024;VIR SEPA ANDPC 99172400009 S1;;912,00
      """
    Alors d’abord est proposée la demande "Plaies", parce que "Le libellé dit l’action 99172400009 ; même montant"
