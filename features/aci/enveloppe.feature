# language: fr
Fonctionnalité: Connaître l’enveloppe du contrat ACI
  Les montants sont ceux de la taille du contrat, au barème du premier jour de l’année de contrat.
  Le total imprimé de la grille est un plafond, non un budget annuel.

  Plan du scénario: R01 — La taille se lit à la population quand le contrat ne la dit pas
    Quand un contrat ACI pour <population> habitants est signé le 15/03/2024
    Alors le contrat est de taille <taille>

    Exemples:
      | population | taille |
      | 18 250     | 1      |
      | 39 999     | 1      |
      | 40 000     | 2      |
      | 52 300     | 2      |
      | 79 999     | 2      |
      | 80 000     | 3      |
      | 131 000    | 3      |
      | 175 000    | 3      |
      | 175 001    | 4      |
      | 240 500    | 4      |

  Plan du scénario: R02 — La grille de l’avenant 2 pour la taille 2
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Alors au 01/06/2024, la ligne "<ligne>" de l’enveloppe est de <montant> €

    Exemples:
      | ligne                                             | montant |
      | Fonctionnement                                    | 60 000  |
      | Accès aux soins, volet fixe                       | 70 000  |
      | Accès aux soins, volet variable                   | 30 000  |
      | Parcours pluriprofessionnels, volet fixe          | 35 000  |
      | Prévention, volet fixe                            | 15 000  |
      | Crise sanitaire grave, première rédaction du plan | 35 000  |
      | Crise sanitaire grave, survenue d’une crise       | 52 500  |

  Plan du scénario: R03 — Le plafond imprimé compte le premier plan de crise et une crise
    Étant donné le contrat ACI de taille <taille> signé le 15/03/2024
    Alors au 01/06/2024, l’enveloppe sans la mise à jour du plan de crise totalise <plafond> €

    Exemples:
      | taille | plafond |
      | 1      | 287 500 |
      | 2      | 382 500 |
      | 3      | 487 500 |
      | 4      | 580 000 |

  Scénario: R04 — La deuxième année des seules missions obligatoires, plan mis à jour, sans crise
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Alors au 01/06/2025, les lignes suivantes de l’enveloppe totalisent 277 500 € :
      | Fonctionnement                                |
      | Accès aux soins, volet fixe                   |
      | Accès aux soins, volet variable               |
      | Parcours pluriprofessionnels, volet fixe      |
      | Parcours pluriprofessionnels, volet variable  |
      | Prévention, volet fixe                        |
      | Prévention, volet variable                    |
      | Crise sanitaire grave, mise à jour du plan    |

  Plan du scénario: Une ligne du barème suit le premier jour de l’année de contrat
    Étant donné le contrat ACI de taille 2 signé le 01/06/2021
    Alors au <jour>, la ligne "Accès aux soins, volet fixe" de l’enveloppe se lit "<montant>"

    Exemples:
      | jour       | montant     |
      | 31/05/2022 | à saisir    |
      | 01/06/2022 | 70 000,00 € |

  Scénario: Un montant de 2019 qui n’est pas établi est à saisir, jamais nul
    Étant donné le contrat ACI de taille 2 signé le 01/06/2021
    Alors au 01/07/2021, la ligne "Accès aux soins, volet fixe" de l’enveloppe est "À saisir depuis le contrat", sans montant

  Scénario: R18 — Une population plus grande ne change pas la taille sans avenant qui le dise
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Quand un avenant du 01/09/2024 donne la taille 2 pour 131 000 habitants
    Alors au 01/09/2024, le contrat est de taille 2, la population donnant la taille 3
    Et au 01/09/2024, la ligne "Fonctionnement" de l’enveloppe est de 60 000 €

  Scénario: R18 — Un avenant signé change la taille à partir de son jour
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Quand un avenant du 01/09/2024 donne la taille 3 pour 131 000 habitants
    Alors au 31/08/2024, la ligne "Fonctionnement" de l’enveloppe est de 60 000 €
    Et au 01/09/2024, la ligne "Fonctionnement" de l’enveloppe est de 75 000 €

  Plan du scénario: R20 — Une correction ne se lit que dans ce qu’on en sait ensuite
    Étant donné le contrat ACI de taille 2 signé le 15/03/2024
    Quand ce contrat est corrigé le 10/06/2024 : taille 3, 131 000 habitants
    Alors au 01/04/2024, d’après ce qui était enregistré le <connu>, la ligne "Fonctionnement" de l’enveloppe est de <montant> €

    Exemples:
      | connu      | montant |
      | 09/06/2024 | 60 000  |
      | 10/06/2024 | 75 000  |
