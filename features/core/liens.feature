# language: fr
Fonctionnalité: Agir par un lien, sans compte
  Un lien prête le droit de faire une seule chose : signer une demi-journée, demander une place. Qui l’ouvre n’a pas de
  compte, ne voit rien d’autre du registre, et ce qui est enregistré l’est sous son nom.

  Contexte:
    Étant donnée une séance "Plaies" prévue le 12/03/2024
    Et Camille, infirmière, inscrite au registre
    Et Lucien, pharmacien, inscrit au registre
    Et Camille inscrite à la séance "Plaies" le 05/02/2024
    Et Lucien inscrit à la séance "Plaies" le 05/02/2024

  Scénario: On signe une demi-journée par un lien personnel
    Étant donné un lien donné à Camille pour signer "Plaies" jusqu’au 12/03/2024
    Quand Camille ouvre son lien et signe le 12/03/2024
    Alors le lien répond "C’est enregistré"
    Et la signature de Camille à "Plaies" est enregistrée sous son nom

  Scénario: Un lien personnel sert une fois
    Étant donné un lien donné à Camille pour signer "Plaies" jusqu’au 12/03/2024
    Et Camille qui a signé par son lien le 12/03/2024
    Quand quelqu’un d’autre ouvre ce lien le 12/03/2024
    Alors le lien répond "Ce lien a déjà servi."

  Scénario: Un refus n’use pas le lien
    Étant donné un lien donné à Camille pour signer "Plaies" jusqu’au 12/03/2024
    Quand Camille ouvre son lien et signe le 11/03/2024
    Alors le lien répond "Cette demi-journée se signe le 12/03/2024"
    Quand Camille ouvre son lien et signe le 12/03/2024
    Alors le lien répond "C’est enregistré"

  Scénario: La séance annulée, le lien le dit sans rien demander
    Étant donné un lien donné à Camille pour signer "Plaies" jusqu’au 12/03/2024
    Et la séance "Plaies" annulée
    Quand quelqu’un d’autre ouvre ce lien le 12/03/2024
    Alors le lien répond "Cette séance est annulée."
    Et le lien ne montre aucun formulaire

  Scénario: Un nom écrit qui n’est pas celui de la ligne se confirme
    Étant donné un lien donné à Camille pour signer "Plaies" jusqu’au 12/03/2024
    Quand Camille ouvre son lien et signe du nom de "Jeanne Vidal" le 12/03/2024
    Alors le lien répond "Vous avez écrit « Jeanne Vidal », la ligne est celle de :"
    Et le lien répond "Est-ce bien vous ?"
    Quand Camille ouvre son lien, signe du nom de "Jeanne Vidal" et confirme, le 12/03/2024
    Alors le lien répond "C’est enregistré"
    Et la signature de Camille à "Plaies" est enregistrée sous son nom

  Scénario: Qui a déjà une signature lit quoi faire si ce n’est pas la sienne
    Étant donné un lien donné à Camille pour signer "Plaies" jusqu’au 12/03/2024
    Et un code de salle pour signer "Plaies" jusqu’au 12/03/2024
    Et Camille qui a signé par le code de la salle le 12/03/2024
    Quand Camille ouvre son lien et signe le 12/03/2024
    Alors le lien répond "Une signature est déjà enregistrée pour cette personne"
    Et le lien répond "Si ce n’est pas la sienne, dites-le à qui organise la séance"

  Scénario: Un lien finit avec son terme
    Étant donné un lien donné à Camille pour signer "Plaies" jusqu’au 12/03/2024
    Quand Camille ouvre son lien et signe le 13/03/2024
    Alors le lien répond "Ce lien n’est plus valable."

  Scénario: Un lien se retire
    Étant donné un lien donné à Camille pour signer "Plaies" jusqu’au 12/03/2024
    Et ce lien retiré
    Quand Camille ouvre son lien et signe le 12/03/2024
    Alors le lien répond "Ce lien a été retiré."

  Scénario: Un lien personnel ne montre personne d’autre
    Étant donné un lien donné à Camille pour signer "Plaies" jusqu’au 12/03/2024
    Quand quelqu’un d’autre ouvre ce lien le 12/03/2024
    Alors la page du lien montre Camille, et ne montre pas Lucien

  Scénario: Le code de la salle sert à chacun
    Étant donné un code de salle pour signer "Plaies" jusqu’au 12/03/2024
    Quand Camille ouvre le code de la salle et signe le 12/03/2024
    Et Lucien ouvre le code de la salle et signe le 12/03/2024
    Alors la signature de Camille à "Plaies" est enregistrée sous son nom
    Et la signature de Lucien à "Plaies" est enregistrée sous son nom

  Scénario: Par le code de la salle, on signe une fois
    Étant donné un code de salle pour signer "Plaies" jusqu’au 12/03/2024
    Quand Camille ouvre le code de la salle et signe le 12/03/2024
    Et Camille ouvre le code de la salle et signe le 12/03/2024
    Alors le lien répond "Choisissez un nom de la liste."

  Scénario: On demande une place par un lien
    Étant donnée Noura, sage-femme, inscrite au registre
    Et un lien donné à Noura pour demander une place à "Plaies" jusqu’au 12/03/2024
    Quand Noura ouvre son lien et demande une place le 01/03/2024
    Alors le lien répond "Place demandée"
    Et Noura attend une place à "Plaies"
