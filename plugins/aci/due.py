"""What a payment of the contract is, and what every payment of a contract year rests on."""

from datetime import date
from fractions import Fraction

from msgspec import Struct

from core.facts import Cents
from plugins.aci.grid import Amount, Year


class Payment(Struct, frozen=True):
    """A payment that the contract makes due; ``cents`` is None when its amount is to be entered."""

    on: date
    line: str
    text: str
    cents: Cents | None
    rules: tuple[str, ...]
    positions: tuple[int, ...]


class Terms(Struct, frozen=True):
    """What every payment of a contract year rests on."""

    year: Year
    lines: dict[str, Amount]
    rate: Fraction
    rate_step: str
    behind: tuple[int, ...]
