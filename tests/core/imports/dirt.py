"""The list of members of an association of 300, as eight people kept it over four years: the same each time."""

import io
import zipfile
from datetime import date, timedelta
from html import escape
from typing import Final

import xlsxwriter

TITLES: Final = (
    "N°", "NOM", "Prénom ", "Métier", "Exercice", "Tél. portable", "E-mail", "N° RPPS", "Date d'adhésion",
    "Adresse", "CP", "Ville", "", "Cotisation 2024", "Observations",
)  # fmt: skip
ABOVE: Final = (("CPTS du Val de Brenne",), ("Liste des adhérents, mise à jour le 3 mars 2025",), ())
FAMILIES: Final = (
    "Lefèvre", "Garnier", "Çelik", "Le Bihan", "Œuvrard", "Nguyen", "D’Almeida", "Müller", "Boyer-Roux", "Petit",
    "Marchand", "Picard", "Benali", "Da Silva", "Chevallier", "Renaud", "Haddad", "Vasseur", "Leclercq", "Besnard",
)  # fmt: skip
GIVEN: Final = (
    "Bénédicte", "Zoé", "Loïc", "Anaïs", "Jean-Noël", "Inès", "François", "Hélène", "Théo", "Maïwenn",
    "Gaëlle", "Rémi", "Chloé", "Noël", "Agnès",
)  # fmt: skip
TRADES: Final = (
    "IDE", "infirmière libérale", "MG", "kiné", "Pharmacienne", "Médecin généraliste", "sage femme", "podologue",
    "orthophoniste", "Infirmier", "M.K.", "dentiste", "IPA", "psychologue", "Dr",
)  # fmt: skip
PRACTICES: Final = ("libéral", "Libérale", "salariée", "remplaçant", "", "conventionné")
MONTHS: Final = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "nov.", "déc.",
)  # fmt: skip
DISTINCT: Final = 293
"""Persons in the list who may be recorded without anybody deciding; three more rows are of some of them."""


def rows() -> list[tuple[str, ...]]:
    """Return the table as people see it, titles above it and a total below."""
    members = [_member(number) for number in range(DISTINCT)]
    people = [*members, *_doubles(members)]
    for gap in (290, 120, 17):
        people.insert(gap, ())
    return [*ABOVE, TITLES, *people, (), ("TOTAL", "", "", f"{len(people)}", *[""] * 9, "6000,00")]


def _member(number: int) -> tuple[str, ...]:
    given, family = GIVEN[number % 15], f"{FAMILIES[number % 20]} {_syllables(number)}"
    joined = date(2022, 1, 10) + timedelta(days=number * 3)
    rpps = f"1{number:010d}"
    return (
        str(number + 1),
        family.upper() if number % 3 == 0 else family,
        given if number % 7 else given.lower(),
        TRADES[number % 15],
        PRACTICES[number % 6],
        ("06 12 34 {0:02d} {1:02d}", "06.12.34.{0:02d}.{1:02d}", "+33 6 12 34 {0:02d} {1:02d}")[number % 3].format(
            number // 60, number % 60
        ),
        f"membre{number}@exemple.fr" if number % 11 else "",
        ("", rpps, f"{rpps[:1]} {rpps[1:5]} {rpps[5:]}", f"'{rpps}")[number % 4],
        _dated(joined, number),
        f"{number + 1} rue des Tilleuls",
        "69620",
        "Val d’Oingt" if number % 2 else "VAL D'OINGT",
        "",
        ("20", "20,00 €", "20.00", "x", "")[number % 5],
        "" if number % 40 else "a changé de cabinet",
    )


def _syllables(number: int) -> str:
    """Return a second name that no other member has, nor one letter away."""
    parts = ("Ba", "Dor", "Kel", "Mun", "Tris", "Vog", "Zan")
    return "".join(parts[digit] for digit in (number // 49, number // 7 % 7, number % 7)).title()


def _dated(day: date, number: int) -> str:
    written = (f"{day:%d/%m/%Y}", day.isoformat(), f"{day.day} {MONTHS[day.month - 1]} {day.year}", f"{day:%d.%m.%y}")
    return written[number % 4]


def _doubles(members: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return rows about people who stand above: again, misspelt, inverted, without accents, with the same number."""
    again, typo, inverted, bare, numbered = (list(members[number]) for number in (4, 30, 61, 85, 101))
    typo[1] = typo[1][:-1] + "x"
    typo[7] = ""
    inverted[1], inverted[2], inverted[7] = inverted[2], inverted[1], ""
    bare[2] = "Helene" if bare[2].casefold() == "hélène" else bare[2]
    numbered[1], numbered[2] = "Épouse-Nouveau", "Camille"
    shared = ["", "Collègue", "Maxime", "kiné", "", "", members[12][6], "", "12/03/2024"]
    said_again = list(members[200])
    return [tuple(row) for row in (again, typo, inverted, bare, numbered, shared, said_again)]


def as_csv(encoding: str = "cp1252", separator: str = ";") -> bytes:
    """Write it as an older spreadsheet does."""
    lines = (separator.join(f'"{cell}"' if separator in cell else cell for cell in row) for row in rows())
    return "\r\n".join(lines).replace("’", "'").encode(encoding)


def as_xlsx() -> bytes:
    """Write it as Excel does: days are days, where they were typed so."""
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, {"in_memory": True})
    dated, page = book.add_format({"num_format": "dd/mm/yyyy"}), book.add_worksheet("Adhérents 2025")
    for at, row in enumerate(rows()):
        for column, cell in enumerate(row):
            if column == 8 and cell[4:5] == "-":
                page.write_datetime(at, column, date.fromisoformat(cell), dated)
            elif column in {0, 10} and cell.isdigit():
                page.write_number(at, column, int(cell))
            else:
                page.write_string(at, column, cell)
    book.close()
    return written.getvalue()


def as_ods(content: str, manifest: str, media: str) -> bytes:
    """Write it as LibreOffice does."""
    body = "".join(
        f"<table:table-row>{''.join(_cell(cell) for cell in row) or '<table:table-cell/>'}</table:table-row>"
        for row in rows()
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as pack:
        pack.writestr("mimetype", media)
        pack.writestr("META-INF/manifest.xml", manifest)
        pack.writestr("content.xml", content.format(rows=body))
    return written.getvalue()


def _cell(cell: str) -> str:
    if not cell:
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
