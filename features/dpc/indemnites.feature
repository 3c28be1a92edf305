# language: fr
Fonctionnalité: Montrer l’indemnité du participant
  L’Agence indemnise la personne, par heure suivie ; le registre la calcule pour information, chez nous seulement.

  Scénario: R30 — L’indemnité du participant est montrée, elle n’entre jamais au budget
    Étant donnée Camille, infirmière, adhérente depuis le 07/01/2022
    Et une séance "Asthme" prévue le 12/03/2024
    Et Camille inscrite à la séance "Asthme" le 05/02/2024
    Quand l’émargement de la séance "Asthme" est enregistré, tous présents jusqu’au bout
    Alors l’indemnité de Camille pour "Asthme" est de 101,28 € : "3 h × 33,76 € = 101,28 €"
    Et aucune recette ni dépense n’est enregistrée

  Scénario: Le plafond de l’année s’use dans l’ordre des séances
    Étant donnée Camille, infirmière, adhérente depuis le 07/01/2022
    Et une séance "Plaies" de 12 h prévue le 12/03/2024
    Et Camille inscrite à la séance "Plaies" le 05/02/2024
    Et l’émargement de la séance "Plaies" enregistré, tous présents jusqu’au bout
    Et une séance "Asthme" prévue le 14/05/2024
    Et Camille inscrite à la séance "Asthme" le 15/03/2024
    Quand l’émargement de la séance "Asthme" est enregistré, tous présents jusqu’au bout
    Alors l’indemnité de Camille pour "Asthme" est de 67,52 € : "2 h × 33,76 € = 67,52 € ; plafond de 14 h par an atteint"

  Scénario: Un barème inconnu est à compléter, jamais nul
    Étant donnée Camille, sage-femme, adhérente depuis le 07/01/2022
    Et une séance "Asthme" prévue le 12/03/2024
    Et Camille inscrite à la séance "Asthme" le 05/02/2024
    Quand l’émargement de la séance "Asthme" est enregistré, tous présents jusqu’au bout
    Alors l’indemnité de Camille pour "Asthme" reste à compléter
