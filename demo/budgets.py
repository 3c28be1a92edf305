"""The budgets of each year, mission by mission."""

from functools import partial
from typing import Final

from demo.sittings import DECISIONS
from demo.story import Story
from demo.tables import Line, table

NEEDS: Final = ("vote-budget",)


class Budget(Line, frozen=True):
    """What is voted for a year, in euros as typed, by mission; ``operation`` is the running of the association."""

    operation: str
    missions: dict[str, str]


class Budgets(Line, frozen=True):
    """Before the contract, then with it."""

    before: Budget
    after: Budget


BUDGETS: Final = table("budgets", Budgets)


def plan(story: Story) -> None:
    """Have each budget decision followed by its lines."""
    if not story.knows(*NEEDS):
        return
    for year in range(story.start.year, story.end.year + 2):
        key = f"{DECISIONS.budget.key}-{year}"
        story.follow(key, partial(_vote, story, key, year))
    story.follow("revised-budget", lambda: _vote(story, "revised-budget", story.today.year))


def _vote(story: Story, key: str, year: int) -> None:
    """Record the lines of a budget: the running of the association, then the missions open by then."""
    budget = BUDGETS.after if "crisis" in story.missions else BUDGETS.before  # opened with the contract
    said = {"year": year, "on": story.today, "decision": story.decisions[key]}
    story.tell("treasurer", "vote-budget", amount=budget.operation, **said)
    for code, amount in budget.missions.items():
        if code in story.missions:
            story.tell("treasurer", "vote-budget", mission=story.missions[code], amount=amount, **said)
