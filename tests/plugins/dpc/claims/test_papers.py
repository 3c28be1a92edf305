"""Conventions are made for those whom the agency could pay for, and say what stands behind that."""

from datetime import date
from typing import Any

import pytest
from msgspec import structs

from core.facts import Cents, Fact
from core.model.view import AsOf
from core.subjects import show_amount
from core.subjects.membership.facts import MemberResigned
from plugins.dpc.claims.papers import CONVENTIONS
from plugins.dpc.claims.sheets import CLAIM_SHEETS
from plugins.dpc.facts.claims import ClaimAnswered, ClaimRecovered, Excluded
from tests.core.subjects.invented import ASTHME, CAMILLE, LUCIEN, enrolled, person, session
from tests.plugins.dpc.actions.test_declaring import ASTHMA
from tests.plugins.dpc.cases import CLAIM, FILED, ODPC, RULES, held, member, people
from tests.plugins.dpc.payments import CLAIMED, PAID
from tests.spec import folded

BEFORE = date(2024, 3, 1)
PLANNED = session(action=ASTHMA.number, number="1", scheduled_on=date(2024, 1, 8))


def rows(*facts: Fact) -> list[Any]:
    known = (*RULES, ODPC, *facts)
    return list(CONVENTIONS.rows(AsOf(BEFORE, 99, BEFORE), *(folded(fold, known) for fold in CONVENTIONS.folds)))


def test_a_convention_is_made_for_whom_the_agency_could_pay() -> None:
    (row,) = rows(*member(CAMILLE), person(LUCIEN), PLANNED, enrolled(CAMILLE), enrolled(LUCIEN))
    assert (row.party, row.action, row.number, row.odpc, row.fee) == (
        CAMILLE,
        ASTHMA.number,
        "1",
        "9876",
        show_amount(Cents(7600)),
    )
    assert (row.session, row.paper) == (ASTHME, f"{ASTHME}-{CAMILLE}")
    assert row.rules


@pytest.mark.parametrize(
    "facts",
    [
        (PLANNED, enrolled(CAMILLE, funder="other")),
        (PLANNED, enrolled(CAMILLE), MemberResigned(party=CAMILLE, on=date(2024, 2, 20))),
        (session(scheduled_on=date(2024, 1, 8)), enrolled(CAMILLE)),
    ],
    ids=["other funder", "no member by then", "no action"],
)
def test_no_convention_is_made_for_others(facts: tuple[Fact, ...]) -> None:
    assert rows(*member(CAMILLE), *facts) == []


def test_a_claim_is_printed_as_it_was_asked_then_what_the_agency_made_of_it() -> None:
    refused = ClaimAnswered(
        claim=CLAIM, on=FILED, refused=(Excluded(party=people(12)[11], reason="identifier-invalid"),)
    )
    taken = ClaimRecovered(claim=CLAIM, on=FILED, amount=Cents(7600))
    known = (*held(12), CLAIMED, refused, structs.replace(PAID, on=FILED, amount=Cents(83600)), taken)
    found = list(CLAIM_SHEETS.rows(AsOf(FILED, 99, FILED), *(folded(fold, known) for fold in CLAIM_SHEETS.folds)))
    assert [row.amount for row in found] == [7600] * 12
    assert [row.refused for row in found] == [*[""] * 11, "identifier-invalid"]
    assert {(row.total, row.accepted, row.paid, row.recovered, row.kept) for row in found} == {
        (91200, 83600, 83600, 7600, 76000)
    }
    assert all(row.rpps for row in found)
    assert {row.scale for row in found} == {"76,00\u202f€ par participant depuis le 01/01/2020"}


def test_a_claim_without_an_answer_says_nothing_of_one() -> None:
    known = (*held(12), CLAIMED)
    row, *_ = CLAIM_SHEETS.rows(AsOf(FILED, 99, FILED), *(folded(fold, known) for fold in CLAIM_SHEETS.folds))
    assert (row.answered, row.accepted, row.paid, row.recovered, row.kept) == (None,) * 5
