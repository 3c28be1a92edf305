"""Dues: of the year in which one joins, then each winter."""

from datetime import date, timedelta
from functools import partial
from typing import Final

from demo.days import office_day
from demo.people import Person
from demo.story import Story

SLOW: Final = 9
"""One adherent in so many pays late in the year."""
NEVER: Final = 45
"""One in so many forgets the year altogether."""


def plan(story: Story) -> None:
    """Put the yearly calls on the agenda."""
    for year in range(story.start.year + 1, story.end.year + 1):
        story.agenda.at(office_day(date(year, 1, 8)), "09:00", partial(_call, story, year))
    story.follow("waiver", partial(_waive, story))


def expect_first(story: Story, person: Person, on: date) -> None:
    """Have somebody who joins pay: at the assembly, or in the weeks that follow."""
    if on == story.start:
        story.tell("coordination", "pay-dues", party=person.party, on=on, year=on.year)
    else:
        _expect(story, person, office_day(max(on, story.today)), on.year, 26)


def _call(story: Story, year: int) -> None:
    for person in (one for one in story.people if one.joined.year < year):
        prompt = bool(person.leaving) or person in story.board
        if person.leaving == "unpaid" or (not prompt and story.chance.once_in(NEVER)):
            continue
        slow = not prompt and story.chance.once_in(SLOW)
        first = story.today + timedelta(days=story.chance.between(120, 290) if slow else 2)
        _expect(story, person, first, year, 74)


def _expect(story: Story, person: Person, first: date, year: int, span: int) -> None:
    """Expect dues within so many days of the first one, and their recording within a week."""
    on = office_day(first + timedelta(days=story.chance.between(0, span)))
    told = office_day(on + timedelta(days=story.chance.between(0, 6)))
    story.agenda.at(told, "16:05", partial(_pay, story, person, on, year))


def _pay(story: Story, person: Person, on: date, year: int) -> None:
    if person in story.people and (str(person.party), year) not in story.waived:
        story.tell("treasurer", "pay-dues", party=person.party, on=on, year=year)


def _waive(story: Story) -> None:
    """Give up the dues that an adherent has owed for longest."""
    owing = [row for row in story.rows("dues.left") if row.adheres]
    if owing:
        said = {"party": owing[0].party, "year": owing[0].year}
        story.tell("board", "waive-dues", on=story.today, decision=story.decisions["waiver"], **said)
        story.waived.add((owing[0].party, owing[0].year))
