from datetime import date

import pytest

from core.subjects.statutes.facts import MajorityRule
from core.subjects.statutes.fold import STATUTES, college, key, majority_rule, meeting_rule
from tests.core.subjects.val import statutes
from tests.spec import folded

OLD, NEW = statutes(), statutes(date(2024, 1, 1), reference="Statuts révisés")


def test_the_statutes_of_a_day_are_the_last_ones_before_it():
    """Recorded in any order; nothing before the first."""
    for facts in ([OLD, NEW], [NEW, OLD]):
        state = folded(STATUTES, facts)
        assert state.at(date(2023, 12, 31)) == OLD
        assert state.at(date(2024, 1, 1)) == NEW
        assert state.at(date(2021, 12, 31)) is None


def test_a_version_has_a_key():
    assert key(NEW) == "statutes@2024-01-01"


def test_a_college_is_found_by_its_code_or_its_name():
    assert college(OLD, "soignants") == college(OLD, " Soignants ") == OLD.colleges[0]
    assert college(OLD, "patients") is None
    assert college(None, "soignants") is None


def test_statutes_may_say_nothing_of_a_meeting():
    assert meeting_rule(OLD, "ago") == OLD.meetings[0]
    assert meeting_rule(OLD, "bureau") is None


@pytest.mark.parametrize(
    ("type_", "meeting", "fraction"),
    [
        ("ordinary", "ago", "1/2"),
        ("budget", "board", "1/2"),
        ("statutes", "age", "2/3"),
        ("statutes", "ago", None),
        ("election", "ago", "1/3"),
        ("election", "board", "3/4"),
    ],
)
def test_a_majority_is_that_of_the_decision_in_that_meeting(type_, meeting, fraction):
    """What the statutes do not name is an ordinary decision; what they name for one meeting is taken there only."""
    elections = (
        MajorityRule(type="election", fraction="1/3"),
        MajorityRule(type="election", fraction="3/4", meeting="board"),
    )
    found = majority_rule(statutes(majorities=(*OLD.majorities, *elections)), type_, meeting)

    assert (found.fraction if found else None) == fraction


def test_without_an_ordinary_majority_nothing_is_carried():
    assert majority_rule(statutes(majorities=()), "budget", "ago") is None
