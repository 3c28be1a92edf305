# language: fr
Fonctionnalité: Compter les adhérents
  Combien d’adhérents, de quelles professions, depuis quand ; qui arrive et qui part, et pourquoi ; ce que chacun reçoit
  de la CPTS. Chaque nombre se lit pour le jour que l’on veut, et mène aux enregistrements qui le fondent.

  Contexte:
    Étant donnés les statuts en vigueur depuis le 15/01/2023 :
      | séance                       | quorum | compté sur        | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour  | Décision ordinaire | plus de 1/2      |
    Et Camille, infirmière, adhérente depuis le 12/03/2023
    Et Aude, infirmière, adhérente depuis le 08/01/2024
    Et Lucien, pharmacien, adhérent depuis le 08/01/2024

  Scénario: Les adhérents se comptent par profession
    Alors au 31/01/2024, la CPTS compte par profession :
      | profession              | adhérents | part   |
      | Infirmier·e             | 2         | 66,7 % |
      | Pharmacien·ne, pharmacie | 1        | 33,3 % |

  Scénario: Les nombres sont ceux du jour demandé
    Alors au 31/12/2023, la CPTS compte par profession :
      | profession  | adhérents | part    |
      | Infirmier·e | 1         | 100,0 % |

  Scénario: Le tableau du pays ne ventile pas tous ses adhérents, et l’écart reste à part
    Le total imprimé est 48 104 ; les professions n’en font que 47 311. Le reste n’est réparti sur aucune.
    Alors dans le pays, les professions comptent 47 311 adhérents, et 793 ne sont pas ventilés sur 48 104
    Et dans le pays, la profession "Infirmier·e" compte 13 309 adhérents

  Scénario: Les adhérents se comptent par collège
    Alors au 31/01/2024, la CPTS compte par collège :
      | collège   | adhérents | part    |
      | Soignants | 3         | 100,0 % |

  Scénario: Les adhérents se comptent par ancienneté
    Alors au 12/03/2024, la CPTS compte par ancienneté :
      | ancienneté    | adhérents | part   |
      | Moins d’un an | 2         | 66,7 % |
      | Un an         | 1         | 33,3 % |

  Scénario: Chaque année compte ses arrivées et ses départs
    Étant donnée la démission de Camille au 01/04/2024
    Alors au 30/06/2024, les années se lisent :
      | année | au 1er janvier | arrivées | départs | solde | en fin d’année |
      | 2023  | 0              | 1        | 0       | 1     | 1              |
      | 2024  | 1              | 2        | 1       | 1     | 2              |
    Et au 30/06/2024, 1 départ de 2024 a pour motif "Démission : non précisé"

  Scénario: Une démission apprise tard change l’année où elle a eu lieu, pas ce qui en était connu
    Étant donnée la démission de Camille au 01/12/2023, enregistrée le 15/02/2024
    Alors au 31/01/2024, l’année 2023 compte 1 départ
    Et au 31/01/2024, d’après ce qui était enregistré avant la démission, l’année 2023 ne comptait aucun départ

  Scénario: Ce que la CPTS apporte à chacun se lit année par année, et en tout
    Étant donnée la mission "Accès aux soins" ouverte le 15/01/2023
    Et une réunion de 1 h 30 de la mission "Accès aux soins" le 14/11/2023 avec Camille
    Et une réunion de 2 h de la mission "Accès aux soins" le 09/04/2024 avec Camille et Lucien
    Et une indemnité de 131,25 € versée à Camille le 30/04/2024
    Alors au 30/06/2024, la participation de Camille se lit :
      | année | réunions | temps  | indemnités |
      | 2024  | 1        | 2 h    | 131,25 €   |
      | 2023  | 1        | 1 h 30 | 0,00 €     |
    Et au 30/06/2024, Camille a donné 3 h 30 en tout et reçu 131,25 €
    Et au 30/04/2023, Camille n’a encore pris part à rien
