"""The crisis mission is paid by fact: plan written, plan updated, crisis recognised."""

from collections.abc import Iterator
from datetime import date

from core.facts import Cents
from core.subjects import Milestone, Missions, Reached
from plugins.aci.contract import Contract
from plugins.aci.deadlines import reached
from plugins.aci.due import Payment, Terms


def crisis(terms: Terms, contract: Contract, missions: Missions, day: date) -> Iterator[Payment]:
    """Yield what the crisis mission brings in a contract year, up to a day.

    The first writing of the plan once; an update once a year after the year of the first writing; a crisis once a
    year, nothing without a plan validated by then.
    """
    plan = reached(missions, "crisis", "plan-validated", day)
    if plan is not None and _within(terms, plan.on):
        yield from _paid(terms, "crisis-plan-first", "Plan validé", plan.on, plan.position)
    update = _update(terms, missions, day)
    if plan is not None and plan.on < terms.year.start and update is not None:
        yield from _paid(terms, "crisis-plan-update", "Plan mis à jour", update.on, update.position)
    happened = (one for one in contract.crises.values() if one.on <= day and _within(terms, one.on))
    first = min(happened, key=lambda one: (one.on, one.position), default=None)
    if first is not None and plan is not None and plan.on <= first.on:
        yield from _paid(terms, "crisis-occurrence", f"Crise reconnue : {first.label}", first.on, first.position)
    elif first is not None:
        text = f"Crise reconnue sans plan validé : {first.label}"
        yield from _paid(terms, "crisis-occurrence", text, first.on, first.position, nothing=True)


def _update(terms: Terms, missions: Missions, day: date) -> Reached | None:
    """Return the first update of the plan in a contract year."""
    wanted: Milestone = "plan-updated"
    updates = (
        one
        for mission in missions.by_id.values()
        for one in mission.reached
        if one.milestone == wanted and one.on <= day and _within(terms, one.on)
    )
    return min(updates, key=lambda one: (one.on, one.position), default=None)


def _within(terms: Terms, on: date) -> bool:
    return terms.year.start <= on < terms.year.end


def _paid(terms: Terms, line: str, text: str, on: date, position: int, *, nothing: bool = False) -> Iterator[Payment]:
    """Yield a payment, when the version of that year has its line."""
    amount = terms.lines.get(line)
    if amount is not None:
        behind = tuple(sorted({*terms.behind, position}))
        yield Payment(on, line, text, Cents(0) if nothing else amount.cents, (amount.rule,), behind)
