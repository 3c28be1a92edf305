"""Statements of two invented banks, as their sites give them: cp1252, semicolons, a column for each way or one."""

CREDIT_RURAL = """\
Téléchargement du 02/07/2024 ;
Association CPTS du Val de Brenne ;
Compte courant n° 00001234567 ; Solde au 02/07/2024 : 48 210,15 € ;

Date;Libellé;Débit euros;Crédit euros;
03/06/2024;"VIR SEPA ANDPC 99172400009 S1";;912,00;
03/06/2024;"VIR SEPA ANDPC 99172400009 S2";;760,00;
04/06/2024;"PRLV SEPA EDF CLIENTS PARTICULIERS ÉCH 06/24";84,12;;
05/06/2024;"VIR INST M. OU MME LEFÈVRE COTISATION 2024";;20,00;
28/06/2024;"VIR SEPA AGENCE NATIONALE DU DPC RÈGLEMENT GROUPÉ";;1 824,00;
28/06/2024;"VIR SEPA AGENCE NATIONALE DU DPC RÈGLEMENT GROUPÉ";;1 824,00;
""".encode("cp1252")
JULY = """\
Téléchargement du 02/08/2024 ;

Date;Libellé;Débit euros;Crédit euros;
28/06/2024;"VIR SEPA AGENCE NATIONALE DU DPC RÈGLEMENT GROUPÉ";;1 824,00;
28/06/2024;"VIR SEPA AGENCE NATIONALE DU DPC RÈGLEMENT GROUPÉ";;1 824,00;
15/07/2024;"VIR SEPA ANDPC 99172400010";;76,00;
""".encode("cp1252")
CAISSE_VALLEE = """\
Date de comptabilisation;Libelle simplifie;Libelle operation;Reference;Informations complementaires;Type operation;\
Categorie;Debit;Credit;Date operation;Date de valeur;Pointage operation
04/06/2024;ANDPC;VIR SEPA ANDPC;;Réf. 99172400009/001;Virement recu;Revenus;;+912,00;03/06/2024;03/06/2024;0
05/06/2024;URSSAF RHONE ALPES;PRLV URSSAF RHONE ALPES;;;Prelevement;Impôts;-412,00;;05/06/2024;05/06/2024;0
""".encode("cp1252")
"""The statements of June and July of one bank say the same days twice; the second bank has a debit below zero."""
