"""Whoever teaches a session is doubted among those who learn there: told, and gone on with when it is meant."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from core.facts import PartyId, Ref
from core.model.command import Refused
from core.model.decider import Look
from core.subjects.training.fold import SESSIONS, Session, Sessions
from core.subjects.training.presence import teachers


def teaching(session: Session) -> set[PartyId]:
    """Return those of the register who teach a half-day of a session, or all of it."""
    return {party for half_day in session.half_days() for party in teachers(session, half_day)}


def doubting(asked: Callable[[Any, Session], Iterable[PartyId]], field: str) -> Look:
    """Make the look that doubts, as ``teaches-it``, a place given to whoever teaches the session.

    ``asked(command, session)`` gives those about to have a place, ``field`` names what is filled in to say so.
    """

    def doubted(command: Any, _text: Callable[[Ref], str], sessions: Sessions) -> Refused | None:
        known = sessions.known(command.session)
        if known is None:
            return None
        taught = teaching(known)
        both = [party for party in asked(command, known) if party in taught and not known.has_place(party, date.max)]
        if not both:
            return None
        message = f"Assure cette séance : {', '.join(both)}. Qui l’assure n’y est pas participant·e."
        return Refused("teaches-it", message, {field: "Si cette place est bien voulue, confirmez."})

    return Look((SESSIONS,), doubted)
