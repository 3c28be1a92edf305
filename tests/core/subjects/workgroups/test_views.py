"""Meetings are shown with the time that all those present gave together."""

from datetime import date
from typing import Any

from core.facts import NOTHING, Ref, clear
from core.model.view import AsOf
from core.subjects.workgroups import MEETINGS, WORKS, WorkMeetingHeld
from tests.core.subjects.invented import CAMILLE, LUCIEN, NOURA, SOINS
from tests.spec import folded


def held(work: Any, on: date, *present: Any, notes: str = "") -> WorkMeetingHeld:
    sealed = clear(notes) if notes else None
    return WorkMeetingHeld(
        work=work, mission=SOINS, on=on, topic="Plaies chroniques", present=present, duration=90, notes=sealed
    )


def test_meetings_are_given_latest_first_with_their_time() -> None:
    facts = (
        held("w-b", date(2024, 5, 2), CAMILLE, LUCIEN, NOURA, notes="Réseau à prévenir."),
        held("w-a", date(2024, 4, 9), CAMILLE),
        held("w-c", date(2024, 6, 1), NOURA),
    )
    day = date(2024, 5, 31)
    rows = list(MEETINGS.rows(AsOf(day, 3, day), folded(WORKS, facts)))
    assert [(row.work, row.people, row.length, row.time, row.minutes, row.notes, row.positions) for row in rows] == [
        ("w-b", 3, "1 h 30", "4 h 30", 270, Ref(1, "notes"), (1,)),
        ("w-a", 1, "1 h 30", "1 h 30", 90, NOTHING, (2,)),
    ]
