# language: fr
Fonctionnalité: Déclarer les actions de DPC
  Une action est publiée par l’Agence sous un numéro de onze chiffres ; une séance se donne pour une action.

  Plan du scénario: Le numéro d’une action garde ses zéros, les espaces ne comptent pas
    Quand l’action <écrite> est déclarée pour 3 h en présence, publiée le 01/01/2024
    Alors la réponse est "<réponse>"

    Exemples:
      | écrite           | réponse          |
      | "01234567890"    | acceptée         |
      | "012 345 678 90" | acceptée         |
      | "1234567890"     | number-malformed |
      | "0123456789A"    | number-malformed |

  Scénario: Une séance est comptée avec son action
    Étant donnée l’action "01234567890" de 3 h en présence, publiée le 01/01/2024
    Quand la séance "Asthme" du 12/03/2024 est programmée pour l’action "01234567890", session "1"
    Alors l’action "01234567890" compte 1 séance

  Plan du scénario: Deux séances d’une action n’ont pas le même numéro de session
    Étant donnée l’action "01234567890" de 3 h en présence, publiée le 01/01/2024
    Et la séance "Asthme" du 12/03/2024, programmée pour l’action "01234567890", session "1"
    Quand la séance "Asthme, suite" du 19/03/2024 est programmée pour l’action "01234567890", session "<numéro>"
    Alors la réponse est "<réponse>"

    Exemples:
      | numéro | réponse              |
      | 1      | session-number-taken |
      | 2      | acceptée             |

  Scénario: Une séance qui ne correspond pas à son action se voit
    Étant donnée l’action "01234567890" de 6 h en présence, publiée le 01/01/2024
    Quand la séance "Asthme" du 12/03/2024 est programmée pour l’action "01234567890", session "1"
    Alors la séance "Asthme" est à vérifier : "La séance dure 3 h, l’action 6 h."

  Scénario: Une action retirée avant la séance se voit
    Étant donnée l’action "01234567890" de 3 h en présence, publiée le 01/01/2024
    Et la séance "Asthme" du 12/03/2024, programmée pour l’action "01234567890", session "1"
    Quand l’action "01234567890" est retirée le 01/03/2024
    Alors la séance "Asthme" est à vérifier : "L’action n’est pas publiée le 12/03/2024."

  Scénario: Qui assure une séance de DPC déclare ses liens d’intérêts, ou n’en avoir aucun
    Étant donnée Camille, infirmière, inscrite au registre
    Et la séance "Asthme" du 12/03/2024, assurée par Camille pour l’action "01234567890"
    Alors les liens d’intérêts de Camille sont "À demander"
    Quand Camille déclare n’avoir aucun lien d’intérêts le 01/02/2024
    Alors les liens d’intérêts de Camille sont "Aucun lien, déclaré"
