"""Somebody is struck off for dues left unpaid, after a letter."""

from datetime import date
from functools import partial

from demo.days import offset
from demo.membership import leaver
from demo.story import Story


def plan(story: Story) -> None:
    """Have the decision of the board carried out on its day."""
    story.follow("removal", partial(_remove, story))


def _remove(story: Story) -> None:
    person = leaver(story, "unpaid")
    if person is not None:
        invited: date = offset(story.today, 0, -33)
        said = {"ground": "unpaid", "invited_on": invited, "decision": story.decisions["removal"]}
        reason = "Cotisations impayées depuis deux ans ; lettre recommandée restée sans réponse."
        story.tell("board", "remove-member", party=person.party, on=story.today, reason=reason, **said)
        story.people.remove(person)
