# language: fr
Fonctionnalité: Envoyer à chacun son document
  Un document de chacun part par courriel, le sien seul, et le registre garde qu’il est parti : à qui, quel jour, lequel.
  Ni l’adresse ni le message n’y restent. Un formulaire envoyé deux fois n’écrit qu’une fois.

  Contexte:
    Étant donnée une séance "Plaies" prévue le 12/03/2024
    Et Camille, infirmière, inscrite au registre
    Et Lucien, pharmacien, inscrit au registre
    Et Camille inscrite à la séance "Plaies" le 05/02/2024
    Et Lucien inscrit à la séance "Plaies" le 05/02/2024
    Et Camille, joignable à "camille.roux@exemple.fr"

  Scénario: Chacun reçoit son document, et lui seul
    Étant donné Lucien, joignable à "lucien.petit@exemple.fr"
    Quand les convocations à "Plaies" sont envoyées le 04/03/2024
    Alors le courriel à "camille.roux@exemple.fr" porte le document de Camille et non celui de Lucien
    Et le courriel à "lucien.petit@exemple.fr" porte le document de Lucien et non celui de Camille

  Scénario: Le registre garde qu’un document est parti
    Quand les convocations à "Plaies" sont envoyées le 04/03/2024
    Alors la fiche de Camille montre "Convocation" envoyée le 04/03/2024
    Et la page de la séance "Plaies" montre "envoi le 04/03/2024 à 1 personne, 1 sans adresse"

  Scénario: Qui n’a pas d’adresse est nommé avant l’envoi
    Quand quelqu’un s’apprête à envoyer les convocations à "Plaies" le 04/03/2024
    Alors Camille recevra un courriel, et Lucien est sans adresse

  Scénario: Le même formulaire envoyé deux fois n’écrit qu’une fois
    Quand les convocations à "Plaies" sont envoyées le 04/03/2024
    Et le même envoi est fait une seconde fois
    Alors 1 courriel est écrit à "camille.roux@exemple.fr"

  Scénario: Un document se renvoie
    Étant donné les convocations à "Plaies" envoyées le 04/03/2024
    Quand les convocations à "Plaies" sont envoyées le 05/03/2024
    Alors 2 courriels sont écrits à "camille.roux@exemple.fr"

  Scénario: Les inscrits sont prévenus par courriel d’une séance annulée, et qui n’a pas d’adresse reste à prévenir
    Étant donnée la séance "Plaies" annulée
    Quand l’avis aux inscrits de "Plaies" est envoyé
    Alors le courriel à "camille.roux@exemple.fr" dit "la formation « Plaies », prévue le 12 mars 2024, est annulée."
    Et la fiche de Camille montre "Avis aux inscrits" envoyée le 05/02/2024
    Et il reste à prévenir Lucien pour la séance "Plaies"
