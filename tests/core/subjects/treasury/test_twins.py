"""One transfer is one receipt: what may be recorded already is asked about, and twins of a statement are not."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from core.facts import Cents, Fact
from core.subjects.treasury.bank_lines import READ_LINE
from core.subjects.treasury.facts import MoneyReceived
from core.subjects.treasury.fold import MONEY
from core.subjects.treasury.receiving import RECEIVE, ReceiveMoney
from tests.core.subjects.treasury.test_bank_lines import LINE, READ
from tests.spec import folded

ENTRY: Any = "e-virementaaaaaaaa"
OTHER: Any = "e-autrevirementaaa"
TYPED = MoneyReceived(entry=ENTRY, on=date(2024, 6, 1), amount=Cents(912_00), source="dpc")
ASKED = ReceiveMoney(entry=OTHER, on=date(2024, 6, 3), amount=Cents(912_00), source="dpc")


def doubted(decider: Any, command: Any, *facts: Fact) -> bool:
    told = decider.doubts.check(command, str, folded(MONEY, facts))
    assert told is None or told.code == "received-already"
    return told is not None


def test_a_line_of_what_was_typed_some_days_before_is_asked_about() -> None:
    assert doubted(READ_LINE, LINE, TYPED)
    assert not doubted(READ_LINE, LINE, replace(TYPED, on=date(2024, 5, 28)))
    assert not doubted(READ_LINE, LINE, replace(TYPED, amount=Cents(900_00)))
    assert not doubted(READ_LINE, LINE, replace(TYPED, source="other"))


def test_a_line_under_another_label_of_another_export_is_asked_about_on_its_day_only() -> None:
    relabelled = replace(LINE, bank_label=LINE.bank_label.replace("VIR ", "VIREMENT "))
    assert doubted(READ_LINE, relabelled, READ)
    assert not doubted(READ_LINE, replace(relabelled, on=date(2024, 6, 4)), READ)


def test_the_second_of_two_like_lines_of_a_statement_is_another() -> None:
    assert not doubted(READ_LINE, replace(LINE, nth=2), READ)


def test_what_is_recorded_under_its_own_entry_is_not_asked_about_again() -> None:
    assert not doubted(READ_LINE, LINE, READ)
    assert not doubted(RECEIVE, replace(ASKED, entry=ENTRY), TYPED)


@pytest.mark.parametrize(
    ("change", "asked"), [({}, True), ({"on": date(2024, 6, 9)}, False), ({"source": "other"}, False)]
)
def test_what_is_typed_after_the_line_was_read_is_asked_about(change: dict[str, Any], asked: bool) -> None:
    assert doubted(RECEIVE, replace(ASKED, **change), READ) is asked
