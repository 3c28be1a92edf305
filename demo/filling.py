"""Making the register of the story: every theme puts its part on one agenda, which is then lived day by day."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from core.ledger import create_ledger
from core.registry import Registry
from demo import (
    assemblies,
    budgets,
    campaigns,
    changes,
    community,
    contract,
    departed,
    dues,
    founding,
    indemnities,
    interests,
    mandates,
    membership,
    missions,
    removal,
    spending,
    structures,
    ties,
    trainings,
)
from demo.agenda import Simulated
from demo.days import evening, moment, offset
from demo.story import Story, opening

MONTHS: Final = 39
"""How long the story lasts: three years and a quarter."""
HOLDER: Final = "Ouverture du registre"
"""The first account, which opens the others."""
THEMES: Final = (
    founding,
    membership,
    dues,
    assemblies,
    mandates,
    changes,
    removal,
    missions,
    contract,
    trainings,
    campaigns,
    budgets,
    spending,
    structures,
    ties,
    community,
    interests,
    indemnities,
    departed,
)


def fill(
    directory: Path,
    registry: Registry,
    *,
    end: date,
    password: str,
    months: int = MONTHS,
    told: Callable[[int], None] = lambda _percent: None,
) -> None:
    """Make a register in an empty directory and live the story there, up to a day included.

    ``months`` is how long it lasts, four at least; ``told`` is called with the percents of it that are done.
    ``StoryError`` when something of the story is refused.
    """
    start = evening(offset(end, -months))
    days = (end - start).days
    clock = Simulated(moment(opening(start), "09:00"))
    association = founding.ASSOCIATION
    ledger, first = create_ledger(
        directory,
        registry,
        name=association.name,
        department=association.department,
        holder=HOLDER,
        clock=clock,
    )
    try:
        story = Story(ledger, clock, start, end)
        story.authors[founding.FIRST] = first
        for theme in THEMES:
            theme.plan(story)
        story.agenda.play(end, lambda day: told(100 * (day - start).days // days))
        founding.give_access(story, password)
        ledger.checkpoint()
        told(100)
    finally:
        ledger.close()
