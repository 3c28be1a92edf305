# language: fr
Fonctionnalité: Tenir les échéances du contrat ACI
  Les délais des missions courent depuis la signature du contrat.

  Plan du scénario: Chaque mission démarre et se déploie dans ses délais
    Étant donné le contrat ACI de taille 2 signé le 31/01/2024
    Alors au 31/01/2024, la mission du contrat "<mission>" est à démarrer au plus tard le <démarrage> et à déployer au plus tard le <déploiement>

    Exemples:
      | mission                      | démarrage  | déploiement |
      | Accès aux soins              | 31/07/2024 | 31/07/2025  |
      | Parcours pluriprofessionnels | 31/01/2025 | 31/01/2026  |
      | Prévention                   | 31/01/2025 | 31/01/2026  |
      | Crise sanitaire grave        | 31/07/2024 | 31/07/2025  |

  Plan du scénario: Une mission non démarrée est en retard le lendemain de son échéance
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Alors au <jour>, la mission du contrat "Accès aux soins" est à l'état "<état>"

    Exemples:
      | jour       | état                |
      | 15/09/2024 | À démarrer          |
      | 16/09/2024 | Démarrage en retard |

  Scénario: Un démarrage tardif laisse le retard visible aux dates d'avant
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Et la mission "Accès aux soins" ouverte le 15/03/2024
    Quand la mission "Accès aux soins" atteint l'échéance "Démarrage" le 01/10/2024
    Alors au 30/09/2024, la mission du contrat "Accès aux soins" est à l'état "Démarrage en retard"
    Et au 01/10/2024, la mission du contrat "Accès aux soins" est à l'état "Démarrée"

  Scénario: La mission de crise vient avec l'avenant 2, sans changer le passé
    Étant donné le contrat ACI de taille 2 signé le 01/06/2021
    Alors au 30/03/2022, le contrat n'a pas de mission "Crise sanitaire grave"
    Et au 31/03/2022, la mission du contrat "Crise sanitaire grave" est obligatoire, sans échéance

  Scénario: Une mission optionnelle n'a pas d'échéance
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Alors au 01/01/2028, la mission du contrat "Qualité et pertinence" est à l'état "Non choisie"

  Scénario: Un contrat en cours ne se signe pas deux fois
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Quand un contrat ACI pour 52 300 habitants est signé le 14/03/2029
    Alors c'est refusé avec le code "contract-in-force"
