from datetime import date
from typing import Any

from core.facts import Cents, clear
from core.subjects.mandates.facts import InterestDeclared, InterestEnded
from core.subjects.treasury.facts import ExpensePaid
from tests.core.subjects.val import (
    AURELIE,
    BASTIEN,
    BUDGET,
    CA,
    CHLOE,
    DAY,
    PHARMACIE,
    adopted,
    convened,
    here,
    marked,
    opened,
    rejected,
    rows,
    seat,
    vote,
)

SHARES: Any = "in-partsaaaaaaaaaaa"
INTEREST = InterestDeclared(interest=SHARES, party=AURELIE, entity=PHARMACIE, nature="partner", on=date(2024, 1, 1))
LIFE = (
    INTEREST,
    convened(CA, "board"),
    seat(AURELIE, office="treasurer"),
    seat(BASTIEN),
    opened(CA),
    marked(*here(AURELIE), meeting=CA),
)
ADOPTED = adopted(BUDGET, meeting=CA)


def agreed(**more):
    return vote(BUDGET, meeting=CA, type="agreement", **({"concerns": PHARMACIE} | more))


def paid(entry: Any, on: date, amount: int, **more: Any) -> ExpensePaid:
    text = clear("Vaccins")
    return ExpensePaid(entry=entry, on=on, amount=Cents(amount), payee=PHARMACIE, nature="actions", text=text, **more)


def told(*facts, on=date(2025, 12, 31)):
    return [(row.civil_year, row.party, row.nature, row.voted, row.paid) for row in rows("agreements", *facts, on=on)]


def test_an_agreement_adopted_is_told_with_who_is_interested_and_how_she_voted():
    """R41: the special report."""
    assert told(*LIFE, agreed(), ADOPTED) == [(2024, AURELIE, "partner", "voted", 0)]
    assert told(*LIFE, agreed(withdrawn=(AURELIE,)), ADOPTED) == [(2024, AURELIE, "partner", "aside", 0)]
    (row,) = rows("agreements", *LIFE, agreed(), ADOPTED)
    assert (row.office, row.entity, row.decision) == ("treasurer", PHARMACIE, BUDGET)
    assert {1, 3, 7, 8} == set(row.positions)


def test_what_was_not_adopted_or_concerns_nobody_who_sits_is_not_told():
    over = InterestEnded(interest=SHARES, party=AURELIE, on=date(2024, 6, 1))
    assert told(*LIFE, agreed()) == []
    assert told(*LIFE, agreed(), rejected(BUDGET, meeting=CA)) == []
    assert told(*LIFE, over, agreed(), ADOPTED) == []
    assert told(*LIFE[:2], seat(BASTIEN), *LIFE[4:], agreed(), ADOPTED) == []
    assert told(*LIFE, agreed(), ADOPTED, on=date(2024, 6, 2)) == []


def test_an_agreement_with_the_officer_herself_is_one():
    assert told(*LIFE, agreed(concerns=BASTIEN), ADOPTED) == [(2024, BASTIEN, "self", "absent", 0)]
    assert told(*LIFE, agreed(concerns=CHLOE), ADOPTED) == []


def test_an_agreement_carried_on_is_told_each_year_with_what_was_paid_in_it():
    bills = (
        paid("e-premiereaaaaaaaa", DAY, 100_00, decision=BUDGET),
        paid("e-deuxiemeaaaaaaaa", date(2025, 2, 3), 40_00, decision=BUDGET),
        paid("e-troisiemeaaaaaaa", date(2025, 3, 3), 2_50, decision=BUDGET),
    )
    assert told(*LIFE, agreed(), ADOPTED, *bills) == [
        (2025, AURELIE, "partner", "voted", 42_50),
        (2024, AURELIE, "partner", "voted", 100_00),
    ]
    years = rows("agreements.years", *LIFE, agreed(), ADOPTED, *bills, on=date(2025, 12, 31))
    assert [(row.civil_year, row.agreements, row.paid) for row in years] == [(2025, 1, 42_50), (2024, 1, 100_00)]


def test_what_is_paid_without_a_decision_is_told_as_such():
    (row,) = rows("agreements", *LIFE, paid("e-premiereaaaaaaaa", DAY, 100_00), on=date(2024, 12, 31))
    assert (row.decision, row.voted, row.paid, row.amount) == (None, "none", 100_00, None)


def test_a_year_with_nothing_to_report_is_there_to_say_so():
    """Once somebody is in office: what could have been agreed on is what the year rests on."""
    years = rows("agreements.years", *LIFE, on=date(2024, 12, 31))
    assert [(row.civil_year, row.agreements, row.paid) for row in years] == [(2024, 0, 0), (2023, 0, 0)]
    assert all(row.positions for row in years)
    assert rows("agreements.years", on=date(2024, 12, 31)) == []
