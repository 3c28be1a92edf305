# language: fr
Fonctionnalité: Les courriels qui partent, et ceux qui ne partent pas
  Un courriel attend dans un dossier jusqu’à ce que le serveur d’envoi l’accepte. Ce qui est refusé est dit, avec sa
  raison, à qui peut y remédier ; ce qui est écrit n’est pas montré.

  Contexte:
    Étant donnée une séance "Plaies" prévue le 12/03/2024
    Et Camille, infirmière, inscrite au registre
    Et Camille inscrite à la séance "Plaies" le 05/02/2024
    Et Camille, joignable à "camille.roux@exemple.fr"
    Et les convocations à "Plaies" envoyées le 04/03/2024

  Scénario: Sans serveur d’envoi, la page dit comment envoyer
    Quand quelqu’un ouvre la page des courriels
    Alors elle dit "Aucun serveur d’envoi n’est configuré."
    Et elle ne montre pas ce qui est écrit

  Scénario: Accepté, un courriel n’attend plus
    Quand le serveur d’envoi prend les courriels
    Alors plus aucun courriel n’attend

  Scénario: Une adresse refusée est dite avec sa raison
    Quand le serveur d’envoi refuse l’adresse "camille.roux@exemple.fr"
    Alors la page des courriels dit "l’adresse est refusée (réponse 550)"

  Scénario: Qui est effacé ne reçoit plus rien
    Quand l’adresse de Camille est effacée à sa demande
    Alors plus aucun courriel n’attend
