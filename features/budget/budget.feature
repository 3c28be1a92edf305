# language: fr
Fonctionnalité: Comparer le budget voté à ce qui est reçu et dépensé
  Un dépassement est montré, jamais refusé.

  Contexte:
    Étant donnée la mission "Accès aux soins" ouverte le 08/01/2024

  Scénario: Ce qui reste est le budget voté moins les dépenses de l’année
    Étant donné un budget de 45 000 € voté le 20/01/2024 pour la mission "Accès aux soins" en 2024
    Quand une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" est payée le 02/04/2024 à "Imprimerie des Lilas"
    Alors il reste 44 519,50 € du budget 2024 de la mission "Accès aux soins"

  Scénario: Un nouveau vote remplace le précédent à partir de son jour
    Étant donné un budget de 45 000 € voté le 20/01/2024 pour la mission "Accès aux soins" en 2024
    Quand un budget de 50 000 € est voté le 20/06/2024 pour la mission "Accès aux soins" en 2024
    Alors au 19/06/2024, le budget 2024 de la mission "Accès aux soins" est de 45 000 €
    Et au 20/06/2024, le budget 2024 de la mission "Accès aux soins" est de 50 000 €

  Scénario: Un dépassement est montré, pas refusé
    Étant donné un budget de 400 € voté le 20/01/2024 pour la mission "Accès aux soins" en 2024
    Quand une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" est payée le 02/04/2024 à "Imprimerie des Lilas"
    Alors le budget 2024 de la mission "Accès aux soins" est dépassé de 80,50 €

  Scénario: Sans budget voté, une dépense n’a rien à dépasser
    Quand une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" est payée le 02/04/2024 à "Imprimerie des Lilas"
    Alors en 2024, la mission "Accès aux soins" a dépensé 480,50 € sans budget voté

  Plan du scénario: Une dépense compte au budget de l’année de son paiement
    Étant donné un budget de 45 000 € voté le 20/01/2024 pour la mission "Accès aux soins" en 2024
    Quand une dépense "Actions" de 480,50 € pour la mission "Accès aux soins" est payée le <jour> à "Imprimerie des Lilas"
    Alors il reste <reste> € du budget 2024 de la mission "Accès aux soins"

    Exemples:
      | jour       | reste     |
      | 31/12/2024 | 44 519,50 |
      | 01/01/2025 | 45 000    |

  Scénario: Un budget ne s’appuie pas sur une décision rejetée
    Étant donnée une décision "Budget 2024" rejetée
    Quand un budget de 45 000 € est voté le 20/01/2024 pour la mission "Accès aux soins" en 2024 par la décision "Budget 2024"
    Alors c’est refusé avec le code "decision-not-adopted"

  Scénario: Un budget s’appuie sur une décision adoptée
    Étant donnée une décision "Budget 2024" adoptée
    Quand un budget de 45 000 € est voté le 20/01/2024 pour la mission "Accès aux soins" en 2024 par la décision "Budget 2024"
    Alors au 20/01/2024, le budget 2024 de la mission "Accès aux soins" est de 45 000 €
