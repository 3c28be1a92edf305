"""The amounts of a contract: what the grid says for its size, in each contract year."""

from datetime import date

from msgspec import Struct

from core import Rules, step_key
from core.facts import Cents, cents
from plugins.aci.contract import Contract, anniversary, contract_year
from plugins.aci.steps import binding, certainty
from plugins.aci.words import GRID, LINES, YEARS


class Amount(Struct, frozen=True):
    """A line of the grid; ``cents`` is None when the line exists and its amount is to be entered: never zero.

    ``certainty`` is a key of ``words.CERTAINTY``.
    """

    line: str
    cents: Cents | None
    certainty: str
    rule: str


class Year(Struct, frozen=True):
    """A contract year: its number, its first day, and the first day of the next one."""

    number: int
    start: date
    end: date

    @property
    def days(self) -> int:
        """Return 365 or 366."""
        return (self.end - self.start).days


def year_of(signature: date, day: date) -> Year:
    """Return the contract year of a day."""
    number = contract_year(signature, day)
    return Year(number, anniversary(signature, number - 1), anniversary(signature, number))


def end_of(rules: Rules, signature: date) -> date | None:
    """Return the day on which a contract is over, None when no rule says how long it lasts."""
    step = rules.at(YEARS, signature)
    return None if step is None else anniversary(signature, int(step.number()))


def amounts(rules: Rules, contract: Contract, day: date) -> dict[str, Amount]:
    """Return the lines of the grid for a contract on a day, in their usual order; none when no step binds it.

    The step is that of the first day of the contract year; the size that of the terms in force on the day.
    """
    signature, terms = contract.signature(day), contract.terms.at(day)
    if signature is None or terms is None:
        return {}
    step = binding(rules, GRID, contract, day, by_date=year_of(signature.on, day).start)
    if step is None:
        return {}
    key, doubt = step_key(GRID, step), certainty(step)
    found = {line: Amount(line, cents(values[terms.value.size - 1]), doubt, key) for line, values in step.value.items()}
    found |= {line: Amount(line, None, "unknown", key) for line in step.unknown}
    return {line: found[line] for line in LINES if line in found}
