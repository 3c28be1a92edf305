"""The life of the CPTS and its territory: stages reached, communes, two of which join later."""

from functools import partial
from typing import Final

from demo.days import offset
from demo.founding import ASSOCIATION
from demo.story import Story
from demo.tables import Line, table


class Commune(Line, frozen=True):
    """A commune of the territory."""

    insee: str
    label: str


class Stage(Line, frozen=True):
    """A stage, and how long after the beginning it is reached."""

    stage: str
    reference: str
    month: int
    day: int = 0


class Territory(Line, frozen=True):
    """Communes, where their population comes from, and the stages; the contract tells its own signature."""

    source: str
    month: int
    reduced: int
    joined_month: int
    joined_population: int
    communes: tuple[Commune, ...]
    stages: tuple[Stage, ...]


TERRITORY: Final = table("territory", Territory)


def plan(story: Story) -> None:
    """Put the stages and the two definitions of the territory on the agenda."""
    for one in TERRITORY.stages:
        on = story.opening if not one.month else story.office(one.month, one.day)
        story.agenda.at(on, "16:30", partial(_reach, story, one))
    first = TERRITORY.communes[: -TERRITORY.reduced]
    before = ASSOCIATION.population - TERRITORY.joined_population
    story.agenda.at(story.office(TERRITORY.month, 2), "15:40", partial(_define, story, first, before))
    joined = partial(_define, story, TERRITORY.communes, ASSOCIATION.population)
    story.agenda.at(story.office(TERRITORY.joined_month), "15:45", joined)


def _reach(story: Story, one: Stage) -> None:
    on = story.start if not one.month else story.today
    story.tell("coordination", "reach-cpts-stage", stage=one.stage, on=on, reference=one.reference)


def _define(story: Story, communes: tuple[Commune, ...], population: int) -> None:
    said = [{"insee": one.insee, "label": one.label} for one in communes]
    on = offset(story.today, 0, 1)
    story.tell("coordination", "define-territory", on=on, communes=said, population=population, source=TERRITORY.source)
