from datetime import date
from typing import Any

from core.facts import Cents, clear
from core.subjects.deliberation.conflicts import doubtful
from core.subjects.deliberation.opening import OpenVote
from core.subjects.mandates.facts import InterestDeclared, InterestEnded
from core.subjects.mandates.interests import INTERESTS
from core.subjects.meetings.fold import MEETINGS
from core.subjects.treasury.facts import ExpensePaid
from tests.core.subjects.val import (
    AURELIE,
    BASTIEN,
    BUDGET,
    CA,
    CHLOE,
    DAY,
    PHARMACIE,
    convened,
    here,
    marked,
    opened,
    rows,
    seat,
    vote,
)
from tests.spec import folded

SHARES: Any = "in-partsaaaaaaaaaaa"
BILL: Any = "e-factureaaaaaaaaa"
INTEREST = InterestDeclared(interest=SHARES, party=AURELIE, entity=PHARMACIE, nature="partner", on=date(2024, 1, 1))
OVER = InterestEnded(interest=SHARES, party=AURELIE, on=date(2024, 6, 1))
LIFE = (INTEREST, convened(CA, "board"), seat(AURELIE), seat(BASTIEN), opened(CA), marked(*here(AURELIE), meeting=CA))
AGREED = vote(meeting=CA, type="agreement", concerns=PHARMACIE)


def expense(**more: Any) -> ExpensePaid:
    said: dict[str, Any] = {"entry": BILL, "on": DAY, "amount": Cents(120_00), "payee": PHARMACIE}
    return ExpensePaid(nature="actions", text=clear("Vaccins"), **(said | more))


def test_who_has_an_interest_and_takes_part_is_told():
    """R41, its alert."""
    (row,) = rows("interests.votes", *LIFE, AGREED)

    assert (row.party, row.entity, row.nature, row.took_part) == (AURELIE, PHARMACIE, "partner", True)
    assert row.positions == (1, 7)
    (todo,) = rows("todo.interests", *LIFE, AGREED)
    assert todo.what == "Examiner un vote du 3 juin 2024 : une personne intéressée y a pris part"
    assert todo.link == f"/decisions/{BUDGET}"


def test_who_stands_aside_is_told_without_anything_to_do():
    aside = vote(meeting=CA, concerns=PHARMACIE, withdrawn=(AURELIE,))

    assert [row.took_part for row in rows("interests.votes", *LIFE, aside)] == [False]
    assert rows("todo.interests", *LIFE, aside) == []


def test_a_vote_of_others_or_without_the_interest_is_silent():
    assert rows("interests.votes", *LIFE, vote(meeting=CA)) == []
    assert rows("interests.votes", *LIFE, vote(meeting=CA, concerns=CHLOE)) == []
    assert rows("interests.votes", *LIFE, OVER, AGREED) == []
    assert rows("interests.votes", *LIFE[:-1], AGREED) == []
    assert rows("interests.votes", *LIFE, AGREED, on=date(2024, 6, 2)) == []
    assert rows("interests.votes", AGREED, INTEREST) == []


def test_what_a_decision_has_paid_tells_whom_it_concerned():
    linked = expense(decision=BUDGET)

    assert [row.entity for row in rows("interests.votes", *LIFE, vote(meeting=CA), linked)] == [PHARMACIE]
    assert rows("todo.interested-expenses", *LIFE, linked) == []


def test_an_expense_paid_to_an_entity_of_somebody_who_sits_is_told():
    (row,) = rows("interests.expenses", *LIFE, expense())

    assert (row.party, row.entity, row.amount, row.decision) == (AURELIE, PHARMACIE, 120_00, None)
    assert row.positions == (1, 3, 7)
    (todo,) = rows("todo.interested-expenses", *LIFE, expense())
    assert todo.link == f"/depenses/{BILL}"
    assert rows("interests.expenses", INTEREST, expense()) == []
    assert rows("interests.expenses", *LIFE, expense(payee=None)) == []


def said(*facts: Any, **more: Any) -> Any:
    command = OpenVote(decision=BUDGET, meeting=CA, subject="Vaccins", **more)
    return doubtful(command, str, folded(INTERESTS, facts), folded(MEETINGS, facts))


def test_whoever_opens_a_vote_is_asked_about_interests_before():
    found = said(*LIFE, concerns=PHARMACIE)

    assert (found.code, found.fields.keys()) == ("interest-declared", {"withdrawn"})
    assert AURELIE in found.message
    assert said(*LIFE, concerns=PHARMACIE, withdrawn=(AURELIE,)) is None
    assert said(*LIFE) is None
    assert said(INTEREST, concerns=PHARMACIE) is None
    assert said(*LIFE, type="agreement").code == "concerns-unsaid"
