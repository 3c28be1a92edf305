from datetime import date

import pytest
from msgspec import structs

from core.facts import Cents, clear
from core.model.roles import BOARD
from core.subjects.deliberation.taking import DECIDERS, JoinPastMinutes, TakeUpDecision
from core.subjects.votes.past import DecisionTakenUp, PastMinutesJoined
from tests.core.subjects.val import BUDGET, CA, PHARMACIE, asked, convened, refused, rows, statutes, vote

SIGNED = "a" * 64 + " f-7k2pabcdefghijkl/governance application/pdf"
TAKE = TakeUpDecision(
    decision=BUDGET,
    on=date(2021, 4, 12),
    body="board",
    subject="Acheter deux défibrillateurs",
    result="adopted",
    there=7,
    in_favour=6,
    against=0,
)
TAKEN = DecisionTakenUp(
    decision=BUDGET,
    on=date(2021, 4, 12),
    body="board",
    subject=clear("Acheter deux défibrillateurs"),
    result="adopted",
    there=7,
    in_favour=6,
    against=0,
)


def test_only_the_board_takes_up_a_decision():
    assert {decider.roles for decider in DECIDERS} == {frozenset({BOARD})}


def test_a_decision_of_the_past_is_what_its_minutes_say():
    """No statutes, no meeting: seven of twenty there, as the minutes have it, judges nothing."""
    asked(TAKE).yields(TAKEN)
    asked(TAKE, statutes(), convened(CA)).yields(TAKEN)
    asked(structs.replace(TAKE, there=None, in_favour=None, against=None)).yields(
        structs.replace(TAKEN, there=None, in_favour=None, against=None)
    )


def test_one_decision_is_taken_up_once_and_never_in_place_of_a_vote():
    assert refused(TAKE, TAKEN).code == "decision-known"
    assert refused(TAKE, vote()).code == "decision-known"


def test_more_voices_than_people_are_a_slip():
    refusal = refused(structs.replace(TAKE, abstained=2))
    assert (refusal.code, set(refusal.fields)) == ("too-many-votes", {"there"})
    asked(structs.replace(TAKE, abstained=2, represented=1)).yields(structs.replace(TAKEN, abstained=2, represented=1))


@pytest.mark.parametrize(
    "said",
    ["6 pour, 0 contre, 7 présents", "7 présent(e)s ; 6 voix pour et 0 contre.", "6 POUR / 0 contre / 7 presents"],
)
def test_a_tally_of_one_line_is_read(said):
    asked(structs.replace(TAKE, counted=said, there=None, in_favour=None, against=None)).yields(TAKEN)


@pytest.mark.parametrize("said", ["6 pour, 1 pour", "presque tous", "7 pour", "6 pour, 4 votants"])
def test_a_tally_that_is_not_understood_is_said_and_nothing_of_it_is_guessed(said):
    assert set(refused(structs.replace(TAKE, counted=said)).fields) == {"counted"}


def test_whom_it_concerns_is_known():
    assert refused(structs.replace(TAKE, concerns=PHARMACIE)).code == "party-unknown"


def test_the_register_of_decisions_says_that_it_is_of_lesser_proof():
    (row,) = rows("decisions", TAKEN)
    assert (row.result, row.source, row.meeting, row.rules) == ("adopted", "unjoined", None, ())
    assert row.arithmetic == "7 présents, 6 pour, 0 contre : adoptée, d’après le procès-verbal"
    assert row.quorum == "Non jugé par le registre"
    assert [one.decision for one in rows("decisions.adopted", TAKEN)] == [BUDGET]
    assert rows("decisions.adopted", structs.replace(TAKEN, result="rejected")) == []
    assert rows("decisions", TAKEN, on=date(2021, 4, 11)) == []
    assert rows("governance.alerts", TAKEN) == []


def test_signed_minutes_come_later_for_several_decisions_at_once():
    other = structs.replace(TAKEN, decision="d-localaaaaaaaaaaa", minutes="")
    join = JoinPastMinutes(decisions=(BUDGET, other.decision), on=date(2024, 5, 2), minutes=SIGNED)
    joined = PastMinutesJoined(decisions=(BUDGET, other.decision), on=date(2024, 5, 2), minutes=SIGNED)

    asked(join, TAKEN, other).yields(joined)
    asked(join, TAKEN, other, joined).yields()
    assert refused(join, TAKEN).code == "decision-not-past"
    assert refused(structs.replace(join, minutes=""), TAKEN, other).code == "minutes-missing"
    assert refused(structs.replace(join, decisions=()), TAKEN).code == "decisions-missing"
    assert {(row.source, row.minutes) for row in rows("decisions.past", TAKEN, other, joined)} == {("minutes", SIGNED)}


def test_what_it_allowed_to_spend_is_followed():
    (row,) = rows("decisions.spending", structs.replace(TAKEN, amount=Cents(90000)))
    assert (row.allowed, row.left, row.positions) == (90000, 90000, (1,))


@pytest.mark.parametrize(("body", "offered"), [("board", 1), ("bureau", 0)])
def test_it_admits_where_the_statutes_of_its_day_name_its_body(body, offered):
    named = statutes(date(2020, 1, 1), admission=body)
    assert len(rows("decisions.admitting", named, TAKEN)) == offered
