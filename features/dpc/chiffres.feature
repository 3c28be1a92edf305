# language: fr
Fonctionnalité: Les chiffres du DPC, par année et par mission
  Séances, personnes, heures vraiment suivies, argent demandé, accepté et payé : chaque nombre vient des enregistrements.

  Contexte:
    Étant donnée l’association enregistrée comme organisme de DPC le 01/09/2021
    Et une séance "Asthme" prévue le 12/03/2024
    Et 12 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et la demande de la séance "Asthme" déposée

  Scénario: L’année dit les participations, les heures et l’argent
    Étant donnée une recette "DPC" de 500 € reçue le 03/06/2024
    Et 500 € de cette recette pour la demande
    Alors les chiffres du DPC de 2024 sont :
      | séances | participations | heures | demandé  | payé     | en attente |
      | 1       | 12             | 36 h   | 912,00 € | 500,00 € | 412,00 €   |

  Scénario: R30 — L’indemnité des participants n’entre ni aux chiffres ni au solde
    Étant donnée une recette "DPC" de 912 € reçue le 03/06/2024
    Et 912 € de cette recette pour la demande
    Alors les chiffres du DPC de 2024 sont :
      | séances | participations | heures | demandé  | payé     | en attente |
      | 1       | 12             | 36 h   | 912,00 € | 912,00 € | 0,00 €     |
