"""The sheet of a half-day as it is printed: to be signed, or as it was signed."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Final

from msgspec.structs import replace

from core.facts import NOTHING, PartyId, Ref, SessionId
from core.model.command import ask
from core.model.paper import Paper
from core.model.view import AsOf, Row, View
from core.subjects.calendar import spelt
from core.subjects.duration import hours
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.training.attendance.signing import SIGNED
from core.subjects.training.attendance.views import HalfDaySheetRow, sheet_rows
from core.subjects.training.facts import HalfDay, Presence
from core.subjects.training.fold import SESSIONS, Session, Sessions
from core.subjects.training.half_days import called
from core.subjects.training.presence import noted, teachers
from core.subjects.training.words import HALVES

_PRESENT: Final = HALVES | {"part": "En partie"}
_SIGNED: Final = {**SIGNED, "session": "Sur la feuille de la séance"}


class SheetLineRow(Row, frozen=True, kw_only=True):
    """A line of the sheet of a half-day, to be signed or as it was signed."""

    session: Annotated[SessionId, ask("Séance")]
    label: Annotated[str, ask("Intitulé")]
    part: Annotated[int, ask("Demi-journée")]
    when: Annotated[str, ask("Demi-journée, en heures")]
    length: Annotated[str, ask("Durée")]
    place: Annotated[str, ask("Lieu")]
    taught_by: Annotated[tuple[tuple[Ref, ...], ...], ask("Assurée par")]
    """Those of the register, who have a line each."""
    guest: Annotated[Ref | None, ask("Assurée par, hors du registre")]
    action: Annotated[str, ask("Numéro de l’action de DPC")]
    number: Annotated[str, ask("Numéro de la session")]
    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    profession: Annotated[str, ask("Profession")]
    teaches: Annotated[bool, ask("Formateur ou formatrice")]
    present: Annotated[str, ask("Présence", labels=_PRESENT)]
    arrived: Annotated[str, ask("Arrivée")]
    left: Annotated[str, ask("Départ")]
    means: Annotated[str, ask("Signature", labels=_SIGNED)]
    written: Annotated[Ref | None, ask("Nom écrit")]
    trace: Annotated[Ref | None, ask("Signature dessinée")]
    at: Annotated[str, ask("Signée le")]
    told: Annotated[str, ask("Séance, en toutes lettres", hidden=True)]
    paper: Annotated[str, ask("Document", hidden=True)]
    """Names one sheet: the session and the half-day."""


def line_rows(asof: AsOf, sessions: Sessions, parties: Parties) -> Iterable[SheetLineRow]:
    """Give for each half-day the lines of its sheet, those who teach it marked as such."""
    lines: dict[tuple[SessionId, int], dict[PartyId, HalfDaySheetRow]] = {}
    for row in sheet_rows(asof, sessions):
        lines.setdefault((row.session, row.part), {})[row.party] = row
    for session, one in sessions.by_id.items():
        for part, half_day in enumerate(one.half_days(asof.on) if one.known_on(asof.on) else (), start=1):
            known = lines.get((session, part), {})
            for row in (known | dict(_closed(session, part, one, known, asof))).values():
                yield _line(row, one, half_day, parties, asof)


def _closed(
    session: SessionId, part: int, one: Session, known: dict[PartyId, HalfDaySheetRow], asof: AsOf
) -> Iterator[tuple[PartyId, HalfDaySheetRow]]:
    """Yield the lines of which the half-day says nothing, as the sheet of the session, once closed, tells them.

    Nothing is left to sign there; who came unasked stands on it too. A mark for a part of a session whose half-days
    were noted is not one for this half-day.
    """
    if one.held is None or one.held.on > asof.on:
        return
    marks: dict[PartyId, Presence] = {row.party: row.present for row in reversed(one.held.rows)}
    for party, present in marks.items():
        row = known.get(party) or _blank(session, part, party, one)
        if not row.present:
            said: Presence = "absent" if noted(one) and present == "part" else present
            behind = (*row.positions, one.held_position)
            yield party, replace(row, present=said, means="" if said == "absent" else "session", positions=behind)


def _blank(session: SessionId, part: int, party: PartyId, one: Session) -> HalfDaySheetRow:
    return HalfDaySheetRow(
        session=session,
        part=part,
        party=party,
        present="",
        arrived="",
        left="",
        means="",
        written=None,
        trace=None,
        at="",
        teaches=False,
        positions=(one.position,),
    )


def _line(row: HalfDaySheetRow, one: Session, half_day: HalfDay, parties: Parties, asof: AsOf) -> SheetLineRow:
    fact = one.planned(asof.on)
    assert fact is not None  # noqa: S101 - only sessions on the calendar have half-days
    return SheetLineRow(
        session=row.session,
        label=fact.label,
        part=row.part,
        when=called(half_day),
        length=hours(half_day.minutes),
        place=fact.place,
        taught_by=tuple(parties.names(who, half_day.on).shown for who in teachers(one, half_day)),
        guest=one.trainer_name if one.trainer_name != NOTHING and half_day.trainer is None else None,
        action=fact.action,
        number=fact.number,
        party=row.party,
        name=parties.names(row.party, half_day.on).shown,
        profession=parties.profession(row.party, half_day.on),
        teaches=row.teaches,
        present=row.present,
        arrived=row.arrived,
        left=row.left,
        means=row.means,
        written=row.written,
        trace=row.trace,
        at=row.at,
        told=f"« {fact.label} », {spelt(half_day.on)}",
        paper=f"{row.session}-{row.part}",
        positions=row.positions,
    )


LINES = View("session.sheet-lines", "Feuilles d’émargement", SheetLineRow, (SESSIONS, PARTIES), line_rows)
SHEET_PAPER = Paper(
    name="emargement",
    title="Feuille d’émargement",
    view="session.sheet-lines",
    key="paper",
    says="told",
    ahead=True,
    mark="present",
    by_hand=frozenset(
        {"name", "profession", "present", "arrived", "left", "means", "written", "trace", "at"},
    ),
    order="name",
    within="paper",
    template=Path(__file__).parent / "sheet.typ",
)
