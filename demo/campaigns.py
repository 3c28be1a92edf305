"""Prevention campaigns, at their season, reported on in totals; the last one waits for its report."""

from datetime import date
from functools import partial
from typing import Final

from demo.days import office_day, offset
from demo.story import Story
from demo.tables import Line, table

NEEDS: Final = ("plan-campaign", "hold-campaign")
AHEAD: Final = 40
"""Days before a campaign at which it is put on the calendar."""


class Campaign(Line, frozen=True):
    """A campaign of each year: first and last day (month, day), and bounds of what it brings."""

    label: str
    first: tuple[int, int]
    last: tuple[int, int]
    target: int
    reached: tuple[int, int]
    actions: tuple[int, int]
    notes: str = ""


class Waiting(Line, frozen=True):
    """A campaign whose days are counted back from the end of the story."""

    label: str
    first: int
    last: int
    target: int


class Campaigns(Line, frozen=True):
    """The campaigns of the year, and the last one."""

    campaigns: tuple[Campaign, ...]
    waiting: Waiting


CAMPAIGNS: Final = table("campaigns", Campaigns)


def plan(story: Story) -> None:
    """Put the campaigns of each year on the agenda, and the last one."""
    if not story.knows(*NEEDS):
        return
    for year in range(story.start.year, story.end.year + 2):
        for campaign in CAMPAIGNS.campaigns:
            first = date(year, *campaign.first)
            last = date(year + (campaign.last < campaign.first), *campaign.last)
            told = office_day(offset(first, 0, -AHEAD))
            story.agenda.at(told, "14:20", partial(_expect, story, campaign, first, last))
    waiting = CAMPAIGNS.waiting
    first, last = offset(story.end, 0, -waiting.first), offset(story.end, 0, -waiting.last)
    act = partial(_plan, story, waiting.label, first, last, waiting.target)
    story.agenda.at(office_day(offset(first, 0, -AHEAD)), "14:25", act)


def _expect(story: Story, campaign: Campaign, first: date, last: date) -> None:
    made = _plan(story, campaign.label, first, last, campaign.target)
    if made is not None:
        told = office_day(offset(last, 0, story.chance.between(9, 24)))
        story.agenda.at(told, "14:45", partial(_hold, story, campaign, made, last))


def _plan(story: Story, label: str, first: date, last: date, target: int) -> str | None:
    """Put a campaign on the calendar and return its id, None before the mission is open."""
    mission = story.missions.get("prevention")
    if mission is None:
        return None
    named = f"{label}, {first.year}"
    said = {"label": named, "on": first, "until": last, "target": target, "mission": mission}
    return str(story.tell("coordination", "plan-campaign", **said).command.campaign)


def _hold(story: Story, campaign: Campaign, made: str, last: date) -> None:
    counted = {name: story.chance.between(*getattr(campaign, name)) for name in ("reached", "actions")}
    on = offset(last, 0, 2)
    story.tell("coordination", "hold-campaign", campaign=made, on=on, notes=campaign.notes, **counted)
