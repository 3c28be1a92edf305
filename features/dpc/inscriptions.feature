# language: fr
Fonctionnalité: Savoir à l’avance qui pourrait être pris en charge
  L’inscription auprès de l’Agence est l’acte de chaque personne ; le registre note ce qui en est dit, et regarde
  deux fois, à l’inscription et au premier jour, ce qui s’oppose à la prise en charge.

  Contexte:
    Étant donnée Camille, infirmière, adhérente depuis le 07/01/2022
    Et une séance "Asthme" prévue le 12/03/2024
    Et Camille inscrite à la séance "Asthme" le 05/02/2024

  Scénario: Rien ne s’oppose, l’inscription auprès de l’Agence est signalée
    Quand l’inscription de Camille auprès de l’Agence pour "Asthme" est signalée, faite le 06/02/2024
    Alors pour Camille à la séance "Asthme", au premier jour : "Rien ne s’y oppose"

  Scénario: L’inscription auprès de l’Agence n’est pas encore signalée
    Alors pour Camille à la séance "Asthme", au premier jour : "Inscription auprès de l’Agence non signalée"

  Scénario: Ce qui est perdu entre l’inscription et le premier jour se voit
    Étant donnée l’inscription de Camille auprès de l’Agence pour "Asthme", faite le 06/02/2024
    Quand Camille démissionne au 01/03/2024
    Alors pour Camille à la séance "Asthme", au premier jour : "Pas adhérent·e ce jour-là"
    Et pour Camille à la séance "Asthme", à l’inscription : "Rien ne s’y oppose"

  Scénario: Quelqu’un d’autre ne s’inscrit pas à sa place
    Quand l’inscription de Camille auprès de l’Agence pour "Asthme" est signalée, faite le 06/02/2024 par quelqu’un d’autre
    Alors pour Camille à la séance "Asthme", au premier jour : "Inscrit·e par quelqu’un d’autre sur le site de l’Agence"

  Scénario: La liste de l’Agence s’importe
    Étant donnée Solène, pharmacienne, inscrite au registre avec le numéro RPPS "10000000017"
    Et Solène inscrite à la séance "Asthme" le 05/02/2024
    Quand cette liste de l’Agence est importée :
      """
      Nom;Prénom;RPPS;Date
      Marchal;Solène;10000000017;08/02/2024
      """
    Alors l’inscription de Solène auprès de l’Agence pour "Asthme" est du 08/02/2024

  Scénario: La liste de l’Agence donne leur place à ceux qui n’en avaient pas
    Étant donnée la séance "Diabète" du 12/03/2024, programmée pour l’action "01234567890", session "2"
    Et Solène, pharmacienne, adhérente depuis le 07/01/2022
    Quand cette liste de l’Agence est importée :
      """
      Nom;Prénom;N° d’action;N° de session;Date d’inscription
      Garnier;Solène;01234567890;2;08/02/2024
      """
    Alors l’inscription de Solène auprès de l’Agence pour "Diabète" est du 08/02/2024
    Et pour Solène à la séance "Diabète", au premier jour : "Rien ne s’y oppose"
    Quand cette liste de l’Agence est importée :
      """
      Nom;Prénom;N° d’action;N° de session;Date d’inscription
      Garnier;Solène;01234567890;2;08/02/2024
      """
    Alors rien n’a été enregistré de plus

  Scénario: R31 — Il manque une deuxième profession, et c’est dit pendant les inscriptions
    Étant donné Lucien, infirmier, adhérent depuis le 07/01/2022
    Quand Lucien s’inscrit à la séance "Asthme" le 06/02/2024
    Alors la séance "Asthme" annonce : "Il manque une deuxième profession"

  Scénario: R31 — Une deuxième profession suffit
    Étant donné Lucien, pharmacien, adhérent depuis le 07/01/2022
    Quand Lucien s’inscrit à la séance "Asthme" le 06/02/2024
    Alors la séance "Asthme" annonce : "Plusieurs professions sont inscrites"

  Scénario: Au moment d’inscrire, il est dit de qui l’Agence ne paierait pas, et pourquoi
    Étant donnée la séance "Diabète" du 12/03/2024, programmée pour l’action "01234567890", session "1"
    Et Solène, psychologue, inscrite au registre
    Alors inscrire Camille à la séance "Diabète" le 05/02/2024 ne fait rien dire
    Et inscrire Solène à la séance "Diabète" le 05/02/2024 fait dire : "Sans prise en charge à l’inscription, le 5 février 2024 : Solène (pas adhérent·e ce jour-là, profession non prise en charge). Pour inscrire quand même, confirmez."
    Mais inscrire Solène à la séance "Asthme" le 05/02/2024 ne fait rien dire
    Quand Solène s’inscrit à la séance "Diabète" le 05/02/2024
    Alors la réponse est "acceptée"
