"""What is known of persons and structures, by day: names, numbers, profession, contact."""

from datetime import date
from typing import TypeVar

from msgspec import Struct, field

from core.facts import NOTHING, PartyId, Ref
from core.model.timeline import Entry, Timeline
from core.subjects.nomenclatures import PROFESSIONS, STRUCTURES
from core.subjects.parties.facts import Nature, Practice
from core.subjects.professions import label_of

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


class Number(Struct, frozen=True):
    """A number that a party bears, and whether its check digit is wrong."""

    number: Ref
    doubtful: bool = False


class Reach(Struct, frozen=True):
    """How a party is reached."""

    email: Ref = NOTHING
    phone: Ref = NOTHING
    address: Ref = NOTHING


class Numbered(Struct, frozen=True):
    """A number that was given to a party, now or before."""

    party: PartyId
    scheme: str
    number: Ref


class Called(Struct, frozen=True):
    """A name that a party was given, now or before."""

    party: PartyId
    names: Names


class Party(Struct):
    """One party; ``on`` is None while its registration is not known."""

    on: date | None = None
    position: int = 0
    nature: Nature = "person"
    numbers: dict[str, Timeline[Number]] = field(default_factory=dict)
    """By scheme: ``rpps``, ``siret``…"""
    structures: Timeline[str] = field(default_factory=Timeline)
    """What sort of structure it is."""
    names: Timeline[Names] = field(default_factory=Timeline)
    practising: Timeline[Practising] = field(default_factory=Timeline)
    reach: Timeline[Reach] = field(default_factory=Timeline)


class Parties(Struct):
    """Every party, by id."""

    by_id: dict[PartyId, Party] = field(default_factory=dict)
    numbered: list[Numbered] = field(default_factory=list)
    """Every number given, in the order told: what finds who bears one."""
    called: list[Called] = field(default_factory=list)
    """Every name given, in the order told."""
    words: dict[str, dict[str, str]] = field(default_factory=dict)
    """By nomenclature, what people read for the codes that rules have brought."""

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

    def profession(self, party: PartyId, day: date) -> str:
        """Return what people read for the profession of a party on a day, "" for none."""
        code = self.practising(party, day).profession
        return self.word(PROFESSIONS, code)

    def trade(self, party: PartyId, day: date) -> str:
        """Return the profession of a party in words or, for a structure that has none, what sort of structure it is."""
        sort = self.structure(party, day)
        return self.profession(party, day) or (self.word(STRUCTURES, sort.value) if sort else "")

    def structure(self, party: PartyId, day: date) -> Entry[str] | None:
        """Return what sort of structure a party is on a day, as a code; None when it was never said."""
        found = self.by_id.get(party)
        return held(found.structures, day) if found else None

    def word(self, nomenclature: str, code: str) -> str:
        """Return what people read for a code of a nomenclature, itself when nothing names it."""
        return self.words.get(nomenclature, {}).get(code) or label_of(code)


def held(timeline: Timeline[T], day: date) -> Entry[T] | None:
    """Return what holds on a day or, before the first entry, that one: a name is older than its recording."""
    return timeline.at(day) or (timeline.entries[0] if timeline.entries else None)


def number(party: Party, scheme: str, day: date) -> Entry[Number] | None:
    """Return the number of a scheme that a party bears on a day, None before the first one."""
    timeline = party.numbers.get(scheme)
    return timeline.at(day) if timeline else None


def rpps(party: Party, day: date) -> tuple[Ref, bool]:
    """Return the RPPS number that a party bears on a day, and whether its check digit is doubtful."""
    entry = number(party, "rpps", day)
    return (entry.value.number, entry.value.doubtful) if entry else (NOTHING, False)
