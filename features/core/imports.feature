# language: fr
Fonctionnalité: Importer un tableau
  Un classeur entre tel qu’il est. Chaque ligne est comparée au registre et montrée avant tout enregistrement :
  nouvelle, modifiée, inchangée, à décider ou refusée. Personne n’est pris pour un autre sans que quelqu’un le dise.

  Scénario: Les titres et les mots du métier sont compris
    Quand ce tableau d’adhérents est importé :
      """
      Liste des adhérents au 3 mars

      NOM;Prénom;Métier;Tél. portable;N° RPPS;Date d'adhésion
      LEFÈVRE;Bénédicte;infirmière libérale;06 12 34 56 78;1 0000 000 017;12 mars 2022
      Garnier;Zoé;kiné;06.12.34.56.79;;12/03/2022
      Çelik;Loïc;MG;;;2022-03-12
      TOTAL;3;;;;
      """
    Alors le registre compte 3 adhérents

  Scénario: Un tableau importé deux fois n’enregistre rien deux fois
    Étant donné ce tableau d’adhérents, importé :
      """
      Nom;Prénom;Date d'adhésion;Cotisation 2023
      Lefèvre;Bénédicte;12/03/2022;20,00 €
      """
    Quand ce même tableau est importé
    Alors rien n’a été enregistré de plus

  Scénario: Plusieurs lignes d’une même personne, un paiement par ligne, ne font qu’une personne
    Quand ce tableau d’adhérents est importé :
      """
      Nom;Prénom;Mail;Date d'adhésion;Année;Montant;Date de paiement
      Lefèvre;Bénédicte;b.lefevre@exemple.fr;12/03/2022;2022;20;12/03/2022
      LEFEVRE;bénédicte;B.Lefevre@exemple.fr;;2023;25;05/02/2023
      Garnier;Zoé;;12/03/2022;2022;20;12/03/2022
      """
    Alors le registre compte 2 adhérents

  Scénario: Deux lignes qui peuvent être d’une même personne attendent que quelqu’un le dise
    Quand ce tableau d’adhérents est importé :
      """
      Nom;Prénom;Mail
      Lefèvre;Bénédicte;b.lefevre@exemple.fr
      Lefebvre;Bénédicte;
      """
    Alors le registre compte 1 adhérents

  Plan du scénario: Un nom écrit autrement est proposé, et une personne décide
    Étant donné ce tableau d’adhérents, importé :
      """
      Nom;Prénom;Date d'adhésion
      Lefèvre;Bénédicte;12/03/2022
      """
    Quand la ligne « <nom>;<prénom> », <décision>, est importée
    Alors le registre compte <nombre> adhérents

    Exemples:
      | nom       | prénom    | décision                              | nombre |
      | LEFEVRE   | benedicte | sans rien dire                        | 1      |
      | Lefebvre  | Bénédicte | sans rien dire                        | 1      |
      | Bénédicte | Lefèvre   | sans rien dire                        | 1      |
      | Lefebvre  | Bénédicte | en disant que c’est la même           | 1      |
      | Lefebvre  | Bénédicte | en disant que c’est quelqu’un d’autre | 2      |

  Scénario: Ce qui n’est pas compris est montré, jamais deviné
    Quand la ligne « Lefèvre;Bénédicte;rebouteuse » est regardée
    Alors elle est refusée, avec « rebouteuse » n’est pas compris

  Scénario: Un mot expliqué une fois est compris dans le tableau suivant
    Étant donné la ligne « Lefèvre;Bénédicte;Inf. lib. », importée en disant que « Inf. lib. » veut dire infirmier
    Quand la ligne « Garnier;Zoé;inf lib » est regardée
    Alors elle est comprise comme lors d’un import précédent : « inf lib », Infirmier·e

  Plan du scénario: Une ligne qui semble parler d’un patient attend d’être confirmée
    Quand la ligne « Lefèvre;Bénédicte;;<adresse> », <décision>, est importée
    Alors le registre compte <nombre> adhérents

    Exemples:
      | adresse                   | décision         | nombre |
      | 1 rue des Lilas           | sans rien dire   | 1      |
      | chez la patiente Mme Roux | sans rien dire   | 0      |
      | chez la patiente Mme Roux | en la confirmant | 1      |

  Scénario: Deux tableaux regardés ensemble ne font pas deux fois la même personne
    Étant donné ce tableau d’adhérents, regardé sans être enregistré :
      """
      Nom;Prénom;Mail
      Lefèvre;Bénédicte;b@exemple.fr
      Garnier;Zoé;
      """
    Et la ligne « LEFEBVRE;Bénédicte », sans rien dire, est importée
    Quand le tableau regardé est enregistré
    Alors le registre compte 2 adhérents
    Et la ligne 2 est à revoir : « elle est à décider : nom presque pareil »

  Scénario: Un lot s’annule
    Étant donné ce tableau d’adhérents, importé :
      """
      Nom;Prénom;Date d'adhésion
      Lefèvre;Bénédicte;12/03/2022
      Garnier;Zoé;12/03/2022
      """
    Quand ce lot est annulé
    Alors le registre compte 0 adhérents

  Scénario: Ce qu’un lot annulé laisse de données s’efface en une fois
    Étant donné ce tableau d’adhérents, importé :
      """
      Nom;Prénom;Date d'adhésion
      Lefèvre;Bénédicte;12/03/2022
      Garnier;Zoé;12/03/2022
      """
    Quand ce lot est annulé
    Alors à effacer, il y a une ligne pour 2 personnes de l’import annulé
    Quand les personnes de ce lot annulé sont effacées
    Alors il ne reste rien à effacer

  Scénario: Une ligne à laquelle quelque chose se rapporte depuis ne s’annule pas
    Étant donné ce tableau d’adhérents, importé :
      """
      Nom;Prénom;Date d'adhésion
      Lefèvre;Bénédicte;12/03/2022
      Garnier;Zoé;12/03/2022
      """
    Et la ligne « Garnier;Zoé;zoe@exemple.fr », importée ensuite
    Quand ce lot est annulé
    Alors il en reste 1 ligne, parce que quelque chose s’y rapporte

  Scénario: Les séances et les décisions d’avant le registre entrent par les tableaux qui les tenaient
    Étant donnés les statuts en vigueur depuis le 01/01/2022 :
      | séance                       | quorum | compté sur       | seconde convocation | voix prépondérante | pouvoirs | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents        |                     | non                | 1        | Décision ordinaire | plus de 1/2      |
    Et ce tableau d’adhérents, importé :
      """
      Nom;Prénom;Date d'adhésion;Collège
      Lefèvre;Bénédicte;12/03/2022;Soignants
      LE GOFF;Yann;12/03/2022;Soignants
      Garnier;Zoé;12/03/2022;Soignants
      """
    Et ce tableau, importé comme « Convoquer une séance », puis « Ouvrir la séance », puis « Pointer les arrivées » :
      """
      Type;Date;Présents
      AG;20/04/2023;LEFEVRE Bénédicte, Yann Le Goff, Garnier Zoe
      """
    Quand ce tableau est importé comme « Mettre une décision au vote », puis « Enregistrer le résultat » :
      """
      Date de l'assemblée;Décision;Pour;Contre;Abstentions
      20/04/2023;Comptes 2022;3;0;0
      20/04/2023;Achat d’un véhicule;1;2;0
      """
    Alors le registre des décisions en compte 2, dont 1 adoptée

  Scénario: Les formations d’avant le registre entrent avec qui y est venu
    Étant donné ce tableau d’adhérents, importé :
      """
      Nom;Prénom;Date d'adhésion
      Lefèvre;Bénédicte;12/03/2022
      Garnier;Zoé;12/03/2022
      """
    Quand ce tableau est importé comme « Programmer une séance », puis « Enregistrer l’émargement » :
      """
      Intitulé;Date de la formation;Nombre de places;Durée (heures);Participants
      Plaies et cicatrisation;12/05/2022;20;2,5;Lefevre Bénédicte, GARNIER Zoé
      """
    Alors une formation de 2 h 30 a été suivie par 2 personnes

  Scénario: Un mot à la place du montant d’une cotisation n’écarte personne
    Quand ce tableau d’adhérents est importé :
      """
      Nom;Prénom;Date d'adhésion;Cotisation 2023
      Lefèvre;Bénédicte;12/03/2022;offert
      Garnier;Zoé;12/03/2022;20
      Çelik;Loïc;12/03/2022;voir Zoé
      """
    Alors le registre compte 3 adhérents
