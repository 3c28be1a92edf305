"""Which step of a rule binds a contract: the one in force, or the one that its own terms brought forward."""

from datetime import date

from core import Rules, Step
from plugins.aci.contract import Contract
from plugins.aci.words import SIZE_RULE


def binding(rules: Rules, name: str, contract: Contract, day: date, *, by_date: date | None = None) -> Step | None:
    """Return the step of a rule for a contract on a day, None when there is none.

    ``by_date`` is the day that selects the step, the day itself when left out. Terms that name a later version bring
    its step forward from their own day; they never hold one back.
    """
    dated = rules.at(name, by_date or day)
    terms = contract.terms.at(day)
    named = None
    if terms is not None and name in rules.books:
        steps = rules.books[name].rule.steps
        named = next((step for step in steps if step.version == terms.value.version), None)
    found = [step for step in (dated, named) if step is not None]
    return max(found, key=lambda step: step.since, default=None)


def certainty(*steps: Step) -> str:
    """Return what is not established of steps: ``unsure`` their value, ``since`` only their day, ``sure`` nothing."""
    doubts = {doubt for step in steps for doubt in step.unsure}
    return "unsure" if doubts - {"since"} else "since" if doubts else "sure"


def size_of(rules: Rules, population: int, day: date) -> tuple[int, Step] | None:
    """Return the size of a population by the rule in force on a day; None when no line of it fits."""
    step = rules.at(SIZE_RULE, day)
    if step is None:
        return None
    fitting = (line["size"] for line in step.value if _fits(line, population))
    size = next(fitting, None)
    return None if size is None else (int(size), step)


def _fits(line: dict[str, int], population: int) -> bool:
    """Tell whether a population is within bounds: ``from`` and ``to`` included, ``above`` and ``below`` not."""
    return (
        ("from" not in line or population >= line["from"])
        and ("to" not in line or population <= line["to"])
        and ("above" not in line or population > line["above"])
        and ("below" not in line or population < line["below"])
    )
