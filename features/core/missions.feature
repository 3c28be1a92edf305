# language: fr
Fonctionnalité: Suivre les missions et ce qui prouve leur travail
  La coordination ouvre une mission, note les réunions de ses groupes de travail et les échéances atteintes.
  Chaque réunion compte comme une preuve de la mission.

  Contexte:
    Étant donnée la mission "Accès aux soins" ouverte le 08/01/2024
    Et Camille, infirmière, inscrite au registre
    Et Lucien, pharmacien, inscrit au registre

  Scénario: Une réunion de groupe de travail prouve le travail de la mission
    Quand un groupe de travail de la mission "Accès aux soins" se réunit 1 h 30 le 09/04/2024 avec Camille et Lucien
    Alors la mission "Accès aux soins" compte 1 réunion et "3 h" de travail

  Scénario: Une réunion où personne n’est venu n’est pas enregistrée
    Quand un groupe de travail de la mission "Accès aux soins" se réunit 1 h 30 le 09/04/2024 sans personne
    Alors c’est refusé avec le code "nobody-present"

  Scénario: On ne note pas présent quelqu’un que le registre ne connaît pas
    Quand un groupe de travail de la mission "Accès aux soins" se réunit 1 h 30 le 09/04/2024 avec une personne que le registre ne connaît pas
    Alors c’est refusé avec le code "party-unknown"

  Scénario: Une mission démarre une seule fois
    Étant donnée la mission "Accès aux soins" démarrée le 01/09/2024
    Quand la mission "Accès aux soins" atteint l’échéance "Démarrage" le 02/09/2024
    Alors c’est refusé avec le code "milestone-reached"

  Scénario: Une mission n’est pas déployée avant d’avoir démarré
    Quand la mission "Accès aux soins" atteint l’échéance "Plein déploiement" le 01/09/2025
    Alors c’est refusé avec le code "milestone-missing"

  Scénario: Le plan de crise n’appartient qu’à la mission de crise
    Quand la mission "Accès aux soins" atteint l’échéance "Plan de crise validé" le 01/09/2024
    Alors c’est refusé avec le code "not-a-crisis-mission"

  Scénario: Rien ne se passe dans une mission avant son ouverture
    Quand un groupe de travail de la mission "Accès aux soins" se réunit 1 h 30 le 07/01/2024 avec Camille
    Alors c’est refusé avec le code "before-opening"

  Scénario: Une mission se clôt une fois
    Étant donnée la mission "Accès aux soins" close le 30/06/2024
    Quand la mission "Accès aux soins" est close le 01/07/2024
    Alors c’est refusé avec le code "mission-closed"

  Scénario: Une mission close ne reçoit plus de réunion
    Étant donnée la mission "Accès aux soins" close le 30/06/2024
    Quand un groupe de travail de la mission "Accès aux soins" se réunit 1 h 30 le 01/07/2024 avec Camille
    Alors c’est refusé avec le code "mission-closed"

  Plan du scénario: L’état d’une mission se lit à n’importe quelle date
    Étant donnée la mission "Accès aux soins" démarrée le 01/09/2024
    Et la mission "Accès aux soins" déployée le 01/09/2025
    Alors au <jour>, la mission "Accès aux soins" est à l’état "<état>"

    Exemples:
      | jour       | état     |
      | 31/08/2024 | Ouverte  |
      | 01/09/2024 | Démarrée |
      | 31/08/2025 | Démarrée |
      | 01/09/2025 | Déployée |

  Scénario: Les preuves d’une mission se lisent une à une
    Étant donnée une réunion de 1 h 30 de la mission "Accès aux soins" le 09/04/2024 avec Camille et Lucien
    Et la mission "Accès aux soins" démarrée le 01/09/2024
    Quand un groupe de travail de la mission "Accès aux soins" se réunit 2 h le 08/10/2024 avec Lucien
    Alors les preuves de la mission "Accès aux soins" sont, de la plus récente à la plus ancienne :
      | date       | nature            | libellé                                                         |
      | 08/10/2024 | Groupe de travail | Prise de rendez-vous des patients sans médecin traitant (2 h)    |
      | 01/09/2024 | Échéance          | Démarrage                                                        |
      | 09/04/2024 | Groupe de travail | Prise de rendez-vous des patients sans médecin traitant (1 h 30) |

  Scénario: Une réunion saisie deux fois se retire une fois
    Étant donnée une réunion de 1 h 30 de la mission "Accès aux soins" le 09/04/2024 avec Camille
    Et une réunion de 1 h 30 de la mission "Accès aux soins" le 09/04/2024 avec Camille
    Quand cette réunion est retirée, parce que "Elle était déjà enregistrée."
    Alors la mission "Accès aux soins" compte 1 réunion et "1 h 30" de travail
    Et le registre garde l’enregistrement retiré, avec le motif "Elle était déjà enregistrée."

  Scénario: Une saisie corrigée garde ses deux versions
    Étant donnée une réunion de 1 h 30 de la mission "Accès aux soins" le 09/04/2024 avec Camille
    Quand cette réunion est corrigée à 2 h
    Alors la mission "Accès aux soins" compte 1 réunion et "2 h" de travail
    Et d’après ce qui était enregistré avant la correction, la mission "Accès aux soins" comptait "1 h 30"
