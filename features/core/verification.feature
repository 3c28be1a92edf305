# language: fr
Fonctionnalité: Vérifier que rien n’a été altéré
  Le registre garde des empreintes signées de tout ce qu’il contient. Qui change le fichier en passant à côté
  du registre se voit : la vérification désigne l’enregistrement, et le registre n’accepte plus rien.
  Une empreinte remise à quelqu’un d’autre prouve même ce qu’on aurait effacé ici.

  Contexte:
    Étant donnée une recette "ACI, fonctionnement" de 60 000 € reçue le 20/03/2024
    Et une dépense "Actions" de 480,50 € payée le 02/04/2024 à "Imprimerie des Lilas"

  Scénario: Un registre tenu normalement est conforme
    Quand cette dépense est corrigée à 408,50 €
    Alors la vérification ne trouve rien d’altéré

  Scénario: Un montant réécrit dans le fichier est trouvé
    Étant donné le montant de cette dépense réécrit dans le fichier du registre
    Alors la vérification désigne l’enregistrement de cette dépense

  Scénario: Un registre altéré n’accepte plus rien
    Étant donné le montant de cette dépense réécrit dans le fichier du registre
    Quand une recette "FIR (ARS)" de 30 € est reçue le 15/04/2024
    Alors c’est refusé avec le code "record-altered"

  Scénario: Un enregistrement effacé manque à l’empreinte gardée
    Étant donnée l’empreinte du registre remise à une auditrice
    Et le dernier enregistrement effacé du fichier du registre
    Alors la vérification dit que des enregistrements manquent

  Scénario: L’empreinte d’une auditrice reste vraie de tout ce qui s’ajoute ensuite
    Étant donnée l’empreinte du registre remise à une auditrice
    Et un justificatif joint à cette dépense
    Alors la vérification avec l’empreinte de l’auditrice ne trouve rien d’altéré

  Scénario: L’empreinte d’une auditrice dénonce ce qui est effacé, même quand rien ici ne le montre plus
    Étant donnée l’empreinte du registre remise à une auditrice
    Et le dernier enregistrement effacé du fichier du registre
    Et les empreintes gardées près du registre effacées avec lui
    Alors la vérification avec l’empreinte de l’auditrice dit que des enregistrements manquent
