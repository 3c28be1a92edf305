# language: fr
Fonctionnalité: Donner accès au registre
  Les comptes et leurs rôles sont des enregistrements comme les autres ; les mots de passe sont ailleurs.
  La coordination enregistre au jour le jour et n’approuve rien. L’audit lit les listes et les enregistrements, et ne change rien.
  Qui gère les comptes d’accès ne fait que cela.

  Scénario: Un compte reçoit un rôle
    Étant donnée Solène, dont le compte a le rôle "Coordination"
    Quand le rôle "Trésorerie" est donné à Solène
    Alors le compte de Solène a pour rôles "Coordination, Trésorerie"

  Scénario: Un compte fermé n’a plus de rôle
    Étant donnée Solène, dont le compte a le rôle "Formation"
    Quand le compte de Solène est fermé
    Alors le compte de Solène a pour rôles ""

  Scénario: Qui n’a plus son rôle n’enregistre plus
    Étant donnée Solène, dont le compte a le rôle "Trésorerie"
    Et le rôle "Trésorerie" retiré à Solène
    Quand Solène veut enregistrer une dépense
    Alors c’est refusé avec le code "role-missing"

  Scénario: Le dernier compte qui gère les accès ne se ferme pas
    Quand le premier compte est fermé
    Alors c’est refusé avec le code "last-admin"

  Scénario: Le dernier compte qui gère les accès garde ce rôle
    Quand le rôle "Comptes d’accès" est retiré au premier compte
    Alors c’est refusé avec le code "last-admin"

  Plan du scénario: L’audit ne change rien
    Étant donnée Solène, dont le compte a le rôle "Audit (lecture seule)"
    Quand Solène veut <geste>
    Alors c’est refusé avec le code "role-missing"

    Exemples:
      | geste                    |
      | inscrire une adhérente   |
      | ouvrir une mission       |
      | programmer une formation |
      | enregistrer une dépense  |
      | voter un budget          |
      | prévoir une campagne     |
      | signer le contrat ACI    |
      | enregistrer des statuts  |
      | ouvrir un compte         |

  Scénario: L’audit ne corrige rien non plus
    Étant donnée Solène, dont le compte a le rôle "Audit (lecture seule)"
    Et une dépense "Actions" de 480,50 € payée le 02/04/2024 à "Imprimerie des Lilas"
    Quand Solène veut corriger cette dépense à 408,50 €
    Alors c’est refusé avec le code "role-missing"

  Scénario: L’audit ne retire rien non plus
    Étant donnée Solène, dont le compte a le rôle "Audit (lecture seule)"
    Et une dépense "Actions" de 480,50 € payée le 02/04/2024 à "Imprimerie des Lilas"
    Quand Solène veut retirer cette dépense
    Alors c’est refusé avec le code "role-missing"

  Scénario: L’audit lit tout, sauf ce qui répond aux personnes
    Étant donnée Solène, dont le compte a le rôle "Audit (lecture seule)"
    Alors le rôle "Audit (lecture seule)" lit toutes les vues du registre, sauf celle qui sert à répondre aux personnes

  Plan du scénario: Chacun enregistre ce qui est de son rôle
    Étant donnée Solène, dont le compte a le rôle "<rôle>"
    Quand Solène veut <geste>
    Alors la réponse est "<réponse>"

    Exemples:
      | rôle                     | geste                    | réponse      |
      | Coordination             | inscrire une adhérente   | acceptée     |
      | Coordination             | enregistrer une dépense  | acceptée     |
      | Coordination             | voter un budget          | role-missing |
      | Coordination             | enregistrer des statuts  | role-missing |
      | Conseil d’administration | enregistrer des statuts  | acceptée     |
      | Conseil d’administration | voter un budget          | acceptée     |
      | Conseil d’administration | enregistrer une dépense  | role-missing |
      | Trésorerie               | enregistrer une dépense  | acceptée     |
      | Trésorerie               | voter un budget          | acceptée     |
      | Trésorerie               | inscrire une adhérente   | role-missing |
      | Formation                | programmer une formation | acceptée     |
      | Formation                | enregistrer une dépense  | role-missing |
      | Comptes d’accès          | ouvrir un compte         | acceptée     |
      | Comptes d’accès          | inscrire une adhérente   | role-missing |
      | Comptes d’accès          | enregistrer une dépense  | role-missing |

  Scénario: La coordination n’enregistre pas le résultat d’un vote
    Étant donnée Solène, dont le compte a le rôle "Coordination"
    Et les statuts en vigueur depuis le 15/01/2023 :
      | séance                   | quorum | compté sur          | décide             | à la majorité de |
      | Conseil d’administration | 1/2    | membres en fonction | Décision ordinaire | plus de 1/2      |
    Et Camille et Lucien, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille et Lucien présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote
    Quand Solène veut enregistrer le résultat du vote : 2 voix pour et 0 contre
    Alors c’est refusé avec le code "role-missing"

  Scénario: La coordination n’approuve pas le procès-verbal
    Étant donnée Solène, dont le compte a le rôle "Coordination"
    Et les statuts en vigueur depuis le 15/01/2023 :
      | séance                   | quorum | compté sur          | décide             | à la majorité de |
      | Conseil d’administration | 1/2    | membres en fonction | Décision ordinaire | plus de 1/2      |
    Et Camille et Lucien, membres du conseil d’administration depuis le 10/06/2023
    Et une réunion du conseil d’administration convoquée le 01/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et le procès-verbal rédigé : "Le conseil prépare l’assemblée de mars."
    Et la séance close
    Quand Solène veut approuver le procès-verbal
    Alors c’est refusé avec le code "role-missing"
