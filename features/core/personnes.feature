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
      | jour       | profession   |
      | 31/08/2024 | Infirmier·e  |
      | 01/09/2024 | Sage-femme   |
