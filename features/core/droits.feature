# language: fr
Fonctionnalité: Répondre aux droits des personnes
  Une personne peut demander tout ce que le registre conserve sur elle : on le lui remet, sans rien sur les autres.
  Aucune donnée de patient n’entre, ni dans un champ, ni dans le texte d’un fichier.

  Scénario: Tout ce qui nomme une personne lui est remis
    Étant donnée Camille, infirmière, inscrite au registre
    Quand Camille prend le nom de "Vasseur" à compter du 15/06/2024
    Alors la réponse à la demande d’accès de Camille dit "Vasseur"
    Et la réponse à la demande d’accès de Camille dit "Changement de nom"

  Scénario: Ce qui est sur d’autres n’est pas remis
    Étant donnée Camille, infirmière, inscrite au registre
    Quand Bruno, médecin généraliste, est inscrit au registre avec le numéro RPPS "10000000017"
    Alors la réponse à la demande d’accès de Camille tait "10000000017"
    Et la réponse à la demande d’accès de Bruno dit "10000000017"

  Scénario: La réponse dit pourquoi ses données sont gardées, pour qui, d’où elles viennent et combien de temps
    Étant donnée Camille, infirmière, inscrite au registre
    Alors la réponse à la demande d’accès de Camille dit "savoir qui adhère"
    Et la réponse à la demande d’accès de Camille dit "l’Agence nationale du DPC"
    Et la réponse à la demande d’accès de Camille dit "Coordonnées d’un ancien adhérent"
    Et la réponse à la demande d’accès de Camille dit "Limiter, s’opposer"

  Plan du scénario: Un fichier qui parle de patients n’entre pas
    Étant donnée une dépense "Actions" de 480,50 € payée le 02/04/2024 à "Imprimerie des Lilas"
    Alors un fichier où est écrit "<texte>" <accueil>

    Exemples:
      | texte                                  | accueil        |
      | Facture du 2 avril, 480,50 euros       | est accepté    |
      | Suivi de Mme P., 1 85 05 78 006 084 91 | est refusé     |
      | Compte rendu du patient M. Durand      | est à relire   |
