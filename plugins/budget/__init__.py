"""The budget: voted, received, spent and left, for each mission."""

from pathlib import Path

from core import Plugin, hookimpl
from plugins.budget.balance import BALANCE, SHARES
from plugins.budget.facts import BudgetVoted
from plugins.budget.pages import PAGES
from plugins.budget.voting import VOTE
from plugins.budget.worktime import TIME


@hookimpl
def registre_plugin() -> Plugin:
    """Return what the budget brings."""
    return Plugin(
        name="budget",
        title="Budget",
        facts=(BudgetVoted,),
        deciders=(VOTE,),
        views=(BALANCE, SHARES, TIME),
        rules=Path(__file__).parent / "rules",
        pages=PAGES,
    )
