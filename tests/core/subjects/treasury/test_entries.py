"""Every euro in and out shows with what is left."""

from datetime import date

from core.facts import NOTHING, Ref, clear
from core.model.view import AsOf
from core.subjects.parties.fold import PARTIES
from core.subjects.treasury import ENTRIES, MONEY
from tests.core.subjects.invented import SOINS
from tests.core.subjects.treasury.entries import GRANT, PRINT, RECEIVED, WAGES, paid
from tests.spec import folded

STATE = folded(
    MONEY,
    (
        paid(text=clear("Affiches")),
        RECEIVED,
        paid(WAGES, 61_000_00, date(2024, 4, 30), nature="salaries", mission=None),
    ),
)


def test_entries_are_given_latest_first_with_the_balance_after_each() -> None:
    day = date(2024, 4, 30)
    rows = list(ENTRIES.rows(AsOf(day, 3, day), STATE, folded(PARTIES, ())))
    assert [(row.entry, row.label, row.received, row.spent, row.balance, row.mission) for row in rows] == [
        (WAGES, "Salaires et charges du 30/04/2024", None, 61_000_00, -1_480_50, None),
        (PRINT, "Actions du 02/04/2024", None, 480_50, 59_519_50, SOINS),
        (GRANT, "ACI, fonctionnement du 20/03/2024", 60_000_00, None, 60_000_00, None),
    ]
    assert [(row.who, row.text, row.positions) for row in rows[1:]] == [
        ((Ref(1, "payee_name"),), Ref(1, "text"), (1,)),
        ((Ref(2, "payer_name"),), NOTHING, (2,)),
    ]


def test_entries_of_later_days_are_left_out() -> None:
    day = date(2024, 4, 1)
    assert [row.entry for row in ENTRIES.rows(AsOf(day, 3, day), STATE, folded(PARTIES, ()))] == [GRANT]
