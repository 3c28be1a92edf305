# language: fr
Fonctionnalité: Savoir ce qu’une vérité tardive aurait changé
  Une démission, une adhésion ou une cotisation enregistrées après un vote peuvent toucher sa liste de votants, son quorum,
  son résultat. Le registre dit ce qui a été compté alors et ce que ce serait à présent. Il ne réécrit rien.

  Contexte:
    Étant donnés les statuts en vigueur depuis le 15/01/2023 :
      | séance                            | quorum | compté sur          | seconde convocation | voix prépondérante | pouvoirs | décide                   | à la majorité de |
      | Assemblée générale extraordinaire | 1/2    | adhérents à jour    | 1/4                 | non                | 1        | Modification des statuts | au moins 2/3     |
      | Conseil d’administration          | 1/2    | membres en fonction |                     | oui                | 1        | Décision ordinaire       | plus de 1/2      |
    Et Camille, Lucien, Noura et Hugo, soignants adhérents depuis le 10/01/2024 et à jour de cotisation
    Et une assemblée générale extraordinaire convoquée le 20/02/2024 pour le 12/03/2024
    Et la séance ouverte

  Scénario: Sans vérité tardive, rien à signaler
    Étant donnés Camille et Lucien présents à la séance
    Et la modification des statuts "Étendre le territoire" mise au vote
    Quand le vote donne 2 voix pour et 0 contre
    Alors aucune vérité tardive n’est à dire

  Scénario: Une démission apprise après le vote dit ce qui a été compté et ce que ce serait
    Étant donnés Camille et Lucien présents à la séance
    Et la modification des statuts "Étendre le territoire" mise au vote
    Et un vote de 2 voix pour et 0 contre
    Quand la démission de Camille au 01/03/2024 est enregistrée le 15/04/2024
    Alors pour "Étendre le territoire", il a été compté "4 ont voix, 2 présents ou représentés, quorum de 2 : atteint"
    Et pour "Étendre le territoire", ce serait "3 ont voix, 1 présent ou représenté, quorum de 2 : non atteint"
    Et le résultat de "Étendre le territoire" : "Serait autre"
    Et la décision "Étendre le territoire" est à l’état "Adoptée"

  Scénario: Quand on ne sait pas qui a voté quoi, le résultat pourrait être autre
    Étant donnés Camille, Lucien et Noura présents à la séance
    Et la modification des statuts "Étendre le territoire" mise au vote
    Et un vote de 2 voix pour et 1 contre
    Quand la démission de Camille au 01/03/2024 est enregistrée le 15/04/2024
    Alors le résultat de "Étendre le territoire" : "Pourrait être autre"
    Et la décision "Étendre le territoire" est à l’état "Adoptée"

  Scénario: Une unanimité résiste à la perte d’une voix
    Étant donnés Camille, Lucien et Noura présents à la séance
    Et la modification des statuts "Étendre le territoire" mise au vote
    Et un vote de 3 voix pour et 0 contre
    Quand la démission de Camille au 01/03/2024 est enregistrée le 15/04/2024
    Alors le résultat de "Étendre le territoire" : "Le même"

  Scénario: Ce qui se savait au vote ne se savait pas autrement
    Étant donnés Camille et Lucien présents à la séance
    Et la modification des statuts "Étendre le territoire" mise au vote
    Et un vote de 2 voix pour et 0 contre
    Quand la démission de Camille au 01/03/2024 est enregistrée le 15/04/2024
    Alors d’après ce qui était enregistré le 14/04/2024, aucune vérité tardive n’était à dire

  Scénario: Une démission retirée ne laisse rien à dire
    Étant donnés Camille et Lucien présents à la séance
    Et la modification des statuts "Étendre le territoire" mise au vote
    Et un vote de 2 voix pour et 0 contre
    Et la démission de Camille au 01/03/2024, enregistrée le 15/04/2024
    Quand cette démission est retirée, parce que "Lettre d’une autre personne."
    Alors aucune vérité tardive n’est à dire

  Scénario: Une adhésion corrigée après le vote change la liste des votants, pas la décision
    Étant donnés Camille et Lucien présents à la séance
    Et la modification des statuts "Étendre le territoire" mise au vote
    Et un vote de 2 voix pour et 0 contre
    Quand l’adhésion de Hugo est corrigée au 01/04/2024
    Alors pour "Étendre le territoire", ce serait "3 ont voix, 2 présents ou représentés, quorum de 2 : atteint"
    Et le résultat de "Étendre le territoire" : "Le même"

  Scénario: Ce qu’un tableau apprend de beaucoup de monde, sans rien changer au résultat, tient sur une ligne
    Étant donnés Camille, Lucien, Noura et Hugo présents à la séance
    Et la modification des statuts "Étendre le territoire" mise au vote
    Et un vote de 4 voix pour et 0 contre
    Quand ce tableau d’adhérents est importé :
      """
      Nom;Prénom;Collège;Date d'adhésion;Cotisation 2024;Date de paiement
      Lefèvre;Bénédicte;Soignants;10/01/2024;30;10/01/2024
      Garnier;Zoé;Soignants;10/01/2024;30;10/01/2024
      """
    Alors une seule vérité tardive, celle de l’import : "1 vote, du 12 mars 2024"

  Scénario: Si un tableau change le quorum, le vote garde sa ligne, et dit d’où cela vient
    Étant donnés Camille et Lucien présents à la séance
    Et la modification des statuts "Étendre le territoire" mise au vote
    Et un vote de 2 voix pour et 0 contre
    Quand ce tableau d’adhérents est importé :
      """
      Nom;Prénom;Collège;Date d'adhésion;Cotisation 2024;Date de paiement
      Lefèvre;Bénédicte;Soignants;10/01/2024;30;10/01/2024
      Garnier;Zoé;Soignants;10/01/2024;30;10/01/2024
      """
    Alors pour "Étendre le territoire", ce serait "6 ont voix, 2 présents ou représentés, quorum de 3 : non atteint"
    Et pour "Étendre le territoire", l’import l’a appris : "4 enregistrements de l’import du 03/03/2025"
