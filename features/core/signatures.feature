# language: fr
Fonctionnalité: Signer chaque demi-journée
  Chaque participant signe chaque demi-journée, une fois, le jour même. Le registre dit qui a signé et qui est à relancer.

  Contexte:
    Étant donnée une séance "Plaies" prévue le 12/03/2024, de "09:00" à "12:30" puis de "14:00" à "17:30"
    Et Camille, infirmière, inscrite au registre
    Et Lucien, pharmacien, inscrit au registre
    Et Camille inscrite à la séance "Plaies" le 05/02/2024
    Et Lucien inscrit à la séance "Plaies" le 05/02/2024

  Scénario: La séance dit qui a signé et qui est à relancer
    Quand Camille signe la demi-journée 1 de "Plaies" le 12/03/2024
    Alors la demi-journée 1 de "Plaies" a 1 signature, et il reste à relancer Lucien
    Et Camille a signé "1 sur 2" des demi-journées de "Plaies"

  Scénario: On signe une fois
    Quand Camille signe la demi-journée 1 de "Plaies" le 12/03/2024
    Et Camille signe la demi-journée 1 de "Plaies" le 12/03/2024
    Alors c’est refusé avec le code "already-signed"

  Scénario: Une signature donnée pour une autre personne se retire, et la personne signe
    Étant donné Camille qui a signé la demi-journée 1 de "Plaies" le 12/03/2024
    Et cette signature retirée, parce que "Signée par une autre personne."
    Quand Camille signe la demi-journée 1 de "Plaies" le 12/03/2024
    Alors Camille a signé "1 sur 2" des demi-journées de "Plaies"

  Scénario: Deux signatures au même instant n’en font qu’une
    Quand Camille signe deux fois au même instant la demi-journée 1 de "Plaies" le 12/03/2024
    Alors une signature est enregistrée, et l’autre refusée avec le code "already-signed"

  Plan du scénario: On signe le jour même
    Quand Camille signe la demi-journée 1 de "Plaies" le <jour>
    Alors c’est refusé avec le code "outside-the-half-day"

    Exemples:
      | jour       |
      | 11/03/2024 |
      | 13/03/2024 |

  Plan du scénario: On signe d’une demi-heure avant le début à la fin du jour
    Quand Camille signe la demi-journée 2 de "Plaies" le 12/03/2024 à "<heure>"
    Alors <réponse>

    Exemples:
      | heure | réponse                                                              |
      | 13:29 | c’est refusé, en disant "à partir de 13:30"                                 |
      | 13:30 | Camille a signé "1 sur 2" des demi-journées de "Plaies"              |
      | 23:59 | Camille a signé "1 sur 2" des demi-journées de "Plaies"              |

  Plan du scénario: L’émargement attend la fin de la dernière demi-journée
    Quand l’émargement de la séance "Plaies" est enregistré le 12/03/2024 à "<heure>"
    Alors <réponse>

    Exemples:
      | heure | réponse                                                             |
      | 17:29 | c’est refusé, en disant "une fois la séance finie, le 12/03/2024 à 17:30" |
      | 17:30 | la séance "Plaies" est à l’état "Tenue", avec 2 présents            |

  Plan du scénario: L’arrivée et le départ sont des heures de la demi-journée
    Quand Camille signe à "10:30" la demi-journée 1 de "Plaies" le 12/03/2024, arrivée à "<arrivée>" et partie à "<départ>"
    Alors <réponse>

    Exemples:
      | arrivée | départ | réponse                                                               |
      | 08:30   | 12:00  | c’est refusé, en disant "Laissez l’arrivée vide pour qui était là dès le début." |
      | 10:00   | 12:45  | c’est refusé, en disant "Laissez le départ vide pour qui est resté jusqu’à la fin." |
      | 10:15   | 10:00  | c’est refusé, en disant "Le départ (10:00) vient avant l’arrivée (10:15)." |
      | 11:00   | 12:00  | c’est refusé, en disant "on signe une fois là"                        |
      | 10:00   | 12:00  | à la demi-journée 1 de "Plaies", Camille est "Présent·e une partie"   |

  Scénario: Qui n’est pas inscrit ne signe pas
    Étant donnée Noura, sage-femme, inscrite au registre
    Quand Noura signe la demi-journée 1 de "Plaies" le 12/03/2024
    Alors c’est refusé avec le code "not-expected"

  Plan du scénario: Une signature qui manque est à faire le lendemain
    Étant donné Camille qui a signé la demi-journée 1 de "Plaies" le 12/03/2024
    Alors au <jour>, la demi-journée 1 de "Plaies" laisse à faire : "<quoi>"

    Exemples:
      | jour       | quoi                                                            |
      | 12/03/2024 | rien                                                            |
      | 13/03/2024 | Une signature manque : « Plaies », 12/03/2024, 09:00 – 12:30 |

  Scénario: L’émargement de la séance part des demi-journées
    Étant donné Camille qui a signé la demi-journée 1 de "Plaies" le 12/03/2024
    Et Camille qui a signé la demi-journée 2 de "Plaies" le 12/03/2024
    Quand Lucien signe la demi-journée 1 de "Plaies" le 12/03/2024
    Alors l’émargement proposé pour "Plaies" dit Camille "Présent·e toute la séance" et Lucien "Présent·e une partie"

  Scénario: Les heures comptées sont celles de présence
    Étant donné Camille qui a signé la demi-journée 1 de "Plaies" le 12/03/2024, arrivée à "10:00"
    Et Camille qui a signé la demi-journée 2 de "Plaies" le 12/03/2024
    Quand l’émargement de la séance "Plaies" est enregistré comme les demi-journées le disent
    Alors le temps de présence de Camille à "Plaies" est "6 h"
    Et en 2024, le temps en formation de Camille est "6 h"

  Scénario: Une feuille signée sur papier s’enregistre, et se corrige
    Étant donnée la feuille de la demi-journée 1 de "Plaies" enregistrée le 12/03/2024, sans Lucien
    Quand cette feuille est corrigée : Lucien est arrivé à "09:30"
    Alors à la demi-journée 1 de "Plaies", Lucien est "Présent·e une partie"
    Et d’après ce qui était enregistré avant, il était "Absent·e"

  Scénario: Une feuille numérisée qui n’en est pas une est refusée
    Quand un programme nommé "feuille.pdf" est joint à la feuille d’une demi-journée
    Alors c’est refusé avec le code "attachment-unknown"

  Scénario: Une séance de nuit se signe encore après minuit
    Étant donnée une séance "Nuit" prévue le 26/10/2024, de "22:00" à "04:00"
    Et Camille inscrite à la séance "Nuit" le 05/02/2024
    Quand Camille signe la demi-journée 1 de "Nuit" le 27/10/2024
    Alors Camille a signé "1 sur 1" des demi-journées de "Nuit"
    Et la séance "Nuit" dure "7 h"

  Scénario: Un report garde les places, et les inscrits sont à prévenir
    Quand la séance "Plaies" est reportée au 09/04/2024, ce qui est dit le 01/03/2024
    Alors la séance "Plaies" a 2 inscrits et 28 places libres
    Et au 02/03/2024, il reste à faire : "Prévenir les 2 inscrits : « Plaies » est reportée"

  Scénario: Les inscrits prévenus, il ne reste rien à faire
    Étant donnée la séance "Plaies" annulée
    Quand il est noté que les inscrits de "Plaies" sont prévenus
    Alors il ne reste personne à prévenir

  Scénario: Un report mal saisi se corrige
    Étant donnée la séance "Plaies" reportée au 09/04/2024, ce qui est dit le 01/03/2024
    Quand ce report est corrigé : c’est le 16/04/2024
    Alors la séance "Plaies" est prévue le 16/04/2024

  Scénario: Une séance dont une demi-journée est signée ne se reporte plus
    Étant donné Camille qui a signé la demi-journée 1 de "Plaies" le 12/03/2024
    Quand la séance "Plaies" est reportée au 09/04/2024, ce qui est dit le 12/03/2024
    Alors c’est refusé avec le code "session-begun"

  Scénario: On s’inscrit jusqu’au nouveau jour, et l’on se désiste
    Étant donnée la séance "Plaies" reportée au 09/04/2024, ce qui est dit le 01/03/2024
    Et Noura, sage-femme, inscrite au registre
    Quand Noura s’inscrit à la séance "Plaies" le 09/04/2024
    Alors la séance "Plaies" a 3 inscrits et 27 places libres

  Scénario: Qui demande une place la reçoit dans l’ordre des demandes
    Étant donnée une séance "Asthme" de 3 places avec 2 inscrits
    Et Noura, sage-femme, inscrite au registre
    Et Noura qui demande une place à "Asthme" le 01/02/2024
    Et Camille qui demande une place à "Asthme" le 02/02/2024
    Quand les places demandées à "Asthme" sont données
    Alors la séance "Asthme" a 3 inscrits et 0 place libre
    Et Camille est en attente pour "Asthme" : "Liste d’attente"
