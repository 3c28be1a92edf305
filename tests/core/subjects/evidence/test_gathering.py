"""What is recorded without a mission is evidence of none."""

from datetime import date

from core.model.view import AsOf
from core.subjects.evidence import HISTORY
from core.subjects.evidence.gathering import gather
from core.subjects.missions import MilestoneReached
from core.subjects.training import SessionHeld
from tests.core.subjects.evidence.life import state
from tests.core.subjects.invented import ASTHME, DAY, SOINS, session
from tests.core.subjects.treasury.entries import RECEIVED, paid
from tests.spec import folded

END = date(2026, 12, 31)
ASOF = AsOf(END, 9, END)


def test_money_and_sessions_without_a_mission_are_left_out() -> None:
    facts = (RECEIVED, paid(mission=None), session(), SessionHeld(session=ASTHME, on=DAY, rows=()))
    assert gather(ASOF, *(folded(fold, facts) for fold in HISTORY.folds)) == {}


def test_a_session_planned_for_a_mission_proves_nothing_yet() -> None:
    facts = (session(mission=SOINS),)
    assert gather(ASOF, *(folded(fold, facts) for fold in HISTORY.folds)) == {}


def test_each_thing_is_told_once() -> None:
    (found,) = gather(ASOF, *state(HISTORY)).values()
    positions = [one.position for one in found]
    assert len(set(positions)) == len(positions) == 9


def test_a_milestone_of_a_mission_that_is_not_opened_is_kept() -> None:
    """Its opening may have been withdrawn: what was done stays told."""
    facts = (MilestoneReached(mission=SOINS, milestone="started", on=date(2024, 2, 12)),)
    found = gather(ASOF, *(folded(fold, facts) for fold in HISTORY.folds))
    assert [(one.kind, one.text) for one in found[SOINS]] == [("milestone", "Démarrage")]
