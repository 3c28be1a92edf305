"""Asking for a place at a session by a personal link, and declining what was asked."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from core.facts import PartyId, SessionId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BEARER, COORDINATION, TRAINING
from core.subjects.erasures.erased import of_the_living
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.strangers import stranger
from core.subjects.training.facts import PlaceAsked, PlaceDeclined
from core.subjects.training.fold import SESSIONS, Session, Sessions


class AskPlace(Command, frozen=True, kw_only=True):
    """Ask for a place."""

    name = "ask-place"
    title = "Demander une place"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    party: Annotated[PartyId, ask("Personne", choices="session.trainees")]
    on: Annotated[date, ask("Demandée le", today=True, past=True, hidden=True)]


class DeclinePlace(Command, frozen=True, kw_only=True):
    """Decline a place that was asked for."""

    name = "decline-place"
    title = "Refuser une place demandée"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    party: Annotated[PartyId, ask("Personne", choices="session.asking", within="session")]
    on: Annotated[date, ask("Refusée le", today=True, past=True)]


def ask_place(command: AskPlace, sessions: Sessions, parties: Parties) -> Decided:
    """Ask once.

    Refused as ``session-unknown``, ``session-cancelled``, ``after-session``, ``already-enrolled``, ``party-unknown``,
    ``not-a-person``.
    """
    known = sessions.known(command.session)
    if known is None:
        return _UNKNOWN
    if known.cancelled is not None:
        return Refused("session-cancelled", "Cette séance est annulée.")
    if command.party in set(known.enrolled()):
        return Refused("already-enrolled", "Vous avez déjà une place à cette séance.")
    if is_asking(known, command.party):
        return ()
    if command.on > known.half_days()[0].on:
        return Refused("after-session", "Cette séance a déjà commencé.")
    fact = PlaceAsked(session=command.session, party=command.party, on=command.on)
    return stranger(parties, "party", (command.party,)) or _structure(command.party, parties) or (fact,)


def _structure(party: PartyId, parties: Parties) -> Refused | None:
    asker = parties.known(party)
    if asker is None or asker.nature == "person":
        return None
    message = "Seules des personnes s’inscrivent, pas une structure."
    return Refused("not-a-person", message, {"party": message})


def decline_place(command: DeclinePlace, sessions: Sessions) -> Decided:
    """Decline what is asked for; refused as ``session-unknown``, ``not-asked``."""
    known = sessions.known(command.session)
    if known is None:
        return _UNKNOWN
    entry = known.asked[command.party].at(date.max) if command.party in known.asked else None
    if entry is not None and not entry.value:
        return ()
    if not is_asking(known, command.party):
        return Refused("not-asked", "Cette personne n’attend pas de place.", {"party": "Rien à refuser."})
    return (PlaceDeclined(session=command.session, party=command.party, on=command.on),)


def waiting(known: Session, day: date = date.max) -> Iterator[PartyId]:
    """Yield those who wait for a place on a day, who asked first coming first."""
    asked = ((places.at(day), party) for party, places in known.asked.items() if is_asking(known, party, day))
    found = sorted((entry.on, entry.position, party) for entry, party in asked if entry is not None)
    return (party for _, _, party in found)


def is_asking(known: Session, party: PartyId, day: date = date.max) -> bool:
    """Tell whether somebody waits for a place on a day: asked, neither declined nor given."""
    asked = known.asked[party].at(day) if party in known.asked else None
    place = known.places[party].at(day) if party in known.places else None
    return asked is not None and asked.value and (place is None or place.position < asked.position)


_UNKNOWN = Refused("session-unknown", "Cette séance n’est pas programmée.")
_ROLES = frozenset({TRAINING, COORDINATION})
_SESSION = Read(SESSIONS, by=lambda command: (command.session,))

ASK = of_the_living(
    Decider(
        AskPlace,
        _ROLES | {BEARER},
        (_SESSION, Read(PARTIES, by=lambda command: (command.party,))),
        ask_place,
        (PlaceAsked,),
    )
)
DECLINE = Decider(DeclinePlace, _ROLES, (_SESSION,), decline_place, (PlaceDeclined,))
