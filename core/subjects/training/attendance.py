"""Recording the attendance sheet of a session."""

from datetime import date
from typing import Annotated

from msgspec import Struct

from core.facts import PartyId, SessionId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import COORDINATION, TRAINING
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.strangers import stranger
from core.subjects.training.facts import Attendance, Presence, SessionHeld
from core.subjects.training.fold import SESSIONS, Sessions
from core.subjects.training.words import PRESENCES


class SheetRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line of the sheet."""

    party: Annotated[PartyId, ask("Personne", choices="parties")]
    present: Annotated[Presence, ask("Présence", labels=PRESENCES)] = "all"


class HoldSession(Command, frozen=True, kw_only=True):
    """Record who came to a session."""

    name = "hold-session"
    title = "Enregistrer l’émargement"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    on: Annotated[date | None, ask("Tenue le", hint="Vide : le jour prévu", past=True)] = None
    rows: Annotated[tuple[SheetRow, ...], ask("Feuille d’émargement", rows="session.enrolled")]


def hold_session(command: HoldSession, sessions: Sessions, parties: Parties) -> Decided:
    """Record the sheet once, as it was signed: a name may stand on it twice, or without having been enrolled.

    Refused as ``session-unknown``, ``session-cancelled``, ``before-session``, ``attendance-empty``, ``session-held``,
    ``party-unknown``.
    """
    known = sessions.known(command.session)
    if known is None or known.scheduled is None:
        return Refused("session-unknown", "Cette séance n’est pas programmée.")
    if known.cancelled is not None:
        return Refused("session-cancelled", "Cette séance est annulée.")
    on = command.on or known.scheduled.on
    if on < known.scheduled.on:
        message = f"La séance est prévue le {known.scheduled.on:%d/%m/%Y} : corrigez d’abord sa date."
        return Refused("before-session", message, {"on": message})
    if not command.rows:
        return Refused("attendance-empty", "La feuille d’émargement est vide.", {"rows": "Au moins une personne."})
    rows = tuple(Attendance(party=row.party, present=row.present) for row in command.rows)
    fact = SessionHeld(session=command.session, on=on, rows=rows)
    if known.held is not None:
        return () if known.held == fact else Refused("session-held", "L’émargement de cette séance est enregistré.")
    return stranger(parties, "rows", (row.party for row in rows)) or (fact,)


HOLD = Decider(
    HoldSession,
    frozenset({TRAINING, COORDINATION}),
    (
        Read(SESSIONS, by=lambda command: (command.session,)),
        Read(PARTIES, by=lambda command: (row.party for row in command.rows)),
    ),
    hold_session,
    (SessionHeld,),
)
