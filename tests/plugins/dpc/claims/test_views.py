"""Claims show what was asked, paid, and what would be asked from what is known since."""

from datetime import date
from typing import Any

import msgspec

from core.facts import Cents, Fact
from core.model.view import AsOf, View
from core.subjects.membership.facts import MemberResigned
from core.subjects.training import SessionHeld, SessionScheduled
from plugins.dpc.claims.filing import FILE
from plugins.dpc.claims.lines import EXCLUDED, LINES
from plugins.dpc.claims.views import CLAIM_LIST
from plugins.dpc.facts.claims import ClaimFiled
from tests.core.subjects.invented import CAMILLE, enrolled, person
from tests.plugins.dpc.cases import CLAIM, ask, held, people
from tests.plugins.dpc.payments import PAID
from tests.spec import folded, spec

SHEET = held(12, capacity=13)
FACTS: tuple[Fact, ...] = (*SHEET, person(CAMILLE), enrolled(CAMILLE))
CLAIMED: ClaimFiled = spec(FILE).given(*FACTS).when(ask()).result[0]
FILE_OF = (*FACTS, CLAIMED)
DAY = date(2024, 12, 31)


def shown(view: View[Any], *facts: Fact, on: date = DAY) -> list[Any]:
    return list(view.rows(AsOf(on, len(facts), on), *(folded(fold, facts) for fold in view.folds)))


def at(kind: type[Fact], facts: tuple[Fact, ...]) -> int:
    return next(n for n, fact in enumerate(facts, 1) if isinstance(fact, kind))


def test_a_claim_shows_its_figures_and_what_stands_behind_them() -> None:
    (row,) = shown(CLAIM_LIST, *FILE_OF)
    assert (row.claim, row.label, row.status) == (CLAIM, "Asthme de l’enfant, 12/03/2024", "filed")
    assert (row.retained, row.excluded, row.fee, row.total) == (12, 1, 76_00, 912_00)
    assert (row.paid, row.left, row.now, row.differs) == (0, 912_00, 912_00, False)
    assert row.positions == (at(SessionHeld, FILE_OF), len(FILE_OF))
    assert row.rules == CLAIMED.rules
    assert shown(CLAIM_LIST, *FILE_OF, on=date(2024, 3, 19)) == []


def test_a_claim_is_paid_in_part_then_in_full() -> None:
    part = msgspec.structs.replace(PAID, amount=Cents(400_00))
    (row,) = shown(CLAIM_LIST, *FILE_OF, part)
    assert (row.status, row.paid, row.left) == ("partly-paid", 400_00, 512_00)
    rest = msgspec.structs.replace(PAID, amount=Cents(512_00))
    (row,) = shown(CLAIM_LIST, *FILE_OF, part, rest)
    assert (row.status, row.paid, row.left) == ("paid", 912_00, 0)
    (row,) = shown(CLAIM_LIST, *FILE_OF, part, rest, on=date(2024, 6, 2))
    assert (row.status, row.paid) == ("filed", 0)


def test_a_claim_says_how_its_amount_is_made_and_whether_it_still_holds() -> None:
    (row,) = shown(CLAIM_LIST, *FILE_OF)
    assert (row.product, row.since) == (
        "12 × 76,00\u202f€ = 912,00\u202f€",
        "Le calcul est le même",
    )
    assert "Source : " in row.source
    gone = MemberResigned(party=people(12)[0], on=date(2024, 3, 1))
    (row,) = shown(CLAIM_LIST, *FILE_OF, gone)
    assert row.since.startswith("À revoir : le calcul donnerait aujourd’hui 836,00\u202f€.")


def test_those_not_retained_stand_alone_with_their_reason() -> None:
    assert [(row.claim, row.party, row.reason) for row in shown(EXCLUDED, *FILE_OF)] == [
        (CLAIM, CAMILLE, "missing-signature")
    ]


def test_a_late_resignation_leaves_the_claim_and_shows_the_difference() -> None:
    """R27: nothing is rewritten, the difference is said."""
    gone = MemberResigned(party=people(12)[0], on=date(2024, 3, 1))
    (row,) = shown(CLAIM_LIST, *FILE_OF, gone)
    assert (row.total, row.now, row.differs) == (912_00, 836_00, True)


def test_a_claim_whose_sheet_is_withdrawn_would_be_worth_nothing() -> None:
    facts = tuple(fact for fact in FILE_OF if not isinstance(fact, SessionHeld))
    (row,) = shown(CLAIM_LIST, *facts)
    assert (row.total, row.now, row.differs, row.positions) == (912_00, 0, True, (len(facts),))


def test_a_claim_whose_session_is_withdrawn_keeps_its_id_for_a_name() -> None:
    (row,) = shown(CLAIM_LIST, *(fact for fact in FILE_OF if not isinstance(fact, SessionScheduled)))
    assert (row.label, row.now) == (CLAIMED.session, 0)


def test_a_sheet_corrected_to_a_day_without_rules_is_worth_nothing() -> None:
    early = [
        msgspec.structs.replace(fact, on=date(2019, 5, 6)) if isinstance(fact, SessionHeld) else fact
        for fact in FILE_OF
    ]
    (row,) = shown(CLAIM_LIST, *early)
    assert row.now == 0


def test_each_participant_is_a_line() -> None:
    rows = shown(LINES, *FILE_OF)
    assert [(row.party, row.reason, row.amount) for row in rows[:2]] == [(one, "retained", 76_00) for one in people(2)]
    assert (rows[12].party, rows[12].reason, rows[12].amount) == (CAMILLE, "missing-signature", 0)
    assert sum(row.amount for row in rows) == CLAIMED.total
    assert {row.positions for row in rows} == {(len(FILE_OF),)}
    assert rows[0].rules == ("dpc_participant_fee@2020-01-01",)
    assert shown(LINES, *FILE_OF, on=date(2024, 3, 19)) == []
