"""The association's own name, seat and numbers, by date."""

from datetime import date
from typing import Final

from msgspec import Struct, field

from core.clock import day_in_paris, moment
from core.facts import Record
from core.model.fold import Fold
from core.model.timeline import Timeline
from core.subjects.association.facts import (
    AssociationFounded,
    AssociationRenamed,
    BankAccountGiven,
    SeatTransferred,
)

LOCAL_LAW: Final = frozenset({"57", "67", "68"})
"""Departments where associations follow the local civil code."""


class Seat(Struct, frozen=True):
    """Where the association has its seat."""

    seat: str
    department: str


class Association(Struct):
    """The association; ``founded`` is None while its founding is not recorded.

    ``declared`` is that day where somebody said it: a register that is begun says its own first day until then.
    """

    founded: date | None = None
    declared: date | None = None
    position: int = 0
    rna: str = ""
    siret: str = ""
    territory: str = ""
    names: Timeline[str] = field(default_factory=Timeline)
    seats: Timeline[Seat] = field(default_factory=Timeline)
    accounts: Timeline[BankAccountGiven] = field(default_factory=Timeline)

    def local_law(self, day: date) -> bool:
        """Tell whether the local civil code of Alsace and Moselle applies on a day, after the seat."""
        seat = self.seats.at(day)
        return seat is not None and seat.value.department in LOCAL_LAW


def _founded(state: Association, fact: AssociationFounded, record: Record, position: int) -> None:
    state.founded, state.position = fact.on, position
    state.declared = fact.on if fact.on < day_in_paris(moment(record.at)) else None
    state.rna, state.siret, state.territory = fact.rna, fact.siret, fact.territory
    state.names.add(fact.on, position, fact.label)
    state.seats.add(fact.on, position, Seat(fact.seat, fact.department))


def _renamed(state: Association, fact: AssociationRenamed, _record: Record, position: int) -> None:
    state.names.add(fact.on, position, fact.label)


def _moved(state: Association, fact: SeatTransferred, _record: Record, position: int) -> None:
    state.seats.add(fact.on, position, Seat(fact.seat, fact.department))


def _paid_on(state: Association, fact: BankAccountGiven, _record: Record, position: int) -> None:
    state.accounts.add(fact.on, position, fact)


ASSOCIATION = Fold(
    "association",
    Association,
    {
        AssociationFounded: _founded,
        AssociationRenamed: _renamed,
        SeatTransferred: _moved,
        BankAccountGiven: _paid_on,
    },
)
