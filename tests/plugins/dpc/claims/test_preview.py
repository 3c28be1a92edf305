"""What a claim filed now would retain is shown before it is filed."""

from datetime import date
from typing import Any

from core.facts import Fact
from core.model.view import AsOf, View
from core.subjects.training import Attendance, SessionCancelled, SessionHeld
from plugins.dpc.claims.filing import FILE
from plugins.dpc.claims.preview import CLAIMABLE, PREVIEW
from plugins.dpc.facts.claims import ClaimFiled
from plugins.dpc.facts.grouping import one_by_one
from plugins.dpc.facts.organisme import OdpcRegistered
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, enrolled, person
from tests.plugins.dpc.cases import RULES, ask, held, people
from tests.spec import folded, spec

FACTS: tuple[Fact, ...] = (*held(12, capacity=13), person(CAMILLE), enrolled(CAMILLE))
LATER = date(2024, 4, 30)


def shown(view: View[Any], *facts: Fact, on: date = LATER) -> list[Any]:
    return list(view.rows(AsOf(on, len(facts), on), *(folded(fold, facts) for fold in view.folds)))


def test_the_preview_is_what_filing_gives() -> None:
    claim: ClaimFiled = spec(FILE).given(*FACTS).when(ask()).result[0]
    rows = shown(PREVIEW, *FACTS)
    assert [row.party for row in rows if row.reason == "retained"] == list(claim.retained)
    assert [(row.party, row.reason) for row in rows if row.reason != "retained"] == [
        (line.party, line.reason) for line in one_by_one(claim.excluded)
    ]
    assert sum(row.amount for row in rows) == claim.total
    assert {row.rules for row in rows} == {claim.rules}


def test_a_line_names_the_sheet_the_place_the_adhesion_and_the_profession() -> None:
    (row,) = (row for row in shown(PREVIEW, *FACTS) if row.party == people(12)[0])
    kinds = [type(FACTS[position - 1]).__name__ for position in row.positions]
    assert sorted(kinds) == ["MemberEnrolled", "MemberJoined", "PartyRegistered", "SessionHeld"]
    (row,) = (row for row in shown(PREVIEW, *FACTS) if row.party == CAMILLE)
    assert row.reason == "missing-signature"


def test_a_session_that_may_be_claimed_says_how_much() -> None:
    (row,) = shown(CLAIMABLE, *FACTS)
    assert (row.session, row.label, row.on) == (ASTHME, "Asthme de l’enfant, 12/03/2024", DAY)
    assert (row.retained, row.excluded, row.fee, row.total, row.against) == (12, 1, 76_00, 912_00, "")
    assert row.product == "12 × 76,00\u202f€ = 912,00\u202f€"
    assert "Source : " in row.source
    kinds = [type(FACTS[position - 1]).__name__ for position in row.positions]
    assert kinds == ["SessionScheduled", "SessionHeld"]


def test_what_stands_against_the_session_is_on_every_line() -> None:
    facts = [fact for fact in FACTS if not isinstance(fact, OdpcRegistered)]
    (row,) = shown(CLAIMABLE, *facts)
    assert (row.against, row.retained, row.total) == ("not-odpc-at-date", 0, 0)
    reasons = [row.reason for row in shown(PREVIEW, *facts)]
    assert reasons == ["not-odpc-at-date"] * 12 + ["missing-signature"]


def test_without_a_rule_in_force_no_amount_is_shown() -> None:
    facts = [fact for fact in FACTS if fact not in RULES]
    (row,) = shown(CLAIMABLE, *facts)
    assert (row.against, row.fee, row.total, row.rules) == ("no-rule-in-force", None, None, ())
    assert (row.product, row.source) == ("", "")
    assert shown(PREVIEW, *facts) == []


def test_sessions_claimed_cancelled_or_to_come_are_left_out() -> None:
    claim = spec(FILE).given(*FACTS).when(ask()).result[0]
    assert shown(CLAIMABLE, *FACTS, claim) == []
    assert len(shown(CLAIMABLE, *FACTS, claim, on=date(2024, 3, 19))) == 1
    assert shown(CLAIMABLE, *FACTS, on=date(2024, 3, 11)) == []
    assert shown(CLAIMABLE, *FACTS, SessionCancelled(session=ASTHME, on=DAY)) == []
    assert shown(CLAIMABLE, *(fact for fact in FACTS if not isinstance(fact, SessionHeld))) == []


def test_all_that_stands_against_somebody_who_came_is_said() -> None:
    rows = next(fact for fact in FACTS if isinstance(fact, SessionHeld)).rows
    came = SessionHeld(session=ASTHME, on=DAY, rows=(*rows, Attendance(party=CAMILLE, present="part")))
    known = (*(fact for fact in FACTS if not isinstance(fact, SessionHeld)), came)
    (row,) = (row for row in shown(PREVIEW, *known) if row.party == CAMILLE)
    assert row.reason == "partial-attendance"
    assert row.also == "N’était pas adhérent·e ce jour-là ; Numéro RPPS ou ADELI manquant ou non valable"
    assert {row.also for row in shown(PREVIEW, *FACTS)} == {""}
