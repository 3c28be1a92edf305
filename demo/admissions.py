"""Applications to join, which the board answers once the statutes confide admission to it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Final

from demo.days import office_day, offset
from demo.sittings import MEETINGS
from demo.story import Story

AGAIN: Final = {"college": "soignants", "category": "actif"}
"""The place that those who come back ask for."""
LATE: Final = 12
"""Days before the end when somebody applies whom no board has answered yet."""


def plan(story: Story) -> None:
    """Have each board answer those who wait, and put the other applications and statements on the agenda."""
    for sitting in MEETINGS.meetings:
        key = f"admissions-{sitting.key}"
        story.follow(key, partial(_accept, story, key))
    story.agenda.at(story.office(30, 20), "09:50", partial(_apply_again, story, "unpaid"))
    story.follow("refusal", partial(_decline, story))
    story.agenda.at(story.office(26, 9), "10:15", partial(_abstain, story))
    story.agenda.at(office_day(offset(story.end, 0, -LATE)), "09:50", partial(_apply_again, story, "lapse"))


def join(story: Story, on: date, said: dict[str, Any], joined: Callable[[str, date], object]) -> None:
    """Have somebody new join from a day on, or from the answer of the board; ``joined(party, day)`` follows."""
    if _by_board(story, on):
        party = story.tell("coordination", "receive-application", on=on, **said).command.party
        story.applicants.append((party, joined))
    else:
        joined(story.tell("coordination", "admit-member", on=on, **said).command.party, on)


def _by_board(story: Story, on: date) -> bool:
    """Tell whether the statutes of a day, as the register knows them, confide admission to the board."""
    naming = [row.on for row in story.rows("statutes") if row.admission]
    return bool(naming) and min(naming) <= on


def _accept(story: Story, key: str) -> None:
    waiting, story.applicants = story.applicants, []
    if not waiting:
        return
    parties = tuple(party for party, _ in waiting)
    story.tell("board", "accept-applications", parties=parties, on=story.today, decision=story.decisions[key])
    for party, joined in waiting:
        joined(party, story.today)


def _apply_again(story: Story, key: str) -> None:
    party = story.gone.get(key)
    if party is not None:
        story.tell("coordination", "apply-member", party=party, on=story.today, **AGAIN)


def _decline(story: Story) -> None:
    party = story.gone.get("unpaid")
    if party is not None:
        said = {"on": story.today, "decision": story.decisions["refusal"]}
        story.tell("board", "decline-application", party=party, **said)


def _abstain(story: Story) -> None:
    """Have somebody who left for a neighbour write that she will not join again."""
    party = story.gone.get("other-territory")
    if party is not None:
        story.tell("coordination", "state-non-adhesion", party=party, on=offset(story.today, 0, -3))
