# language: fr
Fonctionnalité: Inscrire une personne au registre
  Un numéro RPPS est vérifié dans sa forme. Sa clé de contrôle ne fait que prévenir : des numéros publiés
  en exemple ne la respectent pas. Une fiche se lit telle qu’elle était à n’importe quelle date.

  Plan du scénario: R46 — Un numéro RPPS est lu, et signalé quand sa clé de contrôle ne va pas
    Quand Camille, infirmière, est inscrite au registre avec le numéro RPPS "<écrit>"
    Alors la fiche de Camille porte le numéro RPPS "<lu>", où il y a à vérifier : "<doute>"

    Exemples:
      | écrit          | lu          | doute |
      | 10000000017    | 10000000017 | rien  |
      | 10 000 000 017 | 10000000017 | rien  |
      | 810000000017   | 10000000017 | rien  |
      | 10000000018    | 10000000018 | RPPS  |

  Plan du scénario: R46 — Un numéro RPPS compte onze chiffres
    Quand Camille, infirmière, est inscrite au registre avec le numéro RPPS "<écrit>"
    Alors c’est refusé avec le code "identifier-invalid"

    Exemples:
      | écrit         |
      | 1000000001    |
      | 1000000001A   |
      | 9100000000170 |

  Plan du scénario: Un changement de nom vaut à partir de son jour
    Étant donnée Camille, infirmière, inscrite au registre
    Quand Camille prend le nom de "Vasseur" à compter du 15/06/2024
    Alors au <jour>, la fiche de Camille porte le nom de "<nom>"

    Exemples:
      | jour       | nom      |
      | 14/06/2024 | Berthier |
      | 15/06/2024 | Vasseur  |

  Plan du scénario: Un changement de profession vaut à partir de son jour
    Étant donnée Camille, infirmière, inscrite au registre
    Quand Camille devient sage-femme le 01/09/2024
    Alors au <jour>, la fiche de Camille porte la profession "<profession>"

    Exemples:
      | jour       | profession  |
      | 31/08/2024 | Infirmier·e |
      | 01/09/2024 | Sage-femme  |

  Plan du scénario: Un changement appris tard ne change que ce qu’on en sait ensuite
    Étant donnée Camille, infirmière, inscrite au registre le 08/01/2024
    Quand le <changement>, vrai depuis le 01/03/2024, est enregistré le 15/04/2024
    Alors au <situation>, d’après ce qui était enregistré le <connue>, la fiche de Camille porte <ancien ou nouveau>

    Exemples:
      | changement                                          | situation  | connue     | ancien ou nouveau           |
      | changement de nom de Camille en "Vasseur"           | 01/03/2024 | 14/04/2024 | le nom "Berthier"           |
      | changement de nom de Camille en "Vasseur"           | 29/02/2024 | 15/04/2024 | le nom "Berthier"           |
      | changement de nom de Camille en "Vasseur"           | 01/03/2024 | 15/04/2024 | le nom "Vasseur"            |
      | changement d’adresse de Camille en "2 rue du Port"  | 01/03/2024 | 14/04/2024 | l’adresse ""                |
      | changement d’adresse de Camille en "2 rue du Port"  | 01/03/2024 | 15/04/2024 | l’adresse "2 rue du Port"   |
      | changement de profession de Camille en "Sage-femme" | 01/03/2024 | 14/04/2024 | la profession "Infirmier·e" |
      | changement de profession de Camille en "Sage-femme" | 29/02/2024 | 15/04/2024 | la profession "Infirmier·e" |
      | changement de profession de Camille en "Sage-femme" | 01/03/2024 | 15/04/2024 | la profession "Sage-femme"  |

  Scénario: Deux changements enregistrés à l’envers valent chacun à partir de leur jour
    Étant donnée Camille, infirmière, inscrite au registre le 08/01/2024
    Et le changement de nom de Camille en "Vasseur", vrai depuis le 01/06/2024, enregistré le 03/06/2024
    Quand le changement de nom de Camille en "Delmas", vrai depuis le 01/03/2024, est enregistré le 10/06/2024
    Alors au 31/05/2024, la fiche de Camille porte le nom de "Delmas"
    Et au 01/06/2024, la fiche de Camille porte le nom de "Vasseur"

  Scénario: Un numéro RPPS déjà inscrit est annoncé
    Étant donnée Camille, infirmière, inscrite au registre avec le numéro RPPS "10000000017"
    Quand Lucien, infirmier, est inscrit au registre avec le numéro RPPS "810000000017"
    Alors c’est refusé avec le code "identifier-held", en désignant Camille

  Plan du scénario: Une personne qui ressemble à une autre est proposée, jamais fondue avec elle
    Étant donnée la personne "Camille Lefebvre", inscrite au registre
    Alors inscrire "<écrit>" <propose ou non> "Lefebvre Camille"

    Exemples:
      | écrit            | propose ou non |
      | Camille Lefebvre | propose        |
      | CAMILLE LEFÉVRE  | propose        |
      | Lefebvre Camille | propose        |
      | Camile Lefebvre  | propose        |
      | Lucien Lefebvre  | ne propose pas |
      | Camille Delmas   | ne propose pas |

  Scénario: Une qualité vaut de son jour à sa fin, et se compte à n’importe quelle date
    Étant donnés Camille et Lucien, médecins généralistes inscrits au registre
    Et que Camille et Lucien participent au SAS à compter du 01/03/2024
    Quand Lucien ne participe plus au SAS à compter du 01/09/2024
    Alors au 29/02/2024, 0 personne participe au SAS
    Et au 31/08/2024, 2 personnes participent au SAS
    Et au 01/09/2024, 1 personne participe au SAS

  Scénario: Une personne exerce dans une structure pour un temps
    Étant donnée Camille, pharmacienne, inscrite au registre
    Et la structure "Pharmacie des Lilas", inscrite au registre comme "Pharmacie d’officine"
    Et que Camille exerce dans "Pharmacie des Lilas" à compter du 01/03/2024
    Quand Camille n’exerce plus dans "Pharmacie des Lilas" à compter du 01/09/2024
    Alors au 29/02/2024, Camille n’est rattachée à aucune structure
    Et au 31/08/2024, Camille est rattachée à "Pharmacie des Lilas"
    Et au 01/09/2024, Camille n’est rattachée à aucune structure

  Plan du scénario: Un nom tapé en capitales, ou sans aucune, est proposé comme il s’écrit, et reste s’il est confirmé
    Alors inscrire "<tapé>" propose "<dit>"

    Exemples:
      | tapé         | dit                             |
      | Marie DUPONT | s’écrirait « Dupont Marie »     |
      | marie dupont | s’écrirait « Dupont Marie »     |
      | YANN GUÉGUEN | s’écrirait « Guéguen Yann »     |

  Scénario: Une structure est d’une sorte de la liste
    Quand la structure "Château des Lilas" est inscrite au registre comme "Château"
    Alors c’est refusé avec le code "structure-unknown"

  Plan du scénario: L’historique d’une personne dit son vote nominatif, et rien d’un scrutin secret
    Étant donnés les statuts en vigueur depuis le 01/02/2024, qui conservent les votes nominatifs :
      | séance                   | quorum | compté sur          | décide             | à la majorité de |
      | Conseil d’administration | 1/2    | membres en fonction | Décision ordinaire | plus de 1/2      |
    Et Camille, Lucien et Noura, membres du conseil d’administration depuis le 02/02/2024
    Et une réunion du conseil d’administration convoquée le 03/02/2024 pour le 12/02/2024
    Et la séance ouverte
    Et Camille, Lucien et Noura présents à la séance
    Et la décision "Louer un local rue des Lilas" mise au vote <scrutin>
    Quand <résultat>
    Alors l’historique de Noura <dit ou tait> "Vote nominatif"

    Exemples:
      | scrutin           | résultat                                                     | dit ou tait |
      | par appel nominal | l’appel nominal donne Camille et Lucien pour et Noura contre | dit         |
      | à bulletin secret | le vote donne 2 voix pour et 1 contre                        | tait        |
