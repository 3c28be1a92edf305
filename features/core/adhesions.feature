# language: fr
Fonctionnalité: Tenir la liste des adhérents
  Une adhésion commence et finit à une date. Une démission n’a besoin de l’accord de personne ; une radiation
  suppose que la personne ait été invitée à s’expliquer. Les statuts disent ce que chacun doit.
  Ici, les soignants cotisent 30 € par an et ont voix délibérative ; les partenaires, ni l’un ni l’autre.

  Contexte:
    Étant donnés les statuts en vigueur depuis le 15/01/2023 :
      | séance                       | quorum | compté sur        | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour  | Décision ordinaire | plus de 1/2      |

  Scénario: Une personne nouvelle est inscrite et admise d’un coup
    Quand Camille, infirmière, adhère le 12/03/2024 au collège "Soignants"
    Alors au 12/03/2024, Camille est au collège "Soignants", adhérente depuis le 12/03/2024

  Plan du scénario: Une adhésion vaut à partir de son jour
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2024
    Alors au <jour>, Camille <est ou non> adhérente

    Exemples:
      | jour       | est ou non |
      | 11/03/2024 | n’est pas  |
      | 12/03/2024 | est        |

  Scénario: On n’adhère pas deux fois
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2024
    Quand Camille adhère à nouveau le 02/05/2024
    Alors c’est refusé avec le code "already-member"

  Scénario: Une personne déjà inscrite au registre adhère sans changer de fiche
    Étant donné Lucien, pharmacien, inscrit au registre
    Quand Lucien adhère le 12/03/2024
    Alors au 12/03/2024, Lucien est au collège "Soignants", adhérent depuis le 12/03/2024

  Plan du scénario: R35 — Une démission met fin à l’adhésion le jour même
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2023
    Quand Camille démissionne au 01/04/2024
    Alors au <jour>, Camille <est ou non> adhérente

    Exemples:
      | jour       | est ou non |
      | 31/03/2024 | est        |
      | 01/04/2024 | n’est pas  |

  Scénario: R35 — La cotisation due reste due après une démission
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2023
    Quand Camille démissionne au 01/04/2024
    Alors Camille doit encore 30 € de cotisation 2024

  Scénario: R35 — Une cotisation ne se rembourse pas quand les statuts n’en disent rien
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2023
    Et la cotisation de Camille réglée le 15/01/2024
    Et la démission de Camille au 01/04/2024
    Quand 30 € de cotisation 2024 sont remboursés à Camille le 10/04/2024
    Alors c’est refusé avec le code "no-refund"

  Scénario: R35 — Une cotisation se rembourse quand les statuts en vigueur le prévoient
    Étant donnés les statuts en vigueur depuis le 01/01/2024, qui remboursent les cotisations :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour | Décision ordinaire | plus de 1/2      |
    Et Camille, infirmière, adhérente depuis le 08/01/2024
    Et la cotisation de Camille réglée le 15/01/2024
    Et la démission de Camille au 01/04/2024
    Quand 30 € de cotisation 2024 sont remboursés à Camille le 10/04/2024
    Alors Camille a réglé 0 € de cotisation 2024

  Scénario: On ne rembourse pas plus que ce qui a été réglé
    Étant donnés les statuts en vigueur depuis le 01/01/2024, qui remboursent les cotisations :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour | Décision ordinaire | plus de 1/2      |
    Et Camille, infirmière, adhérente depuis le 08/01/2024
    Et la cotisation de Camille réglée le 15/01/2024
    Quand 31 € de cotisation 2024 sont remboursés à Camille le 10/04/2024
    Alors c’est refusé avec le code "not-paid"

  Scénario: Une cotisation réglée est une recette de l’association, comptée une fois
    Étant donnée Camille, infirmière, adhérente depuis le 08/01/2024
    Quand Camille règle sa cotisation le 15/01/2024
    Alors au 15/01/2024, l’association a reçu 30 € et dépensé 0 €
    Et au 14/01/2024, l’association n’a ni reçu ni dépensé

  Scénario: Une cotisation mal saisie se corrige, et la recette suit
    Étant donnée Camille, infirmière, adhérente depuis le 08/01/2024
    Et la cotisation de Camille réglée le 15/01/2024
    Quand cette cotisation est corrigée à 3 €
    Alors au 15/01/2024, l’association a reçu 3 € et dépensé 0 €
    Et Camille doit encore 27 € de cotisation 2024

  Scénario: Une cotisation remboursée n’est plus une recette
    Étant donnés les statuts en vigueur depuis le 01/01/2024, qui remboursent les cotisations :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour | Décision ordinaire | plus de 1/2      |
    Et Camille, infirmière, adhérente depuis le 08/01/2024
    Et la cotisation de Camille réglée le 15/01/2024
    Quand 30 € de cotisation 2024 sont remboursés à Camille le 10/04/2024
    Alors au 09/04/2024, l’association a reçu 30 € et dépensé 0 €
    Et au 10/04/2024, l’association a reçu 0 € et dépensé 0 €

  Scénario: Qui n’est pas adhérent ne démissionne pas
    Étant donné Lucien, pharmacien, inscrit au registre
    Quand Lucien démissionne au 01/04/2024
    Alors c’est refusé avec le code "not-member"

  Scénario: Une ancienne adhérente peut revenir
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2023
    Et la démission de Camille au 01/04/2024
    Quand Camille adhère à nouveau le 02/09/2024
    Alors au 02/09/2024, Camille est au collège "Soignants", adhérente depuis le 02/09/2024

  Scénario: Qui est parti figure parmi les anciens adhérents
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2023
    Quand Camille démissionne au 01/04/2024
    Alors Camille figure parmi les anciens adhérents depuis le 01/04/2024, "Démission"

  Scénario: R36 — Une radiation sans invitation à s’expliquer est refusée
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2023
    Quand Camille est radiée le 01/06/2024 sans avoir été invitée à s’expliquer
    Alors c’est refusé avec le code "not-heard"

  Plan du scénario: R36 — L’invitation à s’expliquer, enregistrée, et l’audition précèdent la radiation
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2023
    Et la lettre du 02/05/2024 qui invite Camille à s’expliquer le 23/05/2024
    Quand Camille est radiée le <radiation>
    Alors la réponse est "<réponse>"

    Exemples:
      | radiation  | réponse   |
      | 02/05/2024 | not-heard |
      | 22/05/2024 | not-heard |
      | 23/05/2024 | acceptée  |
      | 01/06/2024 | acceptée  |

  Scénario: R36 — Une procédure abandonnée ne permet plus de radier
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2023
    Et la lettre du 02/05/2024 qui invite Camille à s’expliquer le 23/05/2024
    Et cette procédure abandonnée le 24/05/2024
    Quand Camille est radiée le 01/06/2024
    Alors c’est refusé avec le code "not-heard"

  Plan du scénario: Une audition reste à tenir, puis à suivre d’une décision
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2023
    Et la lettre du 02/05/2024 qui invite Camille à s’expliquer le 23/05/2024
    Alors au <jour>, il reste à faire pour Camille : "<à faire>"

    Exemples:
      | jour       | à faire                                                                |
      | 23/05/2024 | Entendre avant une radiation, le 23 mai 2024                           |
      | 24/05/2024 | Après l’audition du 23 mai 2024 : radier, ou abandonner la procédure   |

  Scénario: Une radiation ne s’appuie pas sur une décision rejetée
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2023
    Et les statuts en vigueur depuis le 01/01/2024 :
      | séance                   | quorum | compté sur          | décide             | à la majorité de |
      | Conseil d’administration | 1/2    | membres en fonction | Décision ordinaire | plus de 1/2      |
    Et une décision "Radier Camille" rejetée
    Et la lettre du 02/05/2024 qui invite Camille à s’expliquer le 23/05/2024
    Quand Camille est radiée le 01/06/2024 par la décision "Radier Camille"
    Alors c’est refusé avec le code "decision-not-adopted"

  Scénario: Une radiation ne se passe pas de la décision que veulent les statuts
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2023
    Et les statuts en vigueur depuis le 01/01/2024 :
      | séance                   | quorum | compté sur          | décide                     | à la majorité de |
      | Conseil d’administration | 1/2    | membres en fonction | Décision ordinaire         | plus de 1/2      |
      | Conseil d’administration | 1/2    | membres en fonction | Radiation                  | plus de 1/2      |
    Et la lettre du 02/05/2024 qui invite Camille à s’expliquer le 23/05/2024
    Quand Camille est radiée le 01/06/2024
    Alors c’est refusé avec le code "decision-missing"

  Scénario: Une radiation ne s’appuie pas sur une décision d’une autre sorte
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2023
    Et les statuts en vigueur depuis le 01/01/2024 :
      | séance                   | quorum | compté sur          | décide                     | à la majorité de |
      | Conseil d’administration | 1/2    | membres en fonction | Décision ordinaire         | plus de 1/2      |
      | Conseil d’administration | 1/2    | membres en fonction | Radiation                  | plus de 1/2      |
    Et une décision "Fixer un calendrier" adoptée
    Et la lettre du 02/05/2024 qui invite Camille à s’expliquer le 23/05/2024
    Quand Camille est radiée le 01/06/2024 par la décision "Fixer un calendrier"
    Alors c’est refusé avec le code "decision-of-another-sort"

  Scénario: Une radiation met fin à l’adhésion
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2023
    Et la lettre du 02/05/2024 qui invite Camille à s’expliquer le 23/05/2024
    Quand Camille est radiée le 01/06/2024
    Alors Camille figure parmi les anciens adhérents depuis le 01/06/2024, "Radiation de l’association"

  Scénario: Le motif d’un départ est pris dans une liste
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2023
    Quand Camille démissionne au 01/04/2024 pour retraite
    Alors le motif du départ de Camille est "Départ à la retraite"

  Scénario: Changer de collège ne fait pas recommencer l’adhésion
    Étant donnée Camille, infirmière, adhérente depuis le 12/03/2023
    Quand Camille passe au collège "Partenaires" le 01/06/2024
    Alors au 01/06/2024, Camille est au collège "Partenaires", adhérente depuis le 12/03/2023

  Scénario: Le collège est l’un de ceux des statuts
    Quand Camille, infirmière, adhère le 12/03/2024 au collège "Patients"
    Alors c’est refusé avec le code "college-unknown"

  Scénario: Une structure adhère comme une personne, et se compte à part
    Étant donnée Camille, infirmière, adhérente depuis le 08/01/2024
    Et une structure "Pharmacie du Pont", adhérente depuis le 08/01/2024
    Quand Camille règle sa cotisation le 15/01/2024
    Alors au 31/01/2024, l’association compte 2 adhérents, dont 1 structure et 1 à jour de cotisation

  Scénario: Une cotisation réglée ne se règle pas deux fois
    Étant donnée Camille, infirmière, adhérente depuis le 08/01/2024
    Et la cotisation de Camille réglée le 15/01/2024
    Quand Camille règle sa cotisation le 20/02/2024
    Alors c’est refusé avec le code "dues-settled"

  Plan du scénario: Être à jour de cotisation se lit à une date
    Étant donnée Camille, infirmière, adhérente depuis le 08/01/2024
    Quand Camille règle sa cotisation le 15/02/2024
    Alors au <jour>, Camille est à jour de cotisation : "<à jour>"

    Exemples:
      | jour       | à jour |
      | 14/02/2024 | non    |
      | 15/02/2024 | oui    |
      | 31/12/2024 | oui    |
      | 01/01/2025 | non    |

  Plan du scénario: Les statuts peuvent laisser du temps pour cotiser
    Étant donnés les statuts en vigueur depuis le 01/01/2024, qui laissent trois mois pour cotiser :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour | Décision ordinaire | plus de 1/2      |
    Et Camille, infirmière, adhérente depuis le 08/01/2024
    Quand Camille règle sa cotisation le 15/02/2024
    Alors au <jour>, Camille est à jour de cotisation : "<à jour>"

    Exemples:
      | jour       | à jour |
      | 31/03/2025 | oui    |
      | 01/04/2025 | non    |

  Scénario: Une date d’adhésion mal saisie se corrige, les deux versions restent
    Étant donnée Camille, infirmière, adhérente depuis le 09/01/2024
    Quand l’adhésion de Camille est corrigée au 09/01/2023
    Alors au 03/06/2023, Camille est adhérente
    Et au 03/06/2023, d’après ce qui était enregistré avant la correction, Camille n’était pas adhérente

  Plan du scénario: Les statuts disent ce qui renouvelle une adhésion
    Étant donnés les statuts en vigueur depuis le 01/01/2024, qui renouvellent l’adhésion <comment> :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour | Décision ordinaire | plus de 1/2      |
    Et Camille, infirmière, adhérente depuis le 15/03/2024
    Alors au 31/12/2024, l’adhésion de Camille est à renouveler : "non"
    Et au 01/01/2025, l’adhésion de Camille est à renouveler : "<au 1er janvier>"
    Quand Camille règle sa cotisation le 10/01/2025
    Alors au 11/01/2025, l’adhésion de Camille est à renouveler : "<cotisation réglée>"

    Exemples:
      | comment           | au 1er janvier | cotisation réglée |
      | tacitement        | non            | non               |
      | par la cotisation | oui            | non               |
      | sur demande       | oui            | oui               |

  Scénario: Une adhésion se renouvelle sur demande, et la cotisation n’est due qu’une fois
    Étant donnés les statuts en vigueur depuis le 01/01/2024, qui renouvellent l’adhésion sur demande :
      | séance                       | quorum | compté sur       | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour | Décision ordinaire | plus de 1/2      |
    Et Camille, infirmière, adhérente depuis le 15/03/2024
    Quand Camille demande à renouveler son adhésion le 08/01/2025
    Et Camille demande à renouveler son adhésion le 09/01/2025
    Alors au 09/01/2025, l’adhésion de Camille est à renouveler : "non"
    Et Camille doit encore 30 € de cotisation 2025
    Et au 01/01/2026, l’adhésion de Camille est à renouveler : "oui"
