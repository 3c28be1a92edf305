# language: fr
Fonctionnalité: Tenir les échéances du contrat ACI
  Les délais des missions courent depuis la signature du contrat.

  Plan du scénario: R09 — Chaque mission démarre et se déploie dans ses délais
    Étant donné le contrat ACI de taille 2 signé le 31/01/2024
    Alors au 31/01/2024, la mission du contrat "<mission>" est à démarrer au plus tard le <démarrage> et à déployer au plus tard le <déploiement>

    Exemples:
      | mission                      | démarrage  | déploiement |
      | Accès aux soins              | 31/07/2024 | 31/07/2025  |
      | Parcours pluriprofessionnels | 31/01/2025 | 31/01/2026  |
      | Prévention                   | 31/01/2025 | 31/01/2026  |
      | Crise sanitaire grave        | 31/07/2024 | 31/07/2025  |

  Scénario: Un délai qui tomberait un 31 dans un mois plus court finit avec ce mois
    Étant donné le contrat ACI de taille 2 signé le 31/08/2024
    Alors au 31/08/2024, la mission du contrat "Accès aux soins" est à démarrer au plus tard le 28/02/2025 et à déployer au plus tard le 28/02/2026

  Plan du scénario: R10 — Une mission non démarrée est en retard le lendemain de son échéance
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Alors au <jour>, la mission du contrat "Accès aux soins" est à l’état "<état>"

    Exemples:
      | jour       | état                |
      | 15/09/2024 | À démarrer          |
      | 16/09/2024 | Démarrage en retard |

  Plan du scénario: R10 — Une mission démarrée est en retard le lendemain de l’échéance de son déploiement
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Et la mission "Accès aux soins" ouverte le 15/03/2024
    Et la mission "Accès aux soins" démarrée le 01/09/2024
    Alors au <jour>, la mission du contrat "Accès aux soins" est à l’état "<état>"

    Exemples:
      | jour       | état                  |
      | 15/09/2025 | Démarrée              |
      | 16/09/2025 | Déploiement en retard |

  Scénario: R10 — Un démarrage tardif laisse le retard visible aux dates d’avant
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Et la mission "Accès aux soins" ouverte le 15/03/2024
    Quand la mission "Accès aux soins" atteint l’échéance "Démarrage" le 01/10/2024
    Alors au 30/09/2024, la mission du contrat "Accès aux soins" est à l’état "Démarrage en retard"
    Et au 01/10/2024, la mission du contrat "Accès aux soins" est à l’état "Démarrée"

  Plan du scénario: Une échéance proche est annoncée deux mois avant
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Alors au <jour>, "Démarrer la mission du contrat ACI : Accès aux soins" est à faire : "<réponse>"

    Exemples:
      | jour       | réponse |
      | 16/07/2024 | non     |
      | 17/07/2024 | oui     |

  Scénario: R11 — La mission de crise vient avec l’avenant 2, sans changer le passé
    Étant donné le contrat ACI de taille 2 signé le 01/06/2021
    Alors au 30/03/2022, le contrat n’a pas de mission "Crise sanitaire grave"
    Et au 31/03/2022, la mission du contrat "Crise sanitaire grave" est "Obligatoire", sans échéance

  Scénario: R14 — Une mission optionnelle n’a pas d’échéance
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Alors au 01/01/2028, la mission du contrat "Qualité et pertinence" est à l’état "Non choisie"

  Scénario: R14 — Une mission optionnelle choisie plus tard n’a toujours pas d’échéance
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Quand la mission "Qualité et pertinence" est ouverte le 02/06/2025
    Alors au 02/06/2025, la mission du contrat "Qualité et pertinence" est "Optionnelle", sans échéance

  Plan du scénario: Un contrat en cours ne se signe pas deux fois
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Quand un contrat ACI pour 52 300 habitants est signé le <jour>
    Alors la réponse est "<réponse>"

    Exemples:
      | jour       | réponse           |
      | 14/03/2029 | contract-in-force |
      | 15/03/2029 | acceptée          |
