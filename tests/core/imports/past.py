"""Lists that an association kept before it had a register: meetings, decisions, sessions, payments."""

import csv
import io
from datetime import date
from html import escape
from zipfile import ZipFile

import xlsxwriter

from core.subjects.statutes.adopt import AdoptStatutes
from core.subjects.statutes.facts import College, MajorityRule, MeetingRule
from tests.core.sheets.conftest import MANIFEST, ODS, ODS_TYPE

STATUTES = AdoptStatutes(
    on=date(2022, 1, 1),
    reference="Statuts du 1er janvier 2022",
    colleges=(College(college="soignants", label="Soignants"),),
    meetings=(MeetingRule(type="ago", quorum="1/4", base="adherents"),),
    majorities=(MajorityRule(type="ordinary", fraction="1/2"),),
)
PEOPLE = (
    ("Roux", "Louis"), ("Vidal", "Inès"), ("Le Goff", "Yann"), ("Garnier", "Zoé"), ("Çelik", "Loïc"),
    ("Moreau", "Béatrice"), ("d'Artagnan", "Hugo"), ("Lefèvre-Roy", "Maud"),
)  # fmt: skip
MEMBERS = "Nom;Prénom;Collège;Date d'adhésion\n" + "".join(f"{one};{two};Soignants;10/01/2022\n" for one, two in PEOPLE)
MEETINGS = (
    "Type;Date;Heure;Lieu;Présents\n"
    'AG;14/04/2022;20h00;Mairie;"ROUX Louis ; Vidal Ines ; Le Gof Yann ; Garnier Zoé"\n'
    'AG;20/04/2023;20h00;Mairie;"Roux Louis ; Vidal Inès ; CELIK Loïc ; Moreau Beatrice"\n'
    'AG;18/04/2024;20:00;Salle des fêtes;"Louis Roux ; D’Artagnan Hugo ; Lefevre Roy Maud"\n'
    'AG;30/09/2024;20 h 00;Salle des fêtes;"Roux Louis ; Garnier Zoe ; Vidal Inès"\n'
)
DECISIONS = "Date de l'assemblée;Décision;Pour;Contre;Abstentions\n" + "".join(
    f"{day};{subject};{figures}\n"
    for day, subject, figures in (
        ("14/04/2022", "Rapport moral 2021", "4;0;0"),
        ("14/04/2022", "Comptes 2021", "3;0;1"),
        ("14/04/2022", "Cotisation de 20 €", "3;1;0"),
        ("20/04/2023", "Rapport moral 2022", "4;0;0"),
        ("20/04/2023", "Comptes 2022", "4;0;0"),
        ("20/04/2023", "Achat d’un véhicule", "1;3;0"),
        ("18/04/2024", "Rapport moral 2023", "3;0;0"),
        ("18/04/2024", "Comptes 2023", "2;0;1"),
        ("18/04/2024", "Budget 2024", "3;0;0"),
        ("30/09/2024", "Projet de santé", "3;0;0"),
        ("30/09/2024", "Contrat local de santé", "2;1;0"),
        ("30/09/2024", "Siège au 3 rue du Moulin", "3;0;0"),
    )
)
SESSIONS = (
    "Intitulé;Date de la formation;Nombre de places;Durée (heures);Formateur;Participants\n"
    'Plaies et cicatrisation;12/05/2022;20;3;Dr Vasseur;"ROUX Louis ; Vidal Ines"\n'
    'Repérage des fragilités;06/10/2022;15;2,5;Mme Petit;"Garnier Zoe ; Çelik Loïc ; Roux Louis"\n'
    'Antibiotiques : le juste usage;09/03/2023;25;3,5;Dr Vasseur;"Moreau Beatrice"\n'
    "Violences intrafamiliales;16/11/2023;30;7;Association Relais;Louis Roux\n"
    'Plaies et cicatrisation, suite;14/03/2024;20;3;Dr Vasseur;"D’Artagnan Hugo ; Lefevre Roy Maud"\n'
    "Insuffisance cardiaque;10/10/2024;25;1,75;Dr Amara;Vidal Inès\n"
)
NATURES = ("Fonctionnement", "Actions", "Honoraires", "Divers")
PAYMENTS = "Date;Fournisseur;Objet;Montant TTC;Nature\n" + "".join(
    f"{1 + at:02}/{1 + at % 12:02}/{2022 + at % 3};Imprimerie;Affiches n° {at};{40 + at},50 €;{NATURES[at % 4]}\n"
    for at in range(20)
)


def written(sheet: str, form: str) -> bytes:
    """Write a sheet as CSV of an older spreadsheet, as XLSX or as ODS."""
    if form == "csv":
        return sheet.encode("cp1252")
    rows = list(csv.reader(io.StringIO(sheet), delimiter=";"))
    return _as_xlsx(rows) if form == "xlsx" else _as_ods(rows)


def _as_xlsx(rows: list[list[str]]) -> bytes:
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    page = book.add_worksheet()
    for at, row in enumerate(rows):
        page.write_row(at, 0, row)
    book.close()
    return content.getvalue()


def _as_ods(rows: list[list[str]]) -> bytes:
    def cell(text: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p></table:table-cell>'

    body = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    content = io.BytesIO()
    with ZipFile(content, "w") as pack:
        pack.writestr("mimetype", ODS_TYPE)
        pack.writestr("META-INF/manifest.xml", MANIFEST)
        pack.writestr("content.xml", ODS.format(rows=body))
    return content.getvalue()
