# language: fr
Fonctionnalité: Tenir une séance
  Quorum, pouvoirs et délais sont ceux des statuts en vigueur ce jour-là ; ont voix celles et ceux qui étaient
  adhérents ce jour-là.

  Contexte:
    Étant donné des statuts en vigueur depuis le 01/01/2022 : AGO au quart des adhérents, AGE à la moitié puis sans quorum, 3 pouvoirs, délai de 15 jours

  Plan du scénario: Une convocation tardive est dite, non refusée
    Quand l'AGO du 03/06/2024 est convoquée le <envoi>
    Alors l'AGO est convoquée à délai réduit : <réduit>

    Exemples:
      | envoi      | réduit |
      | 19/05/2024 | non    |
      | 20/05/2024 | oui    |

  Scénario: Le calcul du quorum est écrit
    Étant donné 95 adhérents au 03/06/2024
    Et l'AGO du 03/06/2024 ouverte
    Quand 21 personnes et 5 pouvoirs sont émargés
    Alors le quorum s'écrit "21 présents + 5 pouvoirs = 26 ; quorum requis : 1/4 de 95, arrondi au-dessus = 24 : atteint"

  Scénario: Le quart de 213 est 54
    Étant donné 213 adhérents au 03/06/2024
    Quand l'AGO du 03/06/2024 est ouverte
    Alors le quorum requis est de 54

  Scénario: Les adhérents qui n'ont pas réglé ne comptent ni ne votent, si les statuts le disent
    Étant donné des statuts en vigueur depuis le 01/01/2024 : AGO au quart des adhérents à jour de cotisation, 3 pouvoirs
    Et 240 adhérents au 03/06/2024, dont 213 à jour de cotisation
    Quand l'AGO du 03/06/2024 est ouverte
    Alors le quorum requis est de 54

  Scénario: Le quatrième pouvoir est refusé
    Étant donné "camille", "lucien", "noura", "yann" et "zoé" adhérents au 03/06/2024
    Et l'AGO du 03/06/2024 ouverte
    Et "camille" présente avec les pouvoirs de "lucien", "noura" et "yann"
    Quand "zoé" donne pouvoir à "camille"
    Alors c'est refusé avec le code "proxy-cap"
    Et le refus nomme "zoé"

  Plan du scénario: Un pouvoir a des conditions
    Étant donné "camille", "lucien" et "noura" adhérents au 03/06/2024
    Et "paul" adhérent depuis le 04/06/2024
    Et l'AGO du 03/06/2024 ouverte
    Et "camille" présente
    Quand "<qui>" donne pouvoir à "<mandataire>"
    Alors c'est refusé avec le code "<code>"

    Exemples:
      | qui    | mandataire | code          |
      | lucien | noura      | holder-absent |
      | lucien | lucien     | own-proxy     |
      | paul   | camille    | not-entitled  |

  Scénario: Qui arrive reprend son pouvoir
    Étant donné "camille" et "lucien" adhérents au 03/06/2024
    Et l'AGO du 03/06/2024 ouverte
    Et "camille" présente avec les pouvoirs de "lucien"
    Quand "lucien" arrive
    Alors la séance compte 2 présents et 0 pouvoir

  Scénario: Un pouvoir tombe quand le mandataire part
    Étant donné "camille", "lucien" et "noura" adhérents au 03/06/2024
    Et l'AGO du 03/06/2024 ouverte
    Et "noura" présente
    Et "camille" présente avec les pouvoirs de "lucien"
    Quand "camille" part
    Alors la séance compte 1 présent et 0 pouvoir

  Scénario: Une adhésion à l'entrée de la salle s'ajoute au nombre de votants
    Étant donné 95 adhérents au 03/06/2024
    Et l'AGO du 03/06/2024 ouverte
    Et "camille" adhérente depuis le 03/06/2024
    Quand le nombre de votants est actualisé
    Alors la séance compte 96 personnes qui ont voix

  Scénario: Sans statuts, pas de séance
    Étant donné l'AGO du 03/06/2021 convoquée
    Quand l'AGO du 03/06/2021 est ouverte
    Alors c'est refusé avec le code "no-statutes"

  Scénario: Une séance ne se clôt pas tant qu'un vote attend son résultat
    Étant donné 4 adhérents au 03/06/2024, tous présents à l'AGO du 03/06/2024
    Et la décision "Budget 2024" mise au vote
    Quand la séance est close
    Alors c'est refusé avec le code "votes-open"

  Scénario: Un procès-verbal approuvé ne change plus
    Étant donné 4 adhérents au 03/06/2024, tous présents à l'AGO du 03/06/2024
    Et la séance close
    Et son procès-verbal rédigé et approuvé le 02/09/2024
    Quand son procès-verbal est rédigé de nouveau
    Alors c'est refusé avec le code "minutes-approved"
