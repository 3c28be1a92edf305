"""The half-days of sessions: their times, who is to sign, who has, and how each was there."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import NOTHING, PartyId, Ref, SessionId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.calendar import recorded
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.training.attendance.signing import SIGNED
from core.subjects.training.facts import HalfDay
from core.subjects.training.facts import HalfDayRow as HalfDayLine
from core.subjects.training.fold import SESSIONS, Sessions
from core.subjects.training.half_days import called, last_day, length
from core.subjects.training.presence import awaited, during, line, teachers
from core.subjects.training.state import Session
from core.subjects.training.words import HALVES, STAGES


class HalfDayRow(Row, frozen=True, kw_only=True):
    """A half-day; ``waiting`` counts those expected who have no signature and stand on no sheet."""

    session: Annotated[SessionId, ask("Séance")]
    label: Annotated[str, ask("Demi-journée")]
    part: Annotated[int, ask("Numéro")]
    on: Annotated[date, ask("Jour")]
    starts: Annotated[str, ask("Début")]
    ends: Annotated[str, ask("Fin")]
    minutes: Annotated[int, ask("Minutes")]
    length: Annotated[str, ask("Durée")]
    trainer: Annotated[PartyId | None, ask("Assurée par", hidden=True)]
    """Its own, who is not that of the session; read when a form starts from these rows."""
    taught_by: Annotated[tuple[PartyId, ...], ask("Assurée par")]
    stage: Annotated[str, ask("État", labels=STAGES)]
    signed: Annotated[int, ask("Ont signé")]
    waiting: Annotated[int, ask("Restent à signer")]
    chased: Annotated[
        tuple[PartyId, ...],
        ask(
            "À relancer",
            hint="N’ont pas signé, et ne sont pas sur la feuille",
        ),
    ]
    sheet: Annotated[bool, ask("Feuille enregistrée")]
    scan: Annotated[str, ask("Feuille numérisée", upload=True)]
    recordable: Annotated[bool, ask("Feuille à enregistrer", hidden=True)]
    """Whether a paper sheet may still be recorded: once the session is closed, it proves what is not signed for."""


class HalfDaySheetRow(Row, frozen=True, kw_only=True):
    """Somebody at a half-day, enrolled or on its sheet."""

    session: Annotated[SessionId, ask("Séance")]
    part: Annotated[int, ask("Demi-journée")]
    party: Annotated[PartyId, ask("Personne")]
    present: Annotated[str, ask("Présence", labels=HALVES)]
    arrived: Annotated[str, ask("Arrivée")]
    left: Annotated[str, ask("Départ")]
    means: Annotated[str, ask("Signature", labels=SIGNED)]
    written: Annotated[Ref | None, ask("Nom écrit")]
    trace: Annotated[Ref | None, ask("Signature dessinée", drawn=True)]
    at: Annotated[str, ask("Signée le")]
    teaches: Annotated[bool, ask("Formateur ou formatrice")]


class SignerRow(Row, frozen=True, kw_only=True):
    """Somebody who has not signed for a half-day."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    session: Annotated[SessionId, ask("Séance")]
    part: Annotated[int, ask("Demi-journée")]
    open: Annotated[bool, ask("Se signe aujourd’hui")]


def half_day_rows(asof: AsOf, sessions: Sessions) -> Iterable[HalfDayRow]:
    """Give the half-days of the sessions known on a day, in their order."""
    for session, one in sessions.by_id.items():
        for part, half_day in enumerate(one.half_days(asof.on) if one.known_on(asof.on) else (), start=1):
            sheet = one.sheets.get(part)
            stage = _stage(one, half_day, asof.on)
            waiting = awaited(one, part) if one.status(asof.on) != "cancelled" else ()
            unproved = stage == "closed" and one.held is not None and bool(waiting)
            yield HalfDayRow(
                session=session,
                label=called(half_day),
                part=part,
                on=half_day.on,
                starts=half_day.starts,
                ends=half_day.ends,
                minutes=half_day.minutes,
                length=length(half_day),
                trainer=half_day.trainer,
                taught_by=teachers(one, half_day),
                stage=stage,
                signed=len(_there(one, part)) if stage != "ahead" else 0,
                waiting=len(waiting),
                chased=waiting if stage in ("open", "over") else (),
                sheet=sheet is not None,
                scan=sheet.fact.scan if sheet is not None else "",
                recordable=sheet is None and (stage in ("open", "over") or unproved),
                positions=(one.position, *((sheet.position,) if sheet else ())),
            )


def sheet_rows(asof: AsOf, sessions: Sessions) -> Iterable[HalfDaySheetRow]:
    """Give for each half-day those enrolled that day or on its sheet, then those who teach it."""
    for session, one in sessions.by_id.items():
        for part, half_day in enumerate(one.half_days(asof.on) if one.known_on(asof.on) else (), start=1):
            sheet, taught = one.sheets.get(part), teachers(one, half_day)
            on_sheet = sheet.lines if sheet is not None else {}
            for party in dict.fromkeys((*one.enrolled(half_day.on), *on_sheet, *taught)):
                yield _row(session, one, part, party, teaches=party in taught, begun=half_day.on <= asof.on)


def signer_rows(asof: AsOf, sessions: Sessions, parties: Parties) -> Iterable[SignerRow]:
    """Give for each half-day those who are expected and have not signed, those who teach it last."""
    for session, one in sessions.by_id.items():
        for part, half_day in enumerate(one.half_days(asof.on), start=1):
            to_sign = _stage(one, half_day, asof.on) == "open"
            for party in awaited(one, part):
                name, behind = parties.names(party, asof.on).shown, (one.position,)
                yield SignerRow(party=party, name=name, session=session, part=part, open=to_sign, positions=behind)


def _there(one: Session, part: int) -> set[PartyId]:
    """Return those who signed for a half-day, by any means, who teach it included."""
    sheet = one.sheets.get(part)
    paper = sheet.lines if sheet is not None else {}
    marked = {party for party, row in paper.items() if row.present != "absent"}
    return marked | (one.signed.get(part, {}).keys() - paper.keys())


def _stage(one: Session, half_day: HalfDay, day: date) -> str:
    if one.status(day) in ("held", "cancelled"):
        return "closed"
    if day < half_day.on:
        return "ahead"
    return "open" if day <= last_day(half_day) else "over"


def _row(session: SessionId, one: Session, part: int, party: PartyId, *, teaches: bool, begun: bool) -> HalfDaySheetRow:
    sheet = one.sheets.get(part)
    signature = one.signed.get(part, {}).get(party) if begun else None
    row = line(one, part, party) if begun else None
    said = row or signature
    return HalfDaySheetRow(
        session=session,
        part=part,
        party=party,
        present="teaches" if teaches else during(one, part, party) if said is not None else "",
        arrived=said.arrived if said is not None else "",
        left=said.left if said is not None else "",
        means=signature.means if signature is not None else _on_paper(row),
        written=signature.written if signature is not None else None,
        trace=signature.trace if signature is not None and signature.trace != NOTHING else None,
        at=recorded(signature.at) if signature is not None else "",
        teaches=teaches,
        positions=(one.position, *(found.position for found in (signature, sheet if row else None) if found)),
    )


def _on_paper(row: HalfDayLine | None) -> str:
    """Return how the line of a paper sheet was signed: whoever was absent signed nothing."""
    if row is None:
        return ""
    return "none" if row.present == "absent" else "paper"


HALF_DAYS = View("session.half-days", "Demi-journées", HalfDayRow, (SESSIONS,), half_day_rows)
SHEETS = View("session.half-day-sheet", "Feuille de la demi-journée", HalfDaySheetRow, (SESSIONS,), sheet_rows)
SIGNERS = View("session.signers", "Qui doit signer", SignerRow, (SESSIONS, PARTIES), signer_rows)
