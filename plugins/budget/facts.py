"""The budget as voted."""

from datetime import date

from core.facts import Cents, DecisionId, Fact, MissionId, fact


@fact("budget-voted.1", "Budget voté")
class BudgetVoted(Fact, frozen=True, kw_only=True, gc=False):
    """What may be spent on a mission (none: on the running) in a civil year; a later vote takes the place of it."""

    year: int
    amount: Cents
    on: date
    mission: MissionId | None = None
    decision: DecisionId | None = None
