"""The invented life of a mission."""

from datetime import date
from typing import Any

from core.facts import Cents, Fact, clear
from core.model.view import View
from core.subjects.missions import MilestoneReached, MissionClosed
from core.subjects.training import Attendance, SessionHeld
from core.subjects.treasury import MoneyReceived
from core.subjects.workgroups import WorkMeetingHeld
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, SOINS, mission, session
from tests.core.subjects.treasury.entries import GRANT, RECEIVED, paid
from tests.spec import folded

CARE = SOINS
WORK: Any = "w-creneauxaaaaaaaa"

FACTS: tuple[Fact, ...] = (
    mission(),
    MilestoneReached(mission=SOINS, milestone="started", on=date(2024, 2, 12), note=clear("Premiers créneaux")),
    session(mission=SOINS),
    SessionHeld(
        session=ASTHME,
        on=DAY,
        rows=(
            Attendance(party=CAMILLE, present="all"),
            Attendance(party=LUCIEN, present="part"),
            Attendance(party=NOURA, present="absent"),
        ),
    ),
    RECEIVED,
    WorkMeetingHeld(
        work=WORK,
        mission=SOINS,
        on=date(2024, 4, 9),
        topic="Créneaux",
        present=(CAMILLE, LUCIEN),
        duration=90,
        notes=clear("Annuaire à revoir"),
    ),
    paid(),
    MoneyReceived(entry=GRANT + "b", on=date(2024, 9, 1), amount=Cents(70_000_00), source="aci-fixed", mission=SOINS),
    MilestoneReached(mission=SOINS, milestone="deployed", on=date(2025, 9, 1)),
    MilestoneReached(mission=SOINS, milestone="other", on=date(2025, 10, 1), label="Bilan remis"),
    MissionClosed(mission=SOINS, on=date(2026, 1, 31), note=clear("Reprise par la CPTS voisine")),
)


def state(view: View[Any]) -> list[Any]:
    return [folded(fold, FACTS) for fold in view.folds]
