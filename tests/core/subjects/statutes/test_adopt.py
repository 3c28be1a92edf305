from datetime import date

import pytest
from msgspec import structs

from core.facts import Cents
from core.intake import Invalid, bind
from core.model.roles import BOARD
from core.subjects.statutes.adopt import DECIDERS, AdoptStatutes
from core.subjects.statutes.facts import College, MajorityRule, MeetingRule
from tests.core.subjects.val import ANCIENNE, adopted, asked, refused, rejected, rule, statutes

FACT = statutes()
COMMAND = AdoptStatutes(
    on=FACT.on,
    reference=FACT.reference,
    colleges=FACT.colleges,
    meetings=FACT.meetings,
    majorities=FACT.majorities,
)
SOIGNANTS = College(college="soignants", label="Soignants")


def test_statutes_are_recorded_by_the_board_and_once():
    assert DECIDERS[0].roles == {BOARD}
    asked(COMMAND).yields(FACT)
    asked(COMMAND, FACT).yields()


def test_other_statutes_of_the_same_day_are_a_correction():
    assert refused(structs.replace(COMMAND, dues_grace=3), FACT).code == "statutes-known"
    later = structs.replace(COMMAND, on=date(2024, 1, 1), dues_grace=3)
    asked(later, FACT).yields(structs.replace(FACT, on=date(2024, 1, 1), dues_grace=3))


def test_the_decision_that_adopts_them_was_adopted():
    command = structs.replace(COMMAND, decision=ANCIENNE)
    asked(command, adopted()).yields(structs.replace(FACT, decision=ANCIENNE))
    assert refused(command, rejected()).code == refused(command).code == "decision-not-adopted"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"meetings": ()}, "meetings"),
        ({"majorities": ()}, "majorities"),
        ({"majorities": (MajorityRule(type="statutes", fraction="2/3"),)}, "majorities"),
        ({"majorities": (*FACT.majorities, MajorityRule(type="ordinary", fraction="2/3"))}, "majorities.2.type"),
        ({"majorities": (MajorityRule(type="ordinary", fraction="la moitié"),)}, "majorities.0.fraction"),
        ({"meetings": (*rule(), *rule())}, "meetings.1.type"),
        ({"meetings": rule(quorum="un quart")}, "meetings.0.quorum"),
        ({"meetings": rule(second_quorum="aucun")}, "meetings.0.second_quorum"),
        ({"meetings": rule(base="seats")}, "meetings.0.base"),
        ({"meetings": rule("board")}, "meetings.0.base"),
        ({"meetings": rule(proxy_cap=-1)}, "meetings.0.proxy_cap"),
        ({"meetings": rule(notice_days=-1)}, "meetings.0.notice_days"),
        ({"meetings": rule(base="paid-up"), "colleges": ()}, "colleges"),
        ({"meetings": rule(proxy_cap=10**12)}, "meetings.0.proxy_cap"),
        ({"meetings": rule(notice_days=10**9)}, "meetings.0.notice_days"),
        ({"meetings": rule(quorum="5/4")}, "meetings.0.quorum"),
        ({"meetings": rule(quorum="0/0")}, "meetings.0.quorum"),
        ({"meetings": rule(quorum="1", more_than=True)}, "meetings.0.quorum"),
        ({"meetings": rule(second_quorum="2/2", more_than=True)}, "meetings.0.second_quorum"),
        ({"majorities": (MajorityRule(type="ordinary", fraction="3/2"),)}, "majorities.0.fraction"),
        ({"majorities": (MajorityRule(type="ordinary", fraction="0/0"),)}, "majorities.0.fraction"),
        ({"majorities": (MajorityRule(type="ordinary", fraction="1"),)}, "majorities.0.fraction"),
        ({"majorities": (MajorityRule(type="ordinary", fraction="0", more_than=False),)}, "majorities.0.fraction"),
        ({"colleges": (SOIGNANTS, College(college="soignants ", label="Autres"))}, "colleges.1.college"),
        ({"colleges": (SOIGNANTS, College(college="autres", label="SOIGNANTS"))}, "colleges.1.label"),
        ({"colleges": (structs.replace(SOIGNANTS, dues=Cents(10**12)),)}, "colleges.0.dues"),
        ({"colleges": (College(college=" ", label="Soignants"),)}, "colleges.0.college"),
        ({"colleges": (structs.replace(SOIGNANTS, dues=Cents(-1)),)}, "colleges.0.dues"),
    ],
)
def test_statutes_by_which_nobody_could_meet_are_refused(change, field):
    refusal = refused(structs.replace(COMMAND, **change))

    assert refusal.code == "statutes-incomplete"
    assert set(refusal.fields) == {field}


def test_figures_at_their_bounds_are_taken():
    meetings = rule(proxy_cap=100, notice_days=366, quorum="1", second_quorum="0")
    colleges = (structs.replace(SOIGNANTS, dues=Cents(100_000_00)),)
    majorities = (
        MajorityRule(type="ordinary", fraction="0"),
        MajorityRule(type="dissolution", fraction="1", more_than=False),
    )
    change = {"meetings": meetings, "colleges": colleges, "majorities": majorities}

    asked(structs.replace(COMMAND, **change)).yields(structs.replace(FACT, **change))


def test_the_grace_of_dues_is_at_most_a_year():
    raw = {"reference": "Statuts", "dues_grace": 13, "meetings": [], "majorities": []}
    bound = bind(AdoptStatutes, raw, command_id="c-1", today=date(2026, 3, 10))

    assert isinstance(bound, Invalid)
    assert bound.fields["dues_grace"] == "Indiquez au plus 12."


def test_the_same_decision_may_have_another_majority_elsewhere():
    two = (*FACT.majorities, MajorityRule(type="ordinary", fraction="2/3", meeting="board"))
    asked(structs.replace(COMMAND, majorities=two)).yields(structs.replace(FACT, majorities=two))


def test_a_board_counts_its_seats():
    board = (MeetingRule(type="board", quorum="1/2", base="seats"),)
    asked(structs.replace(COMMAND, meetings=board)).yields(structs.replace(FACT, meetings=board))
