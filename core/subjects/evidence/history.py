"""The evidence of a mission line by line, and its whole history."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final

from core.facts import Cents, MissionId, Ref
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.duration import hours
from core.subjects.evidence.gathering import Evidence, gather
from core.subjects.missions import MISSIONS, Missions
from core.subjects.training import SESSIONS, Sessions
from core.subjects.treasury import MONEY, Money
from core.subjects.workgroups import WORKS, Works

KINDS: Final = {
    "opening": "Ouverture",
    "milestone": "Échéance",
    "meeting": "Groupe de travail",
    "session": "Formation",
    "income": "Recette",
    "expense": "Dépense",
    "closing": "Clôture",
}
PROOFS: Final = frozenset({"milestone", "meeting", "session"})


class HistoryRow(Row, frozen=True, kw_only=True):
    """One thing recorded about a mission; ``minutes`` of work of all those present together."""

    mission: Annotated[MissionId, ask("Mission")]
    on: Annotated[date, ask("Date")]
    kind: Annotated[str, ask("Nature", labels=KINDS)]
    text: Annotated[str, ask("Libellé")]
    people: Annotated[int | None, ask("Présents")]
    time: Annotated[str, ask("Temps cumulé")]
    minutes: Annotated[int | None, ask("Temps de travail cumulé (minutes)")]
    amount: Annotated[Cents | None, ask("Montant")]
    note: Annotated[Ref, ask("Notes")]


def history_rows(
    asof: AsOf, missions: Missions, works: Works, sessions: Sessions, money: Money
) -> Iterable[HistoryRow]:
    """Give everything recorded about each mission up to a day, oldest first."""
    return (_row(one) for found in gather(asof, missions, works, sessions, money).values() for one in found)


def evidence_rows(
    asof: AsOf, missions: Missions, works: Works, sessions: Sessions, money: Money
) -> Iterable[HistoryRow]:
    """Give what proves the work of each mission up to a day, the latest first."""
    for found in gather(asof, missions, works, sessions, money).values():
        yield from (_row(one) for one in reversed(found) if one.kind in PROOFS)


def _row(one: Evidence) -> HistoryRow:
    return HistoryRow(
        mission=one.mission,
        on=one.on,
        kind=one.kind,
        text=one.text,
        people=one.people or None,
        time=hours(one.minutes) if one.minutes else "",
        minutes=one.minutes or None,
        amount=one.amount,
        note=one.note,
        positions=(one.position,),
    )


_FOLDS = (MISSIONS, WORKS, SESSIONS, MONEY)
EVIDENCE = View("mission.evidence", "Preuves de la mission", HistoryRow, _FOLDS, evidence_rows)
HISTORY = View("mission.history", "Historique de la mission", HistoryRow, _FOLDS, history_rows)
