"""A line of the bank is one receipt, from the agency only; its label may name actions and sessions."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from core.facts import Cents, clear
from core.subjects.treasury.bank_lines import READ_LINE, ReadBankLine, entry_of, told
from core.subjects.treasury.facts import BankLineReceived, Told
from tests.spec import spec

LABEL = "VIR SEPA ANDPC 99172400009 S2"
LINE = ReadBankLine(on=date(2024, 6, 3), bank_label=LABEL, amount=Cents(912_00))
READ = BankLineReceived(
    entry=entry_of(LINE),
    on=LINE.on,
    amount=Cents(912_00),
    source="dpc",
    bank_label=clear(LABEL),
    told=(Told(action="99172400009", session="2"),),
)


def test_a_line_is_read_once() -> None:
    spec(READ_LINE).given().when(LINE).yields(READ)
    spec(READ_LINE).given(READ).when(LINE).yields()
    spec(READ_LINE).given(READ).when(replace(LINE, bank_label="Vir. Sepa  ANDPC 99172400009 s2")).yields()


@pytest.mark.parametrize(
    "change",
    [{"on": date(2024, 6, 4)}, {"amount": Cents(913_00)}, {"bank_label": "VIR SEPA ANDPC 99172400009 S3"}, {"nth": 2}],
)
def test_another_day_amount_label_or_place_is_another_receipt(change: dict[str, Any]) -> None:
    other = replace(LINE, **change)
    assert entry_of(other) != READ.entry
    assert [fact.entry for fact in spec(READ_LINE).given(READ).when(other).result] == [entry_of(other)]


def test_a_correction_keeps_its_entry() -> None:
    asked = replace(LINE, entry=READ.entry, amount=Cents(900_00))
    spec(READ_LINE).given().when(asked).yields(replace(READ, amount=Cents(900_00)))
    spec(READ_LINE).given(READ).when(asked).refused("entry-exists")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"amount": None, "debit": Cents(84_12)}, "not-income"),
        ({"amount": Cents(-84_12)}, "not-income"),
        ({"amount": Cents(0)}, "not-income"),
        ({"bank_label": "VIR INST M. DURAND"}, "not-the-agency"),
        ({"bank_label": "VIR SEPA BANDPCO"}, "not-the-agency"),
    ],
)
def test_what_is_not_money_of_the_agency_is_left_to_others(change: dict[str, Any], code: str) -> None:
    spec(READ_LINE).given().when(replace(LINE, **change)).refused(code)
    assert code in ReadBankLine.passes


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("VIR ANDPC", []),
        ("VIR ANDPC 99172400009", [("99172400009", "")]),
        ("VIR ANDPC 99172400009/002 15.05.2024", [("99172400009", "2")]),
        ("ANDPC PAIEMENT 24-118 99172400009 SESSION N° 12", [("99172400009", "12")]),
        ("AG NAT DPC 99172400009-1 99172400010-3", [("99172400009", "1"), ("99172400010", "3")]),
        ("ANDPC 99172400009 912,00", [("99172400009", "")]),
        ("ANDPC 99172400009 15/05/2024", [("99172400009", "")]),
        ("ANDPC FR7612345678901234567890123", []),
    ],
)
def test_a_label_names_actions_and_sessions(label: str, found: list[tuple[str, str]]) -> None:
    assert [(one.action, one.session) for one in told(label)] == found
