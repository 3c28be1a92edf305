"""Missions with what proves them: milestones, meetings, hours, sessions, money."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import Cents, MissionId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.duration import hours
from core.subjects.evidence.gathering import Evidence, gather
from core.subjects.missions import CODES, MISSIONS, Mission, Missions
from core.subjects.missions.words import STATUSES
from core.subjects.training import SESSIONS, Sessions
from core.subjects.treasury import MONEY, Money
from core.subjects.workgroups import WORKS, Works


class MissionRow(Row, frozen=True, kw_only=True):
    """A mission as it stands, and how much proves it."""

    mission: Annotated[MissionId, ask("Mission")]
    label: Annotated[str, ask("Intitulé")]
    code: Annotated[str, ask("Mission du contrat", labels=CODES)]
    status: Annotated[str, ask("État", labels=STATUSES)]
    opened: Annotated[date, ask("Ouverte le")]
    started: Annotated[date | None, ask("Démarrée le")]
    deployed: Annotated[date | None, ask("Déployée le")]
    closed: Annotated[date | None, ask("Close le")]
    meetings: Annotated[int, ask("Réunions")]
    time: Annotated[str, ask("Temps de travail cumulé")]
    minutes: Annotated[int, ask("Temps de travail cumulé (minutes)")]
    sessions: Annotated[int, ask("Séances tenues")]
    received: Annotated[Cents, ask("Reçu")]
    spent: Annotated[Cents, ask("Dépensé")]
    last: Annotated[date | None, ask("Dernière preuve")]


def mission_rows(
    asof: AsOf, missions: Missions, works: Works, sessions: Sessions, money: Money
) -> Iterable[MissionRow]:
    """Give the missions opened up to a day, in the order of the contract, then by label."""
    found = gather(asof, missions, works, sessions, money)
    rows = [
        _row(mission, one, found[mission], asof.on)
        for mission, one in missions.by_id.items()
        if one.opened is not None and one.opened.on <= asof.on
    ]
    order = tuple(CODES)
    return sorted(rows, key=lambda row: (order.index(row.code), row.label))


def _row(mission: MissionId, one: Mission, evidence: list[Evidence], day: date) -> MissionRow:
    opened = one.opened
    assert opened is not None  # noqa: S101 - only missions that were opened have a row
    proofs = [item for item in evidence if item.kind in {"milestone", "meeting", "session"}]
    started, deployed = one.first("started", day), one.first("deployed", day)
    closed = one.closed if one.closed is not None and one.closed.on <= day else None
    minutes = sum(item.minutes for item in evidence)
    return MissionRow(
        mission=mission,
        label=opened.label,
        code=opened.code,
        status=one.status(day),
        opened=opened.on,
        started=started.on if started else None,
        deployed=deployed.on if deployed else None,
        closed=closed.on if closed else None,
        meetings=sum(1 for item in evidence if item.kind == "meeting"),
        time=hours(minutes),
        minutes=minutes,
        sessions=sum(1 for item in evidence if item.kind == "session"),
        received=Cents(sum(item.amount or 0 for item in evidence if item.kind == "income")),
        spent=Cents(sum(item.amount or 0 for item in evidence if item.kind == "expense")),
        last=max((item.on for item in proofs), default=None),
        positions=tuple(sorted(item.position for item in evidence)),
    )


OVERVIEW = View("missions", "Missions", MissionRow, (MISSIONS, WORKS, SESSIONS, MONEY), mission_rows)
