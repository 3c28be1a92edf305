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
