# language: fr
Fonctionnalité: Suivre une demande de prise en charge DPC jusqu’à son paiement
  L’Agence renvoie une demande, l’accepte en tout ou partie, la paie, et peut reprendre ce qu’elle a payé.
  Ce qui a été déposé reste lisible ; une demande corrigée est une nouvelle version.

  Contexte:
    Étant donnée l’association enregistrée comme organisme de DPC le 01/09/2021
    Et une séance "Asthme" prévue le 12/03/2024
    Et 11 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et Noura, infirmière, adhérente et inscrite à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et la demande de la séance "Asthme" déposée

  Scénario: L’Agence accepte la demande en entier
    Quand l’Agence accepte la demande le 02/05/2024
    Alors la demande est à l’état "Acceptée", il reste 912 € à payer

  Scénario: L’Agence refuse une personne, avec son motif
    Quand l’Agence accepte la demande le 02/05/2024, sauf Noura, motif "Numéro RPPS ou ADELI manquant ou non valable"
    Alors la demande est à l’état "Acceptée en partie", il reste 836 € à payer

  Plan du scénario: Chaque motif de l’Agence est gardé avec la personne refusée
    Étant donné que l’Agence a accepté la demande le 02/05/2024, sauf Noura, motif "<motif>"
    Alors l’Agence n’a pas accepté Noura, motif "<motif>"

    Exemples:
      | motif                                                    |
      | L’association n’était pas organisme de DPC ce jour-là    |
      | Séance trop courte                                       |
      | Trop peu de participants                                 |
      | Séance d’une seule profession                            |
      | N’était pas adhérent·e ce jour-là                        |
      | Profession non prise en charge                           |
      | Exercice non conventionné                                |
      | Pas inscrit·e avant la séance                            |
      | Absent·e : aucune signature                              |
      | Présence partielle                                       |
      | Déjà compté·e pour cette action                          |
      | Séance déjà demandée                                     |
      | Demande déposée trop tard                                |
      | Numéro RPPS ou ADELI manquant ou non valable             |
      | Action non publiée par l’Agence ce jour-là               |
      | Inscrit·e par quelqu’un d’autre sur le site de l’Agence  |
      | Pris·e en charge par un autre financeur                  |

  Scénario: L’Agence ne paie pas plus que ce qu’elle a accepté
    Étant donné que l’Agence a accepté la demande le 02/05/2024, sauf Noura, motif "Présence partielle"
    Et une recette "DPC" de 912 € reçue le 03/06/2024
    Quand cette recette paie 912 € de la demande
    Alors c’est refusé avec le code "more-than-accepted"

  Scénario: Une demande renvoyée attend sa correction, et ne se paie pas
    Étant donnée la demande renvoyée par l’Agence le 15/04/2024
    Et une recette "DPC" de 912 € reçue le 03/06/2024
    Quand cette recette paie 912 € de la demande
    Alors c’est refusé avec le code "claim-returned"

  Scénario: Une demande renvoyée figure parmi ce qui est à faire
    Quand l’Agence renvoie la demande le 15/04/2024
    Alors il reste à corriger : "Corriger la demande DPC renvoyée par l’Agence : Asthme, 12/03/2024"

  Scénario: Une demande corrigée tient compte de ce qui a été appris
    Étant donnée la demande renvoyée par l’Agence le 15/04/2024
    Et la démission de Noura au 01/03/2024, enregistrée le 16/04/2024
    Quand la demande est corrigée et renvoyée le 17/04/2024
    Alors la demande est de 836 € pour 11 retenus

  Scénario: Avant la correction, la demande se lit telle qu’elle était déposée
    Étant donnée la demande renvoyée par l’Agence le 15/04/2024
    Et la démission de Noura au 01/03/2024, enregistrée le 16/04/2024
    Et la demande corrigée et renvoyée le 17/04/2024
    Alors au 16/04/2024, la demande était de 912 € pour 12 retenus

  Scénario: Une demande acceptée ne se corrige plus
    Étant donné que l’Agence a accepté la demande le 02/05/2024, sauf Noura, motif "Présence partielle"
    Quand la demande est corrigée et renvoyée le 03/05/2024
    Alors c’est refusé avec le code "claim-answered"

  Scénario: L’organisateur laisse de côté qui a été inscrit par quelqu’un d’autre
    Étant donnée la demande renvoyée par l’Agence le 15/04/2024
    Quand la demande est corrigée sans Noura, motif "Inscrit·e par quelqu’un d’autre sur le site de l’Agence"
    Alors Noura n’est pas retenue, motif "Inscrit·e par quelqu’un d’autre sur le site de l’Agence"

  Scénario: L’Agence reprend le forfait d’une personne
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Et 912 € de cette recette pour la demande
    Quand l’Agence reprend 76 € le 10/09/2024
    Alors la demande est à l’état "Reprise en partie", il reste 0 € à payer

  Scénario: L’Agence ne reprend pas plus que ce qu’elle a payé
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Et 300 € de cette recette pour la demande
    Quand l’Agence reprend 301 € le 10/09/2024
    Alors c’est refusé avec le code "more-than-paid"

  Scénario: Une démission apprise après le paiement n’efface rien, et dit ce que l’Agence pourrait reprendre
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Et 912 € de cette recette pour la demande
    Quand la démission de Noura au 01/03/2024 est enregistrée le 10/09/2024
    Alors depuis le dépôt : "L’Agence pourrait reprendre 76,00 €."

  Scénario: Une fois le forfait repris, la demande n’est plus à revoir
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Et 912 € de cette recette pour la demande
    Et la démission de Noura au 01/03/2024, enregistrée le 10/09/2024
    Quand l’Agence reprend 76 € le 12/09/2024
    Alors la demande n’est pas à revoir
    Et depuis le dépôt : "l’écart est couvert par ce qui a été repris"

  Scénario: Une reprise n’en cache pas une autre
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Et 912 € de cette recette pour la demande
    Et la démission de Noura au 01/03/2024, enregistrée le 10/09/2024
    Et une reprise de 76 € par l’Agence le 12/09/2024
    Quand on apprend que l’enregistrement comme organisme de DPC est retiré depuis le 01/03/2024
    Alors depuis le dépôt : "L’Agence pourrait reprendre 836,00 €."

  Scénario: Une reprise ne cache pas une démission apprise après elle
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Et 912 € de cette recette pour la demande
    Et une reprise de 76 € par l’Agence le 02/09/2024
    Quand la démission de Noura au 01/03/2024 est enregistrée le 10/09/2024
    Alors la demande est à revoir : un nouveau calcul donnerait 836 €
    Et la ligne de Noura dit : "Ne le serait plus : n’était pas adhérent·e ce jour-là"
    Et les vérités tardives nomment Noura

  Scénario: Une reprise qui dit pour qui elle est couvre cette personne
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Et 912 € de cette recette pour la demande
    Et une reprise de 76 € par l’Agence le 02/09/2024, pour Noura
    Quand la démission de Noura au 01/03/2024 est enregistrée le 10/09/2024
    Alors la demande n’est pas à revoir
    Et depuis le dépôt : "l’écart est couvert par ce qui a été repris"
    Et les vérités tardives nomment Noura

  Scénario: Ce qui ne sera plus payé ne s’attend plus
    Étant donné que l’Agence a accepté la demande le 02/05/2024
    Quand la démission de Noura au 01/03/2024 est enregistrée le 10/09/2024
    Alors depuis le dépôt : "76,00 € de ce qui reste à payer ne sont plus à attendre."

  Scénario: La même personne ne se demande pas deux fois pour la même action
    Étant donnée une séance "Asthme, suite" de l’action "12345678901" prévue le 26/03/2024, avec les mêmes inscrits
    Et une séance "Asthme, encore" de l’action "12345678901" prévue le 02/04/2024, avec les mêmes inscrits
    Et la demande de la séance "Asthme, suite" déposée
    Quand la demande de la séance "Asthme, encore" est déposée
    Alors c’est refusé avec le code "nobody-retained"

  Scénario: Une démission apprise plus tard propose la correction, par nom
    Quand la démission de Noura au 01/03/2024 est enregistrée le 15/04/2024
    Alors une correction ferait sortir Noura : "N’était pas adhérent·e ce jour-là", constaté au 12/03/2024
    Et la demande est de 912 € pour 12 retenus

  Scénario: Qui enregistre une démission apprend ce qu’elle retire d’une demande déposée
    Alors enregistrer la démission de Noura au 01/03/2024 fait dire : "Cela touche la demande Asthme, 12/03/2024 : 76,00 € en moins."
    Et enregistrer la démission de Noura au 13/03/2024 ne fait rien dire

  Scénario: Un émargement corrigé propose la correction, par nom
    Quand cet émargement est corrigé : Noura est partie avant la fin
    Alors une correction ferait sortir Noura : "Présence partielle", constaté au 12/03/2024

  Scénario: Une inscription auprès de l’Agence faite par quelqu’un d’autre propose la correction
    Quand l’inscription de Noura auprès de l’Agence pour "Asthme" est signalée, faite le 06/03/2024 par quelqu’un d’autre
    Alors une correction ferait sortir Noura : "Inscrit·e par quelqu’un d’autre sur le site de l’Agence", constaté au 06/03/2024

  Scénario: Un organisme retiré fait sortir tout le monde
    Quand on apprend que l’enregistrement comme organisme de DPC est retiré depuis le 01/03/2024
    Alors une correction ferait sortir 12 personnes

  Scénario: Un émargement corrigé peut faire entrer quelqu’un
    Étant donné que cet émargement a été corrigé avant l’envoi : Noura était partie avant la fin
    Et la demande corrigée et renvoyée le 17/04/2024
    Quand cet émargement est corrigé : Noura est restée jusqu’au bout
    Alors une correction ferait entrer Noura, qui était "Présence partielle"

  Scénario: Sans fait nouveau, il n’y a rien à corriger
    Alors une correction ne changerait rien

  Scénario: Les étapes disent ce que l’Agence a demandé
    Quand l’Agence renvoie la demande le 15/04/2024
    Alors l’étape du 15/04/2024 est "Renvoyée par l’Agence", parce que "Joindre la feuille signée."

  Scénario: Chaque étape mène à la demande telle qu’elle était connue alors
    Étant donnée la demande renvoyée par l’Agence le 15/04/2024
    Et la démission de Noura au 01/03/2024, enregistrée le 16/04/2024
    Et la demande corrigée et renvoyée le 17/04/2024
    Alors telle que connue à l’étape du 15/04/2024, la demande est de 912 € pour 12 retenus, "Renvoyée, à corriger"
    Et telle que connue à l’étape du 17/04/2024, la demande est de 836 € pour 11 retenus, "Corrigée, renvoyée à l’Agence"
