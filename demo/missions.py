"""The missions of the contract: opened, then one milestone after another, sometimes recorded late."""

from functools import partial
from typing import Final

from demo import workgroups
from demo.days import office_day, offset
from demo.story import Story
from demo.tables import Line, table

NOTES: Final = {
    "started": "Réunion de lancement avec les partenaires.",
    "deployed": "Toutes les actions prévues au contrat sont en place.",
    "plan-validated": "Plan transmis à l’agence régionale de santé et à la caisse.",
    "plan-updated": "Annuaire et fiches réflexes mis à jour après l’exercice.",
}


class Mission(Line, frozen=True):
    """A mission; ``milestones`` are codes with months and days after the signature, and days until recorded."""

    code: str
    label: str
    opened: int
    weekday: int
    every: int
    """Days between two meetings of its group."""
    milestones: tuple[tuple[str, int, int, int], ...]
    topics: tuple[str, ...]


class Review(Line, frozen=True):
    """The yearly review: the percents of the variable parts that a contract year brings."""

    month: int
    year: int
    shares: dict[str, int]


class Plan(Line, frozen=True):
    """The contract: when it is signed, its missions, its reviews."""

    signed: int
    missions: tuple[Mission, ...]
    reviews: tuple[Review, ...]


PLAN: Final = table("missions", Plan)


def plan(story: Story) -> None:
    """Put the missions on the agenda."""
    for mission in PLAN.missions:
        story.agenda.at(story.office(mission.opened, 8), "09:15", partial(_open, story, mission))
        for milestone, months, days, late in mission.milestones:
            on = story.office(PLAN.signed + months, days)
            reached = {"milestone": milestone, "on": on, "note": NOTES[milestone]}
            told = office_day(offset(on, 0, late))
            story.agenda.at(told, "09:25", partial(_reach, story, mission.code, reached))


def _open(story: Story, mission: Mission) -> None:
    told = story.tell("coordination", "open-mission", code=mission.code, label=mission.label, on=story.today)
    story.missions[mission.code] = told.command.mission
    workgroups.expect(story, told.command.mission, mission.topics, mission.every, mission.weekday)


def _reach(story: Story, code: str, reached: dict[str, object]) -> None:
    story.tell("coordination", "reach-milestone", mission=story.missions[code], **reached)
