"""Recording the attendance sheet of a session."""

from datetime import date, datetime
from typing import Annotated

from msgspec import Struct
from msgspec.structs import replace

from core.facts import PartyId, SessionId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import COORDINATION, TRAINING
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.strangers import stranger
from core.subjects.training.facts import Attendance, Presence, SessionHeld
from core.subjects.training.fold import SESSIONS, Session, Sessions
from core.subjects.training.half_days import ended_at, last_day, written_from
from core.subjects.training.words import MARKS

_SHEET = (
    "La feuille part de ce que disent les demi-journées ; sans elles, chaque personne est présente. "
    "Touchez ce qui n’est pas juste."
)


class SheetRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line of the sheet."""

    party: Annotated[PartyId, ask("Personne", choices="parties")]
    present: Annotated[Presence, ask("Présence", labels=MARKS)] = "all"


class HoldSession(Command, frozen=True, kw_only=True):
    """Record who came to a session."""

    name = "hold-session"
    title = "Enregistrer l’émargement"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    on: Annotated[date | None, ask("Tenue le", hint="Vide : le jour prévu", past=True)] = None
    rows: Annotated[tuple[SheetRow, ...], ask("Feuille d’émargement", hint=_SHEET, rows="session.enrolled")] = ()


def hold_session(command: HoldSession, sessions: Sessions, parties: Parties, asked: datetime) -> Decided:
    """Record the sheet once, as it was signed: a name may stand on it twice, or without having been enrolled.

    Not before the last half-day is over: nobody knows who stays. One that ends early has its times corrected first.

    Everybody enrolled has a line: nobody is absent for having been left out. Refused as ``session-unknown``,
    ``session-cancelled``, ``before-session``, ``session-to-come``, ``attendance-empty``, ``sheet-incomplete``,
    ``session-held``, ``party-unknown``.
    """
    known = sessions.known(command.session)
    if known is None or known.scheduled is None:
        return Refused("session-unknown", "Cette séance n’est pas programmée.")
    if known.cancelled is not None:
        return Refused("session-cancelled", "Cette séance est annulée.")
    on = command.on or known.half_days()[0].on
    rows = tuple(Attendance(party=row.party, present=row.present) for row in command.rows)
    fact = SessionHeld(session=command.session, on=on, rows=rows)
    if known.held is not None:
        return () if known.held == fact else Refused("session-held", "L’émargement de cette séance est enregistré.")
    return _refusal(fact, known, asked) or stranger(parties, "rows", (row.party for row in rows)) or (fact,)


def _refusal(fact: SessionHeld, known: Session, asked: datetime) -> Refused | None:
    first, last = known.half_days()[0].on, known.half_days()[-1]
    if fact.on < first:
        message = f"La séance est prévue le {first:%d/%m/%Y} : corrigez d’abord sa date."
        return Refused("before-session", message, {"on": message})
    took_place = last if fact.on <= last_day(last) else replace(last, on=fact.on)
    if asked < ended_at(took_place):
        message = (
            f"L’émargement s’enregistre une fois la séance finie, le {written_from(took_place)}. "
            "Si elle a fini plus tôt, corrigez d’abord ses heures."
        )
        return Refused("session-to-come", message, {"on": "À venir."})
    if not fact.rows:
        message = "Écrivez qui est venu. Si la séance n’a pas eu lieu, annulez-la : « Annuler la séance »."
        return Refused("attendance-empty", message, {"rows": message})
    listed = {row.party for row in fact.rows}
    if missing := [party for party in known.enrolled(fact.on) if party not in listed]:
        message = f"Dites aussi si ces personnes sont venues : {', '.join(missing)}."
        return Refused("sheet-incomplete", message, {"rows": message})
    return None


HOLD = Decider(
    HoldSession,
    frozenset({TRAINING, COORDINATION}),
    (
        Read(SESSIONS, by=lambda command: (command.session,)),
        Read(PARTIES, by=lambda command: (row.party for row in command.rows)),
    ),
    hold_session,
    (SessionHeld,),
    timed=True,
)
