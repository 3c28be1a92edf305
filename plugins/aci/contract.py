"""The contract as it stands on any day, and its years."""

from datetime import date

from msgspec import Struct, field

from core import Entry, Fold, Timeline
from core.facts import Record
from core.subjects import months_after
from plugins.aci.facts import AciContractAmended, AciContractSigned, CrisisId, CrisisRecognised, Size, Version


class Terms(Struct, frozen=True):
    """What the contract says from a day on."""

    size: Size
    population: int
    version: Version


class Crisis(Struct, frozen=True):
    """A grave crisis recognised."""

    on: date
    label: str
    position: int


class Contract(Struct):
    """Signatures, and the terms that signatures and amendments give; crises by id."""

    signed: Timeline[Terms] = field(default_factory=Timeline)
    terms: Timeline[Terms] = field(default_factory=Timeline)
    crises: dict[CrisisId, Crisis] = field(default_factory=dict)

    def signature(self, day: date) -> Entry[Terms] | None:
        """Return the last signature up to a day: its deadlines and its years run from there."""
        return self.signed.at(day)


def anniversary(signature: date, years: int) -> date:
    """Return the day on which a contract year ends and the next one begins."""
    return months_after(signature, 12 * years)


def contract_year(signature: date, day: date) -> int:
    """Return the contract year of a day, 1 for the first one."""
    years = day.year - signature.year
    return years + 1 if anniversary(signature, years) <= day else years


def _signed(state: Contract, fact: AciContractSigned, _record: Record, position: int) -> None:
    terms = Terms(fact.size, fact.population, fact.version)
    state.signed.add(fact.on, position, terms)
    state.terms.add(fact.on, position, terms)


def _amended(state: Contract, fact: AciContractAmended, _record: Record, position: int) -> None:
    state.terms.add(fact.on, position, Terms(fact.size, fact.population, fact.version))


def _recognised(state: Contract, fact: CrisisRecognised, _record: Record, position: int) -> None:
    state.crises[fact.crisis] = Crisis(fact.on, fact.label, position)


CONTRACT = Fold(
    "aci.contract",
    Contract,
    {AciContractSigned: _signed, AciContractAmended: _amended, CrisisRecognised: _recognised},
)
