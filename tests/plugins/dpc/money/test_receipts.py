"""Money received for DPC shows what pays no claim yet."""

from datetime import date

import msgspec

from core.facts import Cents
from core.model.view import AsOf
from core.subjects.treasury import MONEY
from plugins.dpc.money.receipts import FREE, RECEIPTS
from plugins.dpc.records.claims import CLAIMS
from tests.plugins.dpc.payments import CLAIMED, ENTRY, GRANT, PAID, RECEIVED
from tests.spec import folded

FACTS = (CLAIMED, RECEIVED, GRANT, PAID)


def test_money_is_free_until_a_claim_takes_it() -> None:
    day = date(2024, 6, 3)
    money = folded(MONEY, FACTS)
    (row,) = RECEIPTS.rows(AsOf(day, 4, day), money, folded(CLAIMS, FACTS[:3]))
    assert (row.entry, row.label, row.amount, row.free, row.positions) == (
        ENTRY,
        "DPC du 03/06/2024",
        1_000_00,
        1_000_00,
        (2,),
    )
    (row,) = RECEIPTS.rows(AsOf(day, 4, day), money, folded(CLAIMS, FACTS))
    assert (row.free, row.positions) == (88_00, (2, 4))


def test_money_received_later_is_left_out() -> None:
    eve = date(2024, 6, 2)
    assert list(RECEIPTS.rows(AsOf(eve, 4, eve), folded(MONEY, FACTS), folded(CLAIMS, FACTS))) == []


def test_only_money_that_still_pays_something_is_offered_with_what_is_left() -> None:
    day = date(2024, 6, 3)
    (row,) = FREE.rows(AsOf(day, 4, day), folded(MONEY, FACTS), folded(CLAIMS, FACTS))
    said = "DPC du 03/06/2024 : 1\u202f000,00\u202f€, dont 88,00\u202f€ à rapprocher"
    assert (row.entry, row.label, row.positions) == (ENTRY, said, (2, 4))
    spent = msgspec.structs.replace(RECEIVED, amount=Cents(912_00))
    facts = (CLAIMED, spent, PAID)
    assert list(FREE.rows(AsOf(day, 3, day), folded(MONEY, facts), folded(CLAIMS, facts))) == []
