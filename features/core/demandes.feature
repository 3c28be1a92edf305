# language: fr
Fonctionnalité: Examiner les demandes d’adhésion
  Quand les statuts disent qui admet les adhérents, une demande attend la décision de cet organe, et l’adhésion
  commence au jour que disent les statuts. Une non-adhésion est la déclaration de qui n’est pas adhérent : elle
  n’est pas une démission.

  Contexte:
    Étant donnés Salomé, Régis et Odile, membres du conseil d’administration depuis le 09/01/2023
    Et les statuts en vigueur depuis le 15/01/2023, qui confient l’admission au conseil d’administration :
      | séance                       | quorum | compté sur          | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour    | Élection           | plus de 1/2      |
      | Conseil d’administration     | 1/2    | membres en fonction | Décision ordinaire | plus de 1/2      |

  Scénario: Une personne nouvelle demande à adhérer
    Quand Camille, infirmière, demande à adhérer le 12/03/2024
    Alors au 12/03/2024, la demande de Camille attend une réponse
    Et au 12/03/2024, Camille n’est pas adhérente
    Et au 12/03/2024, il reste à examiner : "1 demande d’adhésion attend le conseil d’administration"

  Scénario: La demande acceptée par le conseil devient une adhésion
    Étant donnée la demande de Camille, infirmière, du 12/03/2024
    Et une décision "Admission de Camille" adoptée
    Quand la demande de Camille est acceptée le 12/03/2024 par la décision "Admission de Camille"
    Alors au 12/03/2024, Camille est adhérente
    Et au 12/03/2024, plus aucune demande n’attend

  Scénario: Une fois l’admission adoptée, il reste à accepter la demande
    Étant donnée la demande de Camille, infirmière, du 12/03/2024
    Et une décision "Admission de Camille" adoptée
    Alors au 12/03/2024, il reste à examiner : "1 demande d’adhésion : l’accepter, si la décision du 12 mars 2024 l’admet"

  Scénario: Le conseil admet plusieurs personnes par une seule décision
    Étant donnée la demande de Camille, infirmière, du 12/03/2024
    Et la demande de Basile, infirmier, du 12/03/2024
    Et une décision "Admission de Camille et de Basile" adoptée
    Quand les demandes de Camille et Basile sont acceptées le 12/03/2024 par la décision "Admission de Camille et de Basile"
    Alors au 12/03/2024, Camille est adhérente
    Et au 12/03/2024, Basile est adhérent
    Et au 12/03/2024, plus aucune demande n’attend

  Scénario: Si l’une des demandes ne peut être acceptée, aucune ne l’est
    Étant donnée la demande de Camille, infirmière, du 12/03/2024
    Et Basile, infirmier, inscrit au registre
    Et une décision "Admission de Camille et de Basile" adoptée
    Quand les demandes de Camille et Basile sont acceptées le 12/03/2024 par la décision "Admission de Camille et de Basile"
    Alors c’est refusé avec le code "no-application"
    Et au 12/03/2024, Camille n’est pas adhérente

  Scénario: Seule une décision qui peut admettre est proposée, et elle est attendue
    Étant donnée la demande de Camille, infirmière, du 12/03/2024
    Et une décision "Achat d’un véhicule" adoptée pour 4 000 € au plus
    Et une décision "Admission de Camille" adoptée
    Alors pour accepter une demande, une décision est attendue : "Admission de Camille"

  Scénario: Une demande ne s’accepte pas sans la décision que veulent les statuts
    Étant donnée la demande de Camille, infirmière, du 12/03/2024
    Quand la demande de Camille est acceptée le 15/03/2024
    Alors c’est refusé avec le code "decision-missing"

  Scénario: Une adhésion ne s’enregistre pas sans la décision que veulent les statuts
    Étant donné Lucien, pharmacien, inscrit au registre
    Quand Lucien adhère le 12/03/2024
    Alors c’est refusé avec le code "decision-missing"

  Scénario: Une adhésion d’avant ces statuts se reprend d’un ancien registre
    Étant donné Lucien, pharmacien, inscrit au registre
    Quand Lucien adhère le 12/12/2022
    Alors au 12/03/2024, Lucien est adhérent

  Scénario: Une décision rejetée n’admet personne
    Étant donnée la demande de Camille, infirmière, du 12/03/2024
    Et une décision "Admission de Camille" rejetée
    Quand la demande de Camille est acceptée le 12/03/2024 par la décision "Admission de Camille"
    Alors c’est refusé avec le code "decision-not-adopted"

  Scénario: Une demande refusée garde sa décision
    Étant donnée la demande de Camille, infirmière, du 12/03/2024
    Et une décision "Refus de la demande" adoptée
    Quand la demande de Camille est refusée le 12/03/2024 par la décision "Refus de la demande"
    Alors la demande de Camille figure parmi les demandes refusées au 12/03/2024

  Scénario: L’adhésion commence à la prochaine assemblée quand les statuts le disent
    Étant donnés les statuts en vigueur depuis le 01/01/2024, où l’on adhère à l’assemblée suivante :
      | séance                       | quorum | compté sur          | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour    | Élection           | plus de 1/2      |
      | Conseil d’administration     | 1/2    | membres en fonction | Décision ordinaire | plus de 1/2      |
    Et la demande de Camille, infirmière, du 12/03/2024
    Et une décision "Admission de Camille" adoptée
    Et la demande de Camille acceptée le 12/03/2024 par la décision "Admission de Camille"
    Et une assemblée générale ordinaire convoquée le 02/05/2024 pour le 03/06/2024
    Quand l’adhésion acceptée de Camille est enregistrée
    Alors au 02/06/2024, Camille n’est pas adhérente
    Et au 03/06/2024, Camille est adhérente

  Scénario: Une adhésion acceptée attend que l’assemblée soit convoquée
    Étant donnés les statuts en vigueur depuis le 01/01/2024, où l’on adhère à l’assemblée suivante :
      | séance                       | quorum | compté sur          | décide             | à la majorité de |
      | Assemblée générale ordinaire | 1/4    | adhérents à jour    | Élection           | plus de 1/2      |
      | Conseil d’administration     | 1/2    | membres en fonction | Décision ordinaire | plus de 1/2      |
    Et la demande de Camille, infirmière, du 12/03/2024
    Et une décision "Admission de Camille" adoptée
    Et la demande de Camille acceptée le 12/03/2024 par la décision "Admission de Camille"
    Quand l’adhésion acceptée de Camille est enregistrée
    Alors c’est refusé avec le code "assembly-unknown"

  Scénario: Une non-adhésion est déclarée par qui n’est pas adhérent
    Étant donné Lucien, pharmacien, inscrit au registre
    Quand la non-adhésion de Lucien est enregistrée au 12/03/2024
    Alors Lucien figure parmi les non-adhésions depuis le 12/03/2024

  Scénario: Une non-adhésion met fin à une demande
    Étant donnée la demande de Camille, infirmière, du 12/03/2024
    Quand la non-adhésion de Camille est enregistrée au 20/03/2024
    Alors au 20/03/2024, plus aucune demande n’attend

  Scénario: Un adhérent démissionne : il ne déclare pas de non-adhésion
    Étant donné Lucien, pharmacien, inscrit au registre
    Et l’adhésion de Lucien au 12/12/2022
    Quand la non-adhésion de Lucien est enregistrée au 12/03/2024
    Alors c’est refusé avec le code "already-member"
