"""Arrivals and departures: what changed in who adheres, day by day."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from msgspec import Struct

from core.facts import PartyId
from core.model.timeline import Entry
from core.subjects.membership.fold import Member, Members, State
from core.subjects.membership.words import LEAVING, STANDINGS, WHY

HOW: Final = {"resigned": "Démission", "removed": "Radiation"}
"""What comes before a cause that would not say by itself who ended the adhesion."""


class Move(Struct, frozen=True):
    """A party begins to adhere, or ceases to, on the day of an entry."""

    party: PartyId
    arrives: bool
    entry: Entry[State]

    @property
    def reason(self) -> tuple[str, str]:
        """Why a party leaves: a code, and what people read for it: « Démission : départ à la retraite »."""
        state = self.entry.value
        how, why = HOW.get(state.standing, ""), WHY.get(state.cause, "")
        if not how:
            return f"{state.standing}/{state.cause}", why or STANDINGS[state.standing]
        why = why or LEAVING[""]
        return f"{state.standing}/{state.cause}", f"{how} : {why[0].lower()}{why[1:]}"


def moves(members: Members, day: date) -> Iterator[Move]:
    """Yield every move up to a day, party by party."""
    for party, member in members.by_party.items():
        yield from _of(party, member, day)


def _of(party: PartyId, member: Member, day: date) -> Iterator[Move]:
    """Yield the moves of one party; who comes and goes on one same day has not moved."""
    adheres, last_of_day = False, {entry.on: entry for entry in member.states.until(day)}
    for entry in last_of_day.values():
        if entry.value.adherent != adheres:
            adheres = not adheres
            yield Move(party, adheres, entry)
