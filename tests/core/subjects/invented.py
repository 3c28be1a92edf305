"""Invented people, missions and sessions of the tests."""

from datetime import date
from typing import Any

from core.facts import clear
from core.subjects.missions import MissionOpened
from core.subjects.parties.facts import PartyRegistered
from core.subjects.training import MemberEnrolled, SessionScheduled

CAMILLE: Any = "p-camilleaaaaaaaaa"
LUCIEN: Any = "p-lucienaaaaaaaaaa"
NOURA: Any = "p-nouraaaaaaaaaaaa"
SOINS: Any = "mi-soinsaaaaaaaaaaa"
ASTHME: Any = "s-asthmeaaaaaaaaaa"
DAY = date(2024, 3, 12)


def person(party: Any, profession: str = "infirmier", **more: Any) -> PartyRegistered:
    return PartyRegistered(
        party=party, on=date(2023, 1, 9), nature="person", family=clear("Berthier"), profession=profession, **more
    )


def mission(on: date = date(2024, 1, 8)) -> MissionOpened:
    return MissionOpened(mission=SOINS, code="access", on=on, label="Accès aux soins du Val")


def session(**more: Any) -> SessionScheduled:
    said: dict[str, Any] = {"label": "Asthme de l’enfant", "on": DAY, "duration": 180, "capacity": 12}
    return SessionScheduled(session=ASTHME, **(said | more))


def enrolled(party: Any, on: date = date(2024, 2, 1), funder: Any = "dpc") -> MemberEnrolled:
    return MemberEnrolled(session=ASTHME, party=party, on=on, funder=funder)
