"""What is known of each party and piece, as far as its end is concerned."""

from datetime import date

from msgspec import Struct, field

from core.facts import AccountId, EntryId, MeetingId, PartyId, Ref
from core.facts.sealed import RetentionClass
from core.model.timeline import Timeline
from core.subjects.erasures.facts import Ground, Own
from core.subjects.parties.facts import Nature

OWN: tuple[Own, ...] = ("contact", "identity", "governance", "training")
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


class Withdrawn(Struct, frozen=True):
    """The registration of a party was withdrawn: the day, the record that says so, and where the name still stands."""

    on: date
    position: int
    name: tuple[Ref, ...]
    registered: int = 0
    """The record that registered it."""


class Kept(Struct):
    """What is kept of one party."""

    nature: Nature | None = None
    withdrawn: Withdrawn | None = None
    """None while its registration stands."""
    holds: dict[Own, int] = field(default_factory=dict)
    """The classes that it has texts of, each with the record that brought the first."""
    seen: list[Trace] = field(default_factory=list)
    """When it was heard of, but for what the lists below tell."""
    meetings: list[tuple[MeetingId, int]] = field(default_factory=list)
    accounting: list[Trace] = field(default_factory=list)
    training: list[Trace] = field(default_factory=list)
    mandates: dict[str, Timeline[Mandate]] = field(default_factory=dict)
    ties: dict[str, Timeline[bool]] = field(default_factory=dict)
    """By structure and sort of tie: whether it holds."""
    accounts: list[AccountId] = field(default_factory=list)
    agreements: dict[Own, Timeline[Agreement]] = field(default_factory=dict)
    erased: set[Own] = field(default_factory=set)


class Access(Struct):
    """An account: the record that opened it, and what closed it."""

    opened: int = 0
    closed: Trace | None = None


class Piece(Struct, frozen=True):
    """A record whose texts and files are no party's own: the classes it holds, and the day of what it proves."""

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
    """Every party, every account, every piece, every erasure."""

    by_party: dict[PartyId, Kept] = field(default_factory=dict)
    meetings: dict[MeetingId, Trace] = field(default_factory=dict)
    entries: dict[EntryId, date] = field(default_factory=dict)
    accounts: dict[AccountId, Access] = field(default_factory=dict)
    pieces: list[Piece] = field(default_factory=list)
    unlabelled: set[int] = field(default_factory=set)
    """The records that opened accounts whose name was erased."""
    erasures: list[Erasure] = field(default_factory=list)

    def named(self, party: PartyId) -> Kept:
        """Return the place of a party, made if need be."""
        return self.by_party.setdefault(party, Kept())

    def of(self, party: PartyId) -> Kept:
        """Return what is kept of a party, nothing if there is none; it is not kept."""
        return self.by_party.get(party) or Kept()

    def account(self, account: AccountId) -> Access:
        """Return the place of an account, made if need be."""
        return self.accounts.setdefault(account, Access())
