from datetime import date

import msgspec

from core.display.tables import table
from core.display.writing import as_json, sheet
from core.sheets import to_csv, to_xlsx

ON = date(2026, 3, 1)
COLUMNS = ("amount", "on", "mission", "payer_name")


def shown(ledger):
    return table(ledger, ledger.show("incomes", on=ON), COLUMNS)


def test_a_sheet_has_real_amounts_and_dates_words_and_the_records_behind(ledger):
    written = sheet(ledger, shown(ledger))
    (row,) = written.rows

    assert [(column.name, column.kind) for column in written.columns] == [
        ("amount", "amount"),
        ("on", "date"),
        ("mission", "text"),
        ("payer_name", "text"),
        ("positions", "text"),
        ("rules", "text"),
    ]
    assert row[:4] == [123450, date(2026, 2, 1), "Soins", "Léa Brunet"]
    assert row[4] == (ledger.head(),)
    assert written.about["Situation au"] == "01/03/2026"


def test_a_sheet_for_machines_keeps_ids(ledger):
    (row,) = sheet(ledger, shown(ledger), coded=True).rows

    assert row[2] == "mi-aaaaaaaaaaaaaaaa"


def test_json_says_its_clocks_and_its_values(ledger):
    said = msgspec.json.decode(as_json(ledger, shown(ledger)))

    assert (said["view"], said["on"], said["known"]) == ("incomes", "2026-03-01", ledger.head())
    assert said["rows"] == [
        {
            "amount": 123450,
            "on": "2026-02-01",
            "mission": "mi-aaaaaaaaaaaaaaaa",
            "payer_name": "Léa Brunet",
            "positions": [ledger.head()],
            "rules": [],
        }
    ]


def test_every_view_of_the_core_can_be_written(ledger):
    for name in ledger.registry.views:
        drawn = table(ledger, ledger.show(name, on=ON))

        assert to_csv(sheet(ledger, drawn)).startswith(b"\xef\xbb\xbf")
        assert to_xlsx(sheet(ledger, drawn)).startswith(b"PK")
        assert msgspec.json.decode(as_json(ledger, drawn))["view"] == name


def test_an_id_before_the_name_of_its_thing_is_written_as_an_id(ledger):
    """Two columns of one same name would help nobody; elsewhere an id is a name."""
    named, bare = (
        table(ledger, ledger.show("missions", on=ON), columns) for columns in (("mission", "label"), ("mission",))
    )

    assert [row[0] for row in sheet(ledger, named).rows] == ["mi-aaaaaaaaaaaaaaaa"]
    assert [row[0] for row in sheet(ledger, bare).rows] == ["Soins"]
