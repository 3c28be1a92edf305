# language: fr
Fonctionnalité: Comparer le budget voté à ce qui est reçu et dépensé
  Un dépassement est montré, jamais refusé.

  Contexte:
    Étant donné la mission "Accès aux soins" ouverte le 08/01/2024

  Scénario: Ce qui reste est le budget voté moins les dépenses de l'année
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

  Scénario: Un budget ne s'appuie pas sur une décision rejetée
    Étant donné une décision "budget" rejetée
    Quand un budget de 45 000 € est voté le 20/01/2024 pour la mission "Accès aux soins" en 2024 par la décision "budget"
    Alors c'est refusé avec le code "decision-not-adopted"

  Scénario: Le temps de travail se compare au barème du jour
    Étant donné "camille", infirmier, inscrite au registre
    Quand un groupe de travail de la mission "Accès aux soins" se réunit 420 minutes le 09/04/2024 avec "camille"
    Alors le temps de cette réunion vaut 262,50 € par personne au barème
