from datetime import date

import pytest
from msgspec import structs

from core.facts import Cents
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
        ({"colleges": (SOIGNANTS, SOIGNANTS)}, "colleges.1.college"),
        ({"colleges": (College(college=" ", label="Soignants"),)}, "colleges.0.college"),
        ({"colleges": (structs.replace(SOIGNANTS, dues=Cents(-1)),)}, "colleges.0.dues"),
    ],
)
def test_statutes_by_which_nobody_could_meet_are_refused(change, field):
    refusal = refused(structs.replace(COMMAND, **change))

    assert refusal.code == "statutes-incomplete"
    assert set(refusal.fields) == {field}


def test_the_same_decision_may_have_another_majority_elsewhere():
    two = (*FACT.majorities, MajorityRule(type="ordinary", fraction="2/3", meeting="board"))
    asked(structs.replace(COMMAND, majorities=two)).yields(structs.replace(FACT, majorities=two))


def test_a_board_counts_its_seats():
    board = (MeetingRule(type="board", quorum="1/2", base="seats"),)
    asked(structs.replace(COMMAND, meetings=board)).yields(structs.replace(FACT, meetings=board))
