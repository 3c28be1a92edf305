"""What is known of each party and piece, as far as its end is concerned."""

from datetime import date

from msgspec import Struct, field

from core.facts import EntryId, MeetingId, PartyId
from core.facts.sealed import RetentionClass
from core.model.timeline import Timeline
from core.subjects.parties.facts import Nature
from core.subjects.privacy.facts import Ground, Own

OWN: tuple[Own, ...] = ("contact", "identity", "governance")
"""The classes whose keys are a party's."""


class Trace(Struct, frozen=True):
    """A record that names a party, and the day it speaks of."""

    on: date
    position: int


class Agreement(Struct, frozen=True):
    """Whether a party agrees to have a class kept, and until when."""

    agreed: bool
    until: date | None = None


class Mandate(Struct, frozen=True):
    """Whether a party sits, and its last day when it is known."""

    sitting: bool
    until: date | None = None


class Kept(Struct):
    """What is kept of one party."""

    nature: Nature | None = None
    holds: dict[Own, int] = field(default_factory=dict)
    """The classes that it has texts of, each with the record that brought the first."""
    meetings: list[tuple[MeetingId, int]] = field(default_factory=list)
    accounting: list[Trace] = field(default_factory=list)
    training: list[Trace] = field(default_factory=list)
    mandates: dict[str, Timeline[Mandate]] = field(default_factory=dict)
    agreements: dict[Own, Timeline[Agreement]] = field(default_factory=dict)
    erased: set[Own] = field(default_factory=set)


class Piece(Struct, frozen=True):
    """A record whose texts and files are nobody's own: the classes it holds, and the day of what it proves."""

    on: date
    position: int
    classes: tuple[RetentionClass, ...]


class Erasure(Struct, frozen=True):
    """An erasure as it was ordered."""

    on: date
    position: int
    ground: Ground
    classes: tuple[RetentionClass, ...]
    party: PartyId | None
    records: tuple[int, ...]


class Privacy(Struct):
    """Every party, every piece, every erasure."""

    by_party: dict[PartyId, Kept] = field(default_factory=dict)
    meetings: dict[MeetingId, Trace] = field(default_factory=dict)
    entries: dict[EntryId, date] = field(default_factory=dict)
    pieces: list[Piece] = field(default_factory=list)
    erasures: list[Erasure] = field(default_factory=list)

    def named(self, party: PartyId) -> Kept:
        """Return the place of a party, made if need be."""
        return self.by_party.setdefault(party, Kept())

    def of(self, party: PartyId) -> Kept:
        """Return what is kept of a party, nothing if there is none; it is not kept."""
        return self.by_party.get(party) or Kept()
