from datetime import date

import pytest

from core.sheets.sheet import Column, Sheet
from core.sheets.to_csv import to_csv

COLUMNS = (
    Column("party", "Adhérent"),
    Column("since", "Depuis", "date"),
    Column("seats", "Places", "number"),
    Column("fee", "Montant", "amount"),
    Column("paid", "À jour", "yesno"),
)


def written(*rows: tuple) -> str:
    return to_csv(Sheet("Adhérents", COLUMNS, rows)).decode("utf-8")


def test_a_french_spreadsheet_opens_it_at_once():
    assert written(("Zoé Œuvré", date(2026, 1, 2), 12, 123450, True), ("=1+1", None, None, -5, False)) == (
        "\ufeffAdhérent;Depuis;Places;Montant;À jour\r\nZoé Œuvré;2026-01-02;12;1234,50;oui\r\n'=1+1;;;-0,05;non\r\n"
    )


def test_what_would_break_a_row_is_quoted():
    assert '"Maison ; de santé\n""Les Tilleuls"""' in written(('Maison ; de santé\n"Les Tilleuls"', None, 1, 0, None))


def test_titles_are_guarded_too():
    assert to_csv(Sheet("x", (Column("x", "@x"),), ())) == b"\xef\xbb\xbf'@x\r\n"


def test_a_row_of_another_width_is_an_error():
    with pytest.raises(ValueError, match="zip"):
        written(("Zoé",))
