# language: fr
Fonctionnalité: Tenir les adhésions
  La coordination enregistre adhésions, démissions et cotisations. Une démission n'a pas à être acceptée ;
  une radiation suppose que la personne a été invitée à s'expliquer.

  Contexte:
    Étant donné des statuts en vigueur depuis le 01/01/2022, collèges "Soignants" à 10 € et "Partenaires" à 50 € sans voix

  Scénario: Une personne nouvelle est inscrite et admise d'un coup
    Quand "camille", infirmier, est admise dans le collège "Soignants" le 09/01/2023
    Alors au 09/01/2023, "camille" est adhérente dans le collège "Soignants"
    Et au 08/01/2023, "camille" n'est pas adhérente

  Scénario: On n'adhère pas deux fois
    Étant donné "camille" adhérente depuis le 09/01/2023
    Quand l'adhésion de "camille" est enregistrée au 03/06/2024
    Alors c'est refusé avec le code "already-member"

  Scénario: On peut revenir après être parti
    Étant donné "camille" adhérente depuis le 09/01/2023
    Et "camille" démissionnaire le 01/09/2023
    Quand l'adhésion de "camille" est enregistrée au 03/06/2024
    Alors au 03/06/2024, "camille" est adhérente dans le collège "Soignants"

  Scénario: Le collège est l'un de ceux des statuts
    Quand "camille", infirmier, est admise dans le collège "Patients" le 09/01/2023
    Alors c'est refusé avec le code "college-unknown"

  Scénario: Une démission prend effet tout de suite
    Étant donné "camille" adhérente depuis le 09/01/2023
    Quand "camille" démissionne le 03/06/2024
    Alors au 02/06/2024, "camille" est adhérente dans le collège "Soignants"
    Et au 03/06/2024, "camille" n'est pas adhérente

  Scénario: Qui n'adhère pas ne démissionne pas
    Étant donné "lucien", pharmacien, inscrit au registre
    Quand "lucien" démissionne le 03/06/2024
    Alors c'est refusé avec le code "not-member"

  Scénario: Une cotisation due reste due après une démission
    Étant donné "camille" adhérente depuis le 09/01/2024
    Quand "camille" démissionne le 03/06/2024
    Alors "camille" doit encore 10 € pour 2024

  Scénario: Sans règle de remboursement, une cotisation ne se rembourse pas
    Étant donné "camille" adhérente depuis le 09/01/2024
    Et la cotisation 2024 de "camille" réglée le 15/01/2024
    Quand la cotisation 2024 de "camille" est remboursée le 03/06/2024
    Alors c'est refusé avec le code "no-refund"

  Plan du scénario: Une radiation sans invitation préalable à s'expliquer ne vaut pas
    Étant donné "camille" adhérente depuis le 09/01/2023
    Quand "camille", invitée à s'expliquer le <invitation>, est radiée de l'association le 03/06/2024
    Alors c'est refusé avec le code "not-heard"

    Exemples:
      | invitation |
      | jamais     |
      | 03/06/2024 |

  Scénario: Une radiation après invitation est enregistrée
    Étant donné "camille" adhérente depuis le 09/01/2023
    Quand "camille", invitée à s'expliquer le 02/05/2024, est radiée de l'association le 03/06/2024
    Alors au 03/06/2024, "camille" n'est pas adhérente

  Plan du scénario: Un numéro RPPS doit avoir sa forme ; sa clé n'est qu'un avertissement
    Quand "camille", infirmier, est inscrite au registre avec le RPPS "<numéro>"
    Alors le RPPS de "camille" est "<lu>", à vérifier : <doute>

    Exemples:
      | numéro       | lu          | doute |
      | 10000000017  | 10000000017 | non   |
      | 10000000018  | 10000000018 | oui   |
      | 810000000017 | 10000000017 | non   |

  Plan du scénario: Un numéro RPPS mal formé est refusé
    Quand "camille", infirmier, est inscrite au registre avec le RPPS "<numéro>"
    Alors c'est refusé avec le code "identifier-invalid"

    Exemples:
      | numéro      |
      | 1000000001  |
      | 1000000001a |

  Scénario: Une date d'adhésion mal saisie se corrige, les deux versions restent
    Étant donné "camille" adhérente depuis le 09/01/2024
    Quand l'adhésion de "camille" est corrigée au 09/01/2023
    Alors au 03/06/2023, "camille" est adhérente dans le collège "Soignants"
    Et d'après ce qui était enregistré avant la correction, "camille" n'était pas adhérente au 03/06/2023
