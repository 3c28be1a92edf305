# language: fr
Fonctionnalité: Appliquer le forfait DPC du jour de la séance
  Le forfait est celui du jour de la séance, quel que soit le jour du dépôt. Une demande déposée garde le sien,
  même si le barème est corrigé ensuite.

  Contexte:
    Étant donnée l’association enregistrée comme organisme de DPC le 01/09/2019

  Plan du scénario: Un forfait change la veille et le jour
    Étant donné un barème d’essai "Forfait DPC" : "76,00 €", puis "80,00 €" à compter du 01/01/2025
    Et une séance "Asthme" prévue le <jour>
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée le 15/01/2025
    Alors la demande est de <montant> € pour 5 retenus

    Exemples:
      | jour       | montant |
      | 31/12/2024 | 380     |
      | 01/01/2025 | 400     |

  Scénario: Le barème dit un forfait par modalité et par profession
    Étant donné un barème d’essai "Forfait DPC" par modalité et profession :
      | modalité    | profession   | forfait |
      | toutes      | toutes       | 76,00 € |
      | à distance  | toutes       | 50,00 € |
      | en présence | pharmacienne | 80,00 € |
    Et une séance "Asthme" prévue le 12/03/2024
    Et 6 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors le calcul montré est "4 × 76,00 € + 2 × 80,00 € = 464,00 €"

  Scénario: La demande garde le forfait qui a servi à la calculer
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors la demande garde le forfait de 76 € en vigueur depuis le 01/01/2020

  Scénario: Un barème corrigé après le dépôt ne réécrit pas la demande
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Et la demande de la séance "Asthme" déposée
    Quand le barème "Forfait DPC" est porté à "80,00 €" à compter du 01/03/2024, enregistré le 02/05/2024
    Alors la demande est de 380 € pour 5 retenus
    Et la demande garde le forfait de 76 € en vigueur depuis le 01/01/2020
    Et la demande est à revoir : un nouveau calcul donnerait 400 €

  Plan du scénario: Avant dépôt, le calcul suit le barème tel qu’il était connu
    Étant donnée une séance "Asthme" prévue le 12/03/2024
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand le barème "Forfait DPC" est porté à "80,00 €" à compter du 01/03/2024, enregistré le 02/05/2024
    Alors d’après ce qui était enregistré le <connu>, la séance "Asthme" donnerait <montant> €

    Exemples:
      | connu      | montant |
      | 01/05/2024 | 380     |
      | 02/05/2024 | 400     |

  Scénario: Sans barème en vigueur, rien ne se demande
    Étant donnée une séance "Asthme" prévue le 31/12/2019
    Et 5 adhérents de plusieurs professions inscrits à la séance "Asthme"
    Et l’émargement de la séance "Asthme" enregistré, tous présents jusqu’au bout
    Quand la demande de la séance "Asthme" est déposée
    Alors c’est refusé avec le code "no-rule-in-force"
