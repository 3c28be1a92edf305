from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sheets.reading import LARGEST, read_sheet
from core.sheets.sheet import Column, Grid, Line, Sheet, SheetError
from core.sheets.to_csv import to_csv
from core.sheets.to_xlsx import to_xlsx

COLUMNS = (Column("label", "Intitulé"), Column("on", "Le", "date"), Column("amount", "Montant", "amount"))


@pytest.mark.parametrize("write", [to_csv, to_xlsx])
def test_what_the_register_writes_it_reads(write):
    rows = [("=1+1", date(2026, 1, 2), 123450), ("Achat ; « divers »", None, -5)]
    grid = read_sheet(write(Sheet("Dépenses", COLUMNS, rows)))

    assert grid.header == ("Intitulé", "Le", "Montant")
    assert [line.cells[:2] for line in grid.lines] == [("=1+1", "2026-01-02"), ("Achat ; « divers »", "")]
    assert [line.cells[2].replace(",", ".") for line in grid.lines] in (["1234.50", "-0.05"], ["1234.5", "-0.05"])


@given(st.lists(st.text(alphabet="'=+-@|é;\"\r\n x", max_size=8).map(str.strip).filter(bool), max_size=5))
def test_texts_come_back_from_csv_as_they_went(texts):
    grid = read_sheet(to_csv(Sheet("x", COLUMNS[:1], [(text,) for text in texts])))

    assert [line.cells[0] for line in grid.lines] == texts


def test_the_header_is_the_first_row_that_holds_something():
    assert read_sheet(";;\n\nNom;Ville;\n\n Zoé ;;\nLouis;Arles\n".encode()) == Grid(
        ("Nom", "Ville"), (Line(5, ("Zoé", "")), Line(6, ("Louis", "Arles")))
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "sheet-empty"),
        (b"\n;;\n", "sheet-empty"),
        (b"Nom;;Ville\n", "sheet-header"),
        (b"Nom;Nom\n", "sheet-header"),
        (b"Nom\nZoe;Arles\n", "sheet-uneven"),
        (b"Nom\n" + b"a\n" * 50_001, "sheet-too-large"),
        (b";".join([b"a"] * 501), "sheet-too-large"),
        (b"a" * (LARGEST + 1), "sheet-too-large"),
        (b'Nom\n"Zo', "sheet-broken"),
        (b"\x89PNG\r\n\x1a\n\x81", "sheet-unreadable"),
    ],
)
def test_what_cannot_be_taken_in_is_told(data, code):
    with pytest.raises(SheetError) as refused:
        read_sheet(data)

    assert refused.value.code == code


@given(st.binary(max_size=300) | st.binary(max_size=300).map(lambda tail: b"PK\x03\x04" + tail))
def test_any_bytes_are_a_sheet_or_a_sentence(data):
    try:
        grid = read_sheet(data)
    except SheetError:
        return

    assert all(len(line.cells) == len(grid.header) for line in grid.lines)
