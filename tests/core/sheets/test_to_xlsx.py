import io
import re
import zipfile
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from core.sheets.sheet import Column, Sheet
from core.sheets.to_xlsx import to_xlsx

COLUMNS = (
    Column("party", "Adhérent"),
    Column("since", "Depuis", "date"),
    Column("fee", "Montant", "amount"),
    Column("paid", "À jour", "yesno"),
)
ROWS = (
    ("=1+1", date(2026, 1, 2), 123450, True),
    ("http://exemple.fr", None, -5, False),
    (("a", "b"), None, None, None),
)
ABOUT = {"Situation au": "30/06/2026", "Enregistrement n°": "421", "Empreinte": "=4Zq"}


def pages(sheet: Sheet) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(to_xlsx(sheet)))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_dates_and_amounts_are_real_and_texts_are_texts():
    assert pages(Sheet("Adhérents", COLUMNS, ROWS))["Adhérents"] == [
        ["Adhérent", "Depuis", "Montant", "À jour"],
        ["=1+1", date(2026, 1, 2), 1234.5, "oui"],
        ["http://exemple.fr", "", -0.05, "non"],
        ["a, b", "", "", ""],
    ]


def test_a_second_page_says_what_it_shows():
    assert pages(Sheet("Adhérents", COLUMNS, ROWS, ABOUT))["À propos"] == [
        ["Titre", "Adhérents"],
        ["Situation au", "30/06/2026"],
        ["Enregistrement n°", "421"],
        ["Empreinte", "=4Zq"],
    ]


def test_the_same_rows_give_the_same_bytes():
    assert to_xlsx(Sheet("Adhérents", COLUMNS, ROWS, ABOUT)) == to_xlsx(Sheet("Adhérents", COLUMNS, ROWS, ABOUT))


def test_nothing_in_it_is_a_formula_or_a_link():
    with zipfile.ZipFile(io.BytesIO(to_xlsx(Sheet("Adhérents", COLUMNS, ROWS, ABOUT)))) as packed:
        page = packed.read("xl/worksheets/sheet1.xml")

    assert b"<f>" not in page
    assert b"<hyperlink" not in page
    assert b'state="frozen"' in page


@pytest.mark.parametrize(
    ("title", "tab"),
    [("Budget [2026] : a/b", "Budget  2026    a b"), ("x" * 40, "x" * 31), ("À propos", "Données"), ("", "Données")],
)
def test_a_tab_has_a_name_that_spreadsheets_allow(title, tab):
    assert list(pages(Sheet(title, COLUMNS, ()))) == [tab, "À propos"]


def test_a_text_too_long_for_a_cell_says_so():
    page = pages(Sheet("Notes", COLUMNS[:1], [("x" * 40_000,)]))["Notes"]

    assert page[1][0] == "x" * 32_000 + "… (la suite est dans le registre)"


COLUMNS_OF_NUMBERS = (
    Column("rpps", "RPPS"),
    Column("phone", "Téléphone"),
    Column("year", "Année", "number"),
    Column("sum", "Montant", "amount"),
)
NUMBERS = Sheet(
    "Fiche",
    COLUMNS_OF_NUMBERS,
    (("00012345678", "0639984457", 2026, 1234567890), ("19279230874", "+33 6 39 98 44 57", -12500, -5)),
)


def part(sheet: Sheet, name: str = "worksheets/sheet1.xml") -> str:
    with zipfile.ZipFile(io.BytesIO(to_xlsx(sheet))) as packed:
        return packed.read(f"xl/{name}").decode()


def widths(sheet: Sheet) -> list[int]:
    return [round(float(width)) for width in re.findall(r'<col min="\d+" max="\d+" width="([0-9.]+)"', part(sheet))]


def test_numbers_written_as_texts_keep_their_zeros_and_raise_no_warning():
    assert pages(NUMBERS)["Fiche"][1:] == [
        ["00012345678", "0639984457", 2026.0, 12345678.9],
        ["19279230874", "+33 6 39 98 44 57", -12500.0, -0.05],
    ]
    assert '<ignoredError sqref="A1:D3" numberStoredAsText="1"/>' in part(NUMBERS)


def test_a_year_is_not_cut_by_a_blank_and_a_large_number_is():
    assert 'formatCode="[&gt;=10000]#,##0;[&lt;=-10000]-#,##0;0"' in part(NUMBERS, "styles.xml")


def test_columns_fit_what_they_hold_within_reason():
    sheet = Sheet("x", (Column("a", "A"), Column("b", "Sorte de structure")), (("mot " * 40, "é\nun peu plus long"),))

    assert widths(sheet) == [49, 19]
    assert widths(NUMBERS) == [14, 20, 11, 15]


def test_the_header_stays_in_sight_and_the_sheet_prints_on_a4():
    page = part(NUMBERS)

    assert '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' in page
    assert '<autoFilter ref="A1:D3"/>' in page
    assert '<pageSetup paperSize="9"' in page


def test_a_long_list_of_records_widens_and_heightens_nothing():
    sheet = Sheet("x", (Column("positions", "Enregistrements n°"),), ((tuple(range(300)),),))
    style = re.search(r'<c r="A2" s="(\d+)"', part(sheet))
    formats = re.findall(r"<xf [^/>]*(?:/>|>.*?</xf>)", part(sheet, "styles.xml").partition("<cellXfs")[2])

    assert widths(sheet) == [20]
    assert style is not None
    assert "wrapText" not in formats[int(style[1])]
