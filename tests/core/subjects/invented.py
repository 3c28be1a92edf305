"""Invented people, missions and sessions of the tests."""

from datetime import date
from typing import Any

from core.facts import clear
from core.subjects.missions import MissionOpened
from core.subjects.parties.facts import PartyRegistered
from core.subjects.training import MemberEnrolled, SessionScheduled
from core.subjects.votes.facts import DecisionAdopted, DecisionRejected

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


def adopted(decision: Any, amount: int | None = None) -> DecisionAdopted:
    return DecisionAdopted(decision=decision, **_outcome(amount))


def rejected(decision: Any) -> DecisionRejected:
    return DecisionRejected(decision=decision, cause="majority", **_outcome(None))


def _outcome(amount: int | None) -> dict[str, Any]:
    return {
        "meeting": "m-bureauaaaaaaaaaa",
        "on": date(2024, 2, 6),
        "type": "ordinary",
        "in_favour": 5,
        "against": 1,
        "out_of": 6,
        "needed": 4,
        "statutes": "statutes@2023-01-09",
        "amount": amount,
    }
