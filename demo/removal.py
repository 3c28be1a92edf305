"""Somebody is struck off for dues left unpaid, after a letter and a hearing; another hearing is to come at the end."""

from datetime import date
from functools import partial
from typing import Final

from demo.days import office_day, offset
from demo.membership import leaver
from demo.sittings import DECISIONS, MEETINGS, held_on
from demo.story import Story

LETTER: Final = 34
HEARING: Final = 6
"""Days before the meeting that decides."""
RECENT: Final = 9
"""Days before the end of the story when the last letter leaves, and after it when its hearing is."""


def plan(story: Story) -> None:
    """Put the letter on the agenda, and have the decision of the board carried out on its day."""
    meeting = next(one.meeting for one in DECISIONS.decisions if one.key == "removal")
    day = held_on(story, next(one for one in MEETINGS.meetings if one.key == meeting))
    letter, hearing = office_day(offset(day, 0, -LETTER)), office_day(offset(day, 0, -HEARING))
    story.agenda.at(letter, "10:40", partial(_invite, story, hearing))
    story.follow("removal", partial(_remove, story))
    last, next_one = office_day(offset(story.end, 0, -RECENT)), office_day(offset(story.end, 0, RECENT))
    story.agenda.at(last, "10:40", partial(_invite_owing, story, next_one))


def _invite(story: Story, hearing: date) -> None:
    person = leaver(story, "unpaid")
    if person is not None:
        said = {"on": story.today, "hearing": hearing}
        story.tell("coordination", "invite-to-hearing", party=person.party, **said)


def _invite_owing(story: Story, hearing: date) -> None:
    """Write to the adherent who has owed dues for longest."""
    owing = [row.party for row in story.rows("dues.left") if row.adheres]
    if owing:
        story.tell("coordination", "invite-to-hearing", party=owing[0], on=story.today, hearing=hearing)


def _remove(story: Story) -> None:
    person = leaver(story, "unpaid")
    if person is not None:
        said = {"ground": "unpaid", "decision": story.decisions["removal"]}
        story.tell("board", "remove-member", party=person.party, on=story.today, **said)
        story.people.remove(person)
        story.gone[person.leaving] = str(person.party)
