"""Noting that several have registered with the agency: it stays the act of each."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final

from msgspec import Meta

from core import COORDINATION, TRAINING, Command, Decider, Read, Refused, ask
from core.facts import Fact, PartyId, SessionId
from core.subjects import SESSIONS, Sessions
from plugins.dpc.facts.actions import AgencyRegistrationTold, By
from plugins.dpc.records.registrations import REGISTRATIONS, Registrations
from plugins.dpc.words import BY

OWN: Final = "L’inscription sur le site de l’Agence est l’acte de chaque personne : ici, on note ce qui en est dit."


class TellRegistrations(Command, frozen=True, kw_only=True):
    """Say that several have registered with the agency."""

    name = "tell-registrations"
    title = "Noter des inscriptions auprès de l’Agence"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    parties: Annotated[
        tuple[PartyId, ...],
        Meta(min_length=1),
        ask("Personnes", hint=OWN, choices="session.enrolled", within="session"),
    ]
    on: Annotated[date, ask("Inscriptions faites le", today=True, past=True)]
    done_by: Annotated[By, ask("Par", labels=BY)] = "self"


Decided = tuple[Fact, ...] | Refused


def tell_registrations(command: TellRegistrations, told: Registrations, sessions: Sessions) -> Decided:
    """Note those that were not; refused as ``session-unknown``, ``not-enrolled``."""
    known = sessions.known(command.session)
    if known is None:
        return Refused("session-unknown", "Cette séance n’est pas programmée.", {"session": "Inconnue."})
    parties = tuple(dict.fromkeys(command.parties))
    if strangers := [party for party in parties if party not in known.places]:
        message = f"N’a pas eu de place à cette séance : {', '.join(strangers)}."
        return Refused("not-enrolled", message)
    return noted(command.session, parties, command.on, command.done_by, told)


def noted(
    session: SessionId, parties: Iterable[PartyId], on: date, done_by: By, told: Registrations
) -> tuple[Fact, ...]:
    """Return what is told anew of some of those who have a place at a session."""
    new = (party for party in parties if not told.says(session, party, on, done_by))
    return tuple(AgencyRegistrationTold(session=session, party=party, on=on, done_by=done_by) for party in new)


_ROLES = frozenset({TRAINING, COORDINATION})

TELL_ALL = Decider(
    TellRegistrations,
    _ROLES,
    (
        Read(REGISTRATIONS, by=lambda command: (command.session,)),
        Read(SESSIONS, by=lambda command: (command.session,)),
    ),
    tell_registrations,
    (AgencyRegistrationTold,),
)
