"""Persons and structures as they stand on any day: names, profession, contact."""

from datetime import date
from typing import TypeVar

from msgspec import Struct, field

from core.facts import NOTHING, PartyId, Record, Ref, ref
from core.model.fold import Fold
from core.model.timeline import Entry, Timeline
from core.subjects.parties.facts import (
    ContactGiven,
    Nature,
    PartyRegistered,
    PartyRenamed,
    Practice,
    ProfessionDeclared,
)

T = TypeVar("T")


class Names(Struct, frozen=True):
    """What a party is called."""

    family: Ref = NOTHING
    given: Ref = NOTHING

    @property
    def shown(self) -> tuple[Ref, ...]:
        """The parts of the name, first the family's: what a row shows."""
        return tuple(part for part in (self.family, self.given) if part != NOTHING)


class Practising(Struct, frozen=True):
    """What a party practises, and how."""

    profession: str = ""
    practice: Practice = ""
    rpps: Ref = NOTHING
    """:data:`NOTHING` when this record left out the number: the one known before stays."""
    doubtful: tuple[str, ...] = ()


class Reach(Struct, frozen=True):
    """How a party is reached."""

    email: Ref = NOTHING
    phone: Ref = NOTHING
    address: Ref = NOTHING


class Party(Struct):
    """One party; ``on`` is None while its registration is not known."""

    on: date | None = None
    position: int = 0
    nature: Nature = "person"
    siret: Ref = NOTHING
    siret_doubtful: bool = False
    names: Timeline[Names] = field(default_factory=Timeline)
    practising: Timeline[Practising] = field(default_factory=Timeline)
    reach: Timeline[Reach] = field(default_factory=Timeline)


class Parties(Struct):
    """Every party, by id."""

    by_id: dict[PartyId, Party] = field(default_factory=dict)

    def known(self, party: PartyId) -> Party | None:
        """Return a party that has been registered, None if there is no such one."""
        found = self.by_id.get(party)
        return found if found is not None and found.on is not None else None

    def named(self, party: PartyId) -> Party:
        """Return the place of a party, made if need be."""
        return self.by_id.setdefault(party, Party())

    def names(self, party: PartyId, day: date) -> Names:
        """Return what a party is called on a day; before its first name, that one."""
        found = self.by_id.get(party)
        entry = held(found.names, day) if found else None
        return entry.value if entry else Names()

    def practising(self, party: PartyId, day: date) -> Practising:
        """Return what a party practises on a day; before the first time it is known, that one."""
        found = self.by_id.get(party)
        entry = held(found.practising, day) if found else None
        return entry.value if entry else Practising()


def held(timeline: Timeline[T], day: date) -> Entry[T] | None:
    """Return what holds on a day or, before the first entry, that one: a name is older than its recording."""
    return timeline.at(day) or (timeline.entries[0] if timeline.entries else None)


def rpps(party: Party, day: date) -> tuple[Ref, bool]:
    """Return the last number given up to a day, and whether its check digit is doubtful."""
    given = [entry.value for entry in party.practising.until(day) if entry.value.rpps != NOTHING]
    return (given[-1].rpps, "rpps" in given[-1].doubtful) if given else (NOTHING, False)


def _registered(state: Parties, fact: PartyRegistered, _record: Record, position: int) -> None:
    party = state.named(fact.party)
    party.on, party.position, party.nature = fact.on, position, fact.nature
    party.siret = ref(position, "siret", fact.siret)
    party.siret_doubtful = "siret" in fact.doubtful
    party.names.add(fact.on, position, _names(fact, position))
    number = ref(position, "rpps", fact.rpps)
    party.practising.add(fact.on, position, Practising(fact.profession, fact.practice, number, fact.doubtful))
    party.reach.add(fact.on, position, _reach(fact, position))


def _renamed(state: Parties, fact: PartyRenamed, _record: Record, position: int) -> None:
    state.named(fact.party).names.add(fact.on, position, _names(fact, position))


def _declared(state: Parties, fact: ProfessionDeclared, _record: Record, position: int) -> None:
    number = ref(position, "rpps", fact.rpps)
    practising = Practising(fact.profession, fact.practice, number, fact.doubtful)
    state.named(fact.party).practising.add(fact.on, position, practising)


def _reached(state: Parties, fact: ContactGiven, _record: Record, position: int) -> None:
    state.named(fact.party).reach.add(fact.on, position, _reach(fact, position))


def _names(fact: PartyRegistered | PartyRenamed, position: int) -> Names:
    return Names(ref(position, "family", fact.family), ref(position, "given", fact.given))


def _reach(fact: PartyRegistered | ContactGiven, position: int) -> Reach:
    return Reach(
        ref(position, "email", fact.email), ref(position, "phone", fact.phone), ref(position, "address", fact.address)
    )


PARTIES = Fold(
    "parties",
    Parties,
    {
        PartyRegistered: _registered,
        PartyRenamed: _renamed,
        ProfessionDeclared: _declared,
        ContactGiven: _reached,
    },
)
