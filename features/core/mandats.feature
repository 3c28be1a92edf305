# language: fr
Fonctionnalité: Tenir les mandats et les déclarer
  Un changement de dirigeants se déclare au greffe dans les trois mois ; il n'est opposable aux tiers qu'à partir
  de sa déclaration.

  Contexte:
    Étant donné l'association déclarée le 01/01/2022 dans le département "59"
    Et "camille", infirmier, inscrite au registre

  Scénario: Un mandat a une date limite de déclaration
    Quand "camille" est élue à la présidence du conseil d'administration le 10/06/2024
    Alors au 01/07/2024, le mandat de "camille" est à déclarer avant le 10/09/2024
    Et au 01/07/2024, le mandat de "camille" n'est pas opposable aux tiers

  Scénario: Il est opposable à partir de sa déclaration
    Étant donné "camille" élue à la présidence du conseil d'administration le 10/06/2024
    Quand le changement de dirigeants est déclaré le 01/08/2024
    Alors au 01/08/2024, le mandat de "camille" est opposable aux tiers depuis le 01/08/2024
    Et au 31/07/2024, le mandat de "camille" n'est pas opposable aux tiers

  Scénario: On n'a pas deux mandats dans la même instance
    Étant donné "camille" élue à la présidence du conseil d'administration le 10/06/2024
    Quand "camille" est élue à la trésorerie du conseil d'administration le 01/07/2024
    Alors c'est refusé avec le code "already-in-office"

  Scénario: Un mandat prend fin
    Étant donné "camille" élue à la présidence du conseil d'administration le 10/06/2024
    Quand le mandat de "camille" au conseil d'administration prend fin le 01/01/2025
    Alors au 01/01/2025, "camille" n'a plus de mandat
