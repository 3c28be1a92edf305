from datetime import date

import pytest

from core.display.tables import by_name, narrowed, table

ON = date(2026, 3, 1)


@pytest.fixture
def incomes(ledger):
    return table(ledger, ledger.show("incomes", on=ON), ("amount", "on", "source", "mission", "payer_name"))


def test_each_cell_is_a_value_for_machines_and_words_for_people(incomes):
    (line,) = incomes.lines

    assert [(cell.value, cell.text) for cell in line.cells] == [
        (123450, "1\u202f234,50\u202f€"),
        (date(2026, 2, 1), "01/02/2026"),
        ("other", line.cells[2].text),
        ("mi-aaaaaaaaaaaaaaaa", "Soins"),
        ("Léa Brunet", "Léa Brunet"),
    ]
    assert line.cells[2].text != "other"


def test_columns_are_those_asked_in_their_order_or_all(ledger, incomes):
    assert [field.name for field in incomes.columns] == ["amount", "on", "source", "mission", "payer_name"]
    assert "payer" in [field.name for field in table(ledger, ledger.show("incomes", on=ON)).columns]


def test_each_line_names_what_stands_behind_it(incomes):
    assert len(incomes.lines[0].positions) == 1


def test_what_is_absent_is_blank(ledger):
    (line,) = table(ledger, ledger.show("missions", on=ON), ("started",)).lines

    assert (line.cells[0].value, line.cells[0].text) == (None, "")


@pytest.mark.parametrize(
    ("only", "kept"),
    [
        ({"mission": "mi-aaaaaaaaaaaaaaaa"}, 1),
        ({"mission": " SOINS "}, 1),
        ({"on": "2026-02-01"}, 1),
        ({"on": "01/02/2026", "payer_name": "léa brunet"}, 1),
        ({"amount": "123450"}, 1),
        ({"mission": "Crise"}, 0),
        ({}, 1),
    ],
)
def test_rows_are_found_by_code_or_by_word(incomes, only, kept):
    assert len(narrowed(incomes, only).lines) == kept


def test_a_calendar_keeps_its_order(incomes):
    assert by_name(incomes) == incomes
