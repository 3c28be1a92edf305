# language: fr
Fonctionnalité: Ne rien défaire sous ce qui repose dessus
  Ce que l’Agence a répondu, payé ou repris porte sur une demande telle qu’elle a été envoyée, et se paie avec une recette.
  Pour changer un enregistrement dont d’autres dépendent, on retire d’abord ceux-là : le registre dit lesquels.

  Contexte:
    Étant donnée l’association enregistrée comme organisme de DPC le 01/09/2021
    Et une séance "Asthme" prévue le 12/03/2024
    Et 12 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et la demande de la séance "Asthme" déposée

  Scénario: Une demande payée ne se retire pas pour être déposée et payée deux fois
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Et 912 € de cette recette pour la demande
    Quand cette demande est retirée, parce que "Déposée en double."
    Alors c’est refusé, en disant "À retirer d’abord : le paiement du 03/06/2024"

  Scénario: Une demande à laquelle l’Agence a répondu ne se réécrit pas
    Étant donné que l’Agence a accepté la demande le 02/05/2024
    Quand la date d’envoi de cette demande est corrigée au 21/03/2024
    Alors c’est refusé, en disant "À retirer d’abord : la réponse du 02/05/2024"

  Scénario: Tant que rien ne repose dessus, l’envoi d’une demande se corrige
    Quand la date d’envoi de cette demande est corrigée au 21/03/2024
    Alors la demande est de 912 € pour 12 retenus

  Scénario: Une demande déposée ne devient pas celle d’une autre séance
    Étant donnée une séance "Asthme, suite" de l’action "12345678902" prévue le 19/03/2024, avec les mêmes inscrits
    Quand cette demande est corrigée pour la séance "Asthme, suite"
    Alors c’est refusé avec le code "session-changed"

  Scénario: Un paiement que l’Agence a repris ne se retire pas
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Et 912 € de cette recette pour la demande
    Et une reprise de 300 € par l’Agence le 10/06/2024
    Quand ce paiement est retiré, parce que "Mal rapproché."
    Alors c’est refusé, en disant "À retirer d’abord : la reprise du 10/06/2024"

  Plan du scénario: Une recette qui a payé une demande garde ce qu’elle a payé
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Et 500 € de cette recette pour la demande
    Quand <changement>
    Alors c’est refusé, en disant "Rapprochement à retirer d’abord : paiement du 03/06/2024"

    Exemples:
      | changement                                           |
      | cette recette est retirée, parce que "Jamais reçue." |
      | cette recette est corrigée à 499 €                   |
      | cette recette est corrigée, d’origine "FIR (ARS)"      |

  Scénario: Une recette se corrige jusqu’à ce qu’elle a payé
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Et 500 € de cette recette pour la demande
    Quand cette recette est corrigée à 500 €
    Alors de cette recette, 0 € ne paient encore aucune demande

  Scénario: Le rapprochement retiré, la recette se retire
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Et 912 € de cette recette pour la demande
    Et ce paiement retiré, parce que "Mal rapproché."
    Quand cette recette est retirée, parce que "Jamais reçue."
    Alors la demande est à l’état "Déposée", il reste 912 € à payer
