from datetime import date

import msgspec

from core.sheets.sheet import Column, Sheet
from core.sheets.to_json import to_json


def test_rows_are_objects_with_plain_values():
    columns = (Column("party", "Adhérent"), Column("since", "Depuis", "date"), Column("fee", "Montant", "amount"))
    sheet = Sheet("Adhérents", columns, [("=Zoé", date(2026, 1, 2), 7650)], {"Situation au": "2026-06-30"})

    assert msgspec.json.decode(to_json(sheet)) == {
        "title": "Adhérents",
        "about": {"Situation au": "2026-06-30"},
        "columns": [
            {"name": "party", "title": "Adhérent", "kind": "text"},
            {"name": "since", "title": "Depuis", "kind": "date"},
            {"name": "fee", "title": "Montant", "kind": "amount"},
        ],
        "rows": [{"party": "=Zoé", "since": "2026-01-02", "fee": 7650}],
    }
