# language: fr
Fonctionnalité: Lire le registre à deux dates
  Une situation se lit à un jour donné, et d’après ce qui était enregistré un autre jour. Ce qu’on apprend tard
  change la lecture d’aujourd’hui, jamais celle de ce qu’on savait alors.

  Plan du scénario: Une démission apprise tard ne change que ce qu’on en sait ensuite
    Étant donnés Camille, Lucien et Noura, soignants adhérents depuis le 08/01/2024
    Quand la démission de Camille au 01/03/2024 est enregistrée le 15/04/2024
    Alors au <situation>, d’après ce qui était enregistré le <connue>, l’association compte <nombre> adhérents

    Exemples:
      | situation  | connue     | nombre |
      | 07/01/2024 | 30/04/2024 | 0      |
      | 29/02/2024 | 14/04/2024 | 3      |
      | 29/02/2024 | 15/04/2024 | 3      |
      | 01/03/2024 | 14/04/2024 | 3      |
      | 01/03/2024 | 15/04/2024 | 2      |
      | 30/04/2024 | 14/04/2024 | 3      |
      | 30/04/2024 | 15/04/2024 | 2      |

  Scénario: Ce qui n’était pas encore enregistré ne se lit pas
    Étant donnés Camille et Lucien, soignants adhérents depuis le 08/01/2024
    Alors au 08/01/2024, d’après ce qui était enregistré le 07/01/2024, l’association compte 0 adhérent
    Et au 08/01/2024, d’après ce qui était enregistré le 08/01/2024, l’association compte 2 adhérents

  Plan du scénario: Une date de démission corrigée garde ses deux versions
    Étant donnée Camille, infirmière, adhérente depuis le 08/01/2024
    Et la démission de Camille au 01/03/2024, enregistrée le 04/03/2024
    Quand cette démission est corrigée au 01/04/2024, le 02/05/2024
    Alors au 15/03/2024, d’après ce qui était enregistré le <connue>, Camille <est ou non> adhérente

    Exemples:
      | connue     | est ou non |
      | 03/03/2024 | est        |
      | 04/03/2024 | n’est pas  |
      | 01/05/2024 | n’est pas  |
      | 02/05/2024 | est        |

  Plan du scénario: Une démission enregistrée par erreur se retire
    Étant donnée Camille, infirmière, adhérente depuis le 08/01/2024
    Et la démission de Camille au 01/03/2024, enregistrée le 04/03/2024
    Et que nous sommes le 02/05/2024
    Quand cette démission est retirée, parce que "La lettre venait d’une homonyme."
    Alors au 15/03/2024, d’après ce qui était enregistré le <connue>, Camille <est ou non> adhérente

    Exemples:
      | connue     | est ou non |
      | 01/05/2024 | n’est pas  |
      | 02/05/2024 | est        |

  Plan du scénario: Une dépense enregistrée tard n’entre pas dans les comptes d’avant
    Étant donnée une dépense "Actions" de 480,50 € payée le 20/12/2023 à "Imprimerie des Lilas", enregistrée le 05/02/2024
    Alors au 31/12/2023, d’après ce qui était enregistré le <connue>, les dépenses de l’association sont de <montant> €

    Exemples:
      | connue     | montant |
      | 04/02/2024 | 0       |
      | 05/02/2024 | 480,50  |

  Plan du scénario: Un montant corrigé se lit comme on le savait à chaque date
    Étant donnée une dépense "Actions" de 480,50 € payée le 20/12/2023 à "Imprimerie des Lilas", enregistrée le 05/02/2024
    Et cette dépense corrigée à 408,50 € le 11/03/2024
    Quand cette dépense est corrigée à 405,80 € le 08/04/2024
    Alors au 31/12/2023, d’après ce qui était enregistré le <connue>, les dépenses de l’association sont de <montant> €

    Exemples:
      | connue     | montant |
      | 04/02/2024 | 0       |
      | 10/03/2024 | 480,50  |
      | 11/03/2024 | 408,50  |
      | 07/04/2024 | 408,50  |
      | 08/04/2024 | 405,80  |
