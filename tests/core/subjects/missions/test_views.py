"""The choice of missions follows the contract's order and the day."""

from datetime import date
from typing import Any

from core.model.view import AsOf
from core.subjects.missions import MISSIONS, OPEN, MissionClosed, MissionOpened
from tests.spec import folded

A: Any = "mi-a"
B: Any = "mi-b"
C: Any = "mi-c"
FACTS = (
    MissionOpened(mission=B, code="prevention", on=date(2024, 1, 10), label="Dépistage"),
    MissionOpened(mission=C, code="access", on=date(2024, 2, 1), label="Soins non programmés"),
    MissionOpened(mission=A, code="access", on=date(2024, 1, 10), label="Médecin traitant"),
    MissionClosed(mission=B, on=date(2024, 6, 30)),
)


def labels(on: date) -> list[str]:
    rows = OPEN.rows(AsOf(on, 4, on), folded(MISSIONS, FACTS))
    return [row.label for row in rows]


def test_only_missions_open_on_the_day_are_offered() -> None:
    assert labels(date(2024, 1, 9)) == []
    assert labels(date(2024, 1, 10)) == ["Médecin traitant", "Dépistage"]
    assert labels(date(2024, 6, 29)) == ["Médecin traitant", "Soins non programmés", "Dépistage"]
    assert labels(date(2024, 6, 30)) == ["Médecin traitant", "Soins non programmés"]


def test_a_closing_alone_names_no_mission() -> None:
    state = folded(MISSIONS, FACTS[3:])
    assert list(OPEN.rows(AsOf(date(2024, 1, 1), 1, date(2024, 1, 1)), state)) == []
    assert state.known(B) is None
