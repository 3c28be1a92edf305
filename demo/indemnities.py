"""Indemnities: the time of working groups at the scale of the day, each half-year; that of the officers too."""

from datetime import date, timedelta
from functools import partial
from typing import Final

from core.subjects import last_day
from demo.days import office_day
from demo.founding import OFFICERS
from demo.papers import pdf
from demo.story import Story

NEEDS: Final = ("vote-budget",)
DAY_RATE: Final = "day-rate"
"""The decision that they carry out: nothing of what came before it is paid."""
HOURS: Final = {"president": (26, 40), "treasurer": (14, 24), "secretary": (10, 18)}
"""Hours that an officer gives in a half-year, between bounds."""
CENTS_AN_HOUR: Final = 300_00 // 8
"""300 € a day of 8 hours."""


def plan(story: Story) -> None:
    """Put the end of each half-year on the agenda."""
    for year in range(story.start.year, story.end.year + 1):
        for month in (6, 12):
            closing = last_day(year, month)
            told = office_day(closing + timedelta(days=16))
            story.agenda.at(told, "14:05", partial(_pay_groups, story, closing))
            story.agenda.at(told, "14:35", partial(_pay_officers, story, closing))


def _pay_groups(story: Story, closing: date) -> None:
    """Pay the meetings of each mission since the half-year before, as the scale values them."""
    if DAY_RATE not in story.decisions or not story.knows(*NEEDS):
        return
    began = date(closing.year, closing.month - 5, 1)
    meetings = [row for row in story.rows("budget.time") if began <= row.on <= closing]
    for mission in dict.fromkeys(row.mission for row in meetings):
        mine = [row for row in meetings if row.mission == mission]
        text = f"Indemnités des groupes de travail : {len(mine)} réunions, {_half(closing)}."
        _pay(story, sum(row.total for row in mine), text, mission=mission, payee_name="Participants (virement groupé)")


def _pay_officers(story: Story, closing: date) -> None:
    if DAY_RATE not in story.decisions:
        return
    for office, (least, most) in HOURS.items():
        hours = story.chance.between(least, most)
        text = f"Indemnité de mandat : {hours} heures, {_half(closing)}."
        person = story.board[OFFICERS.index(office)]
        _pay(story, hours * CENTS_AN_HOUR, text, payee=person.party)


def _pay(story: Story, cents: int, text: str, **said: object) -> None:
    receipt = story.attach(pdf("État d’indemnités", (text, "Barème : 300 euros la journée de huit heures.")))
    story.tell(
        "treasurer",
        "pay-expense",
        on=story.today,
        amount=cents,
        nature="indemnities",
        text=text,
        decision=story.decisions[DAY_RATE],
        receipt=receipt,
        **said,
    )


def _half(closing: date) -> str:
    return f"{'1er' if closing.month <= 6 else '2e'} semestre {closing.year}"  # noqa: PLR2004 - June
