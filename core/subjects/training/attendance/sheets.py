"""Recording the sheet of a half-day as it was signed on paper, and the scan that proves it."""

from datetime import date, datetime
from typing import Annotated

from msgspec import Meta, Struct

from core.facts import PartyId, SessionId
from core.model.command import Clock, Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import COORDINATION, TRAINING
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.strangers import stranger
from core.subjects.training.attendance.between import impossible
from core.subjects.training.facts import HalfDayAttended, HalfDayRow, Presence
from core.subjects.training.fold import SESSIONS, Session, Sessions
from core.subjects.training.half_days import ended_at, written_from
from core.subjects.training.presence import otherwise
from core.subjects.training.words import MARKS

NO_PART = "no-such-half-day"


class HalfDaySheetRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line of the sheet."""

    party: Annotated[PartyId, ask("Personne", choices="parties")]
    present: Annotated[Presence, ask("Présence", labels=MARKS)] = "all"
    arrived: Annotated[Clock | None, ask("Arrivée après le début")] = None
    left: Annotated[Clock | None, ask("Départ avant la fin")] = None


class RecordHalfDay(Command, frozen=True, kw_only=True):
    """Record who signed for a half-day."""

    name = "record-half-day"
    title = "Enregistrer la feuille de la demi-journée"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    part: Annotated[int, Meta(ge=1, le=20), ask("Demi-journée")]
    on: Annotated[date, ask("Enregistrée le", today=True, past=True, hidden=True)]
    rows: Annotated[tuple[HalfDaySheetRow, ...], ask("Feuille", rows="session.half-day-blank")]
    scan: Annotated[Line, ask("Feuille numérisée", hint="Photo ou PDF de la feuille signée", upload=True)] = ""


def refusal(known: Session | None, part: int) -> Refused | None:
    """Say why nothing is signed for a half-day: ``session-unknown``, ``session-cancelled``, ``no-such-half-day``."""
    if known is None:
        return Refused("session-unknown", "Cette séance n’est pas programmée.")
    if known.cancelled is not None:
        return Refused("session-cancelled", "Cette séance est annulée.")
    if not 0 < part <= len(known.half_days()):
        return Refused(NO_PART, "Cette séance n’a pas cette demi-journée.", {"part": "Inconnue."})
    return None


def record_half_day(command: RecordHalfDay, sessions: Sessions, parties: Parties, asked: datetime) -> Decided:
    """Record a sheet once; once the sheet of the session is closed, as the proof of what that one says.

    Refused as :func:`refusal`, ``session-to-come``, ``attendance-empty``, ``listed-twice``, ``outside-its-times``,
    ``scan-missing``, ``sheet-disagrees``, ``sheet-recorded``, ``party-unknown``.
    """
    known = sessions.known(command.session)
    refused = refusal(known, command.part)
    if refused is not None or known is None:
        return refused or ()
    rows = tuple(
        HalfDayRow(party=row.party, present=row.present, arrived=row.arrived or "", left=row.left or "")
        for row in command.rows
    )
    fact = HalfDayAttended(session=command.session, part=command.part, on=command.on, rows=rows, scan=command.scan)
    if (sheet := known.sheets.get(command.part)) is not None:
        same = (sheet.fact.rows, sheet.fact.scan) == (fact.rows, fact.scan)
        return () if same else Refused("sheet-recorded", "La feuille de cette demi-journée est enregistrée.")
    return _refusal(fact, known, asked) or stranger(parties, "rows", (row.party for row in rows)) or (fact,)


def _refusal(fact: HalfDayAttended, known: Session, asked: datetime) -> Refused | None:
    half_day = known.half_days()[fact.part - 1]
    if asked < ended_at(half_day) or fact.on < half_day.on:
        message = (
            f"La feuille s’enregistre une fois la demi-journée finie, le {written_from(half_day)}. "
            "Si elle a fini plus tôt, corrigez d’abord ses heures."
        )
        return Refused("session-to-come", message, {"part": message})
    if not fact.rows:
        return Refused("attendance-empty", "La feuille est vide.", {"rows": "Au moins une personne."})
    listed = [row.party for row in fact.rows]
    if twice := sorted({party for party in listed if listed.count(party) > 1}):
        message = f"Une seule ligne par personne : {', '.join(twice)}."
        return Refused("listed-twice", message, {"rows": message})
    lines = enumerate(fact.rows)
    said = (impossible(half_day, row.arrived, row.left, f"rows.{number}.") for number, row in lines)
    return next(filter(None, said), None) or _proof(fact, known)


def _proof(fact: HalfDayAttended, known: Session) -> Refused | None:
    """Refuse, once the sheet of the session is closed, what does not prove it: no image, or what says otherwise."""
    if known.held is None:
        return None
    if not fact.scan:
        message = "L’émargement de cette séance est clos : joignez la feuille signée, qui en est la preuve."
        return Refused("scan-missing", message, {"scan": "À joindre."})
    if others := otherwise(known, fact):
        message = (
            f"L’émargement de la séance dit autre chose de : {', '.join(others)}. Recopiez la feuille telle qu’elle "
            "est signée ; si c’est l’émargement qui se trompe, corrigez-le d’abord."
        )
        return Refused("sheet-disagrees", message, {"rows": message})
    return None


RECORD_HALF_DAY = Decider(
    RecordHalfDay,
    frozenset({TRAINING, COORDINATION}),
    (
        Read(SESSIONS, by=lambda command: (command.session,)),
        Read(PARTIES, by=lambda command: (row.party for row in command.rows)),
    ),
    record_half_day,
    (HalfDayAttended,),
    timed=True,
)
