"""Structures that adhere beside the professionals: of several sorts, which the country's table does not count."""

from datetime import date
from functools import partial
from typing import Final

from demo import admissions
from demo.days import office_day, offset
from demo.story import Story
from demo.tables import Line, table

PAID_IN: Final = 2
"""The month in which they pay for the year."""


class Structure(Line, frozen=True):
    """A structure of a sort, from a month on; it ``becomes`` another sort a year later, or is dissolved."""

    name: str
    sort: str
    month: int
    becomes: str = ""
    until: int | None = None


class Structures(Line, frozen=True):
    """Those that adhere."""

    structures: tuple[Structure, ...]


STRUCTURES: Final = table("structures", Structures).structures


def plan(story: Story) -> None:
    """Put their adhesions, their dues and the dissolution of one on the agenda."""
    for one in STRUCTURES:
        on = story.office(one.month, 9)
        story.agenda.at(on, "15:25", partial(_admit, story, one, on))


def _admit(story: Story, one: Structure, on: date) -> None:
    said = story.crowd.structure(one.name, sort=one.sort).said | {"college": "partenaires", "category": "Partenaire"}
    admissions.join(story, on, said, partial(_joined, story, one))


def _joined(story: Story, one: Structure, party: str, on: date) -> None:
    story.agenda.at(story.soon(5, 40), "10:05", partial(_pay, story, party, on.year))
    gone = story.office(one.until, 4) if one.until is not None else story.end
    for year in range(on.year + 1, gone.year + 1):
        if (paid := office_day(date(year, PAID_IN, 12))) < gone:
            story.agenda.at(paid, "10:05", partial(_pay, story, party, year))
    if one.becomes:
        story.agenda.at(story.office(one.month + 12, 3), "10:15", partial(_become, story, party, one.becomes))
    if one.until is not None:
        story.agenda.at(offset(gone, 0, 6), "10:35", partial(_dissolve, story, party, gone))


def _pay(story: Story, party: str, year: int) -> None:
    story.tell("treasurer", "pay-dues", party=party, on=story.today, year=year)


def _become(story: Story, party: str, sort: str) -> None:
    story.tell("coordination", "describe-structure", on=offset(story.today, 0, -8), party=party, structure=sort)


def _dissolve(story: Story, party: str, on: date) -> None:
    story.tell("coordination", "lapse-membership", party=party, on=on, cause="dissolution")
