# language: fr
Fonctionnalité: Donner accès au registre
  Les comptes et leurs rôles sont des enregistrements comme les autres ; les mots de passe sont ailleurs.

  Scénario: Un compte reçoit un rôle
    Étant donné un compte d'accès "Aurélie" ouvert
    Quand le rôle "Trésorerie" est donné au compte "Aurélie"
    Alors le compte "Aurélie" a le rôle "Trésorerie"

  Scénario: Le dernier compte qui gère les accès ne peut être retiré
    Quand le premier compte est fermé
    Alors c'est refusé avec le code "last-admin"

  Scénario: Un compte fermé n'a plus de rôle
    Étant donné un compte d'accès "Aurélie" ouvert avec le rôle "Formation"
    Quand le compte "Aurélie" est fermé
    Alors le compte "Aurélie" n'a plus de rôle
