"""Giving the places that were asked for: who asked first comes first, and the others wait on."""

from datetime import date
from typing import Annotated

from core.facts import PartyId, SessionId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import COORDINATION, TRAINING
from core.subjects.calendar import spelt
from core.subjects.training.facts import Funder, MemberEnrolled
from core.subjects.training.fold import SESSIONS, Session, Sessions
from core.subjects.training.places.asking import waiting
from core.subjects.training.places.teaching import doubting
from core.subjects.training.words import FUNDERS

_FIRST = "Dans l’ordre des demandes, jusqu’à la dernière place ; les autres restent en attente."


class GiveAskedPlaces(Command, frozen=True, kw_only=True):
    """Enrol those who asked, as far as there is room."""

    name = "give-asked-places"
    title = "Inscrire qui a demandé une place"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    on: Annotated[date, ask("Inscription le", today=True, hint=_FIRST)]
    funder: Annotated[Funder, ask("Prise en charge", labels=FUNDERS)] = "dpc"


def give_asked_places(command: GiveAskedPlaces, sessions: Sessions) -> Decided:
    """Enrol those who wait, who asked first coming first, until the places are taken; the others wait on.

    Refused as ``session-unknown``, ``session-cancelled``, ``nobody-asking``, ``session-complete``, ``after-session``.
    """
    known = sessions.known(command.session)
    if known is None or known.scheduled is None:
        return Refused("session-unknown", "Cette séance n’est pas programmée.")
    if known.cancelled is not None:
        return Refused("session-cancelled", "Cette séance est annulée.")
    if not any(waiting(known)):
        return Refused("nobody-asking", "Personne n’attend de place.")
    given = next_in(known)
    if not given:
        return Refused("session-complete", "Toutes les places sont prises : la liste d’attente est gardée.")
    if command.on > (begins := known.half_days()[0].on):
        message = f"La séance est du {spelt(begins)} : on s’y inscrit ce jour-là au plus tard."
        return Refused("after-session", message, {"on": message})
    return tuple(
        MemberEnrolled(session=command.session, party=party, on=command.on, funder=command.funder) for party in given
    )


def next_in(known: Session) -> tuple[PartyId, ...]:
    """Return those who wait and for whom there is room, who asked first coming first."""
    room = known.scheduled.capacity if known.scheduled is not None else 0
    return tuple(waiting(known))[: max(0, room - sum(1 for _ in known.enrolled()))]


GIVE = Decider(
    GiveAskedPlaces,
    frozenset({TRAINING, COORDINATION}),
    (Read(SESSIONS, by=lambda command: (command.session,)),),
    give_asked_places,
    (MemberEnrolled,),
    doubts=doubting(lambda _command, session: next_in(session), "session"),
)
