"""Interests that people declare, late for one of them, and what is paid where they are held."""

from functools import partial
from typing import Final

from core.subjects import spelt
from demo.days import offset
from demo.papers import pdf
from demo.story import Story

VOTED: Final = "crisis-plan"
"""The decision in which somebody took part who had an interest."""
FORMER: Final = "Optique des Remparts"
"""A shop that is not registered, sold since."""


def plan(story: Story) -> None:
    """Put declarations and two expenses on the agenda."""
    story.agenda.at(story.office(19, 4), "14:20", partial(_declare, story))
    story.agenda.at(story.office(24, 9), "11:35", partial(_sell, story))


def _declare(story: Story) -> None:
    """Have somebody who voted say that she owns a part of a pharmacy, which is paid for what was voted."""
    pharmacy = next((one for one in story.people if one.nature == "structure"), None)
    if pharmacy is None or VOTED not in story.decisions:
        return
    (decided,) = story.rows("decisions", {"decision": story.decisions[VOTED]})
    sheet = story.rows("meeting.attendance", {"meeting": decided.meeting})
    party = next(row.party for row in sheet if row.how == "present" and row.party not in decided.withdrawn)
    shares = {"party": party, "entity": pharmacy.party, "nature": "partner"}
    story.tell("coordination", "declare-interest", on=offset(story.start, 2), **shares)
    shop = {"party": story.board[1].party, "named": FORMER, "nature": "officer"}
    story.tell("coordination", "declare-interest", on=offset(story.start, 1), **shop)
    on = offset(story.today, 0, -2)
    bill = story.attach(pdf("Facture", [f"Réglée le {spelt(on)}."]))
    told = {"nature": "actions", "payee": pharmacy.party, "on": on, "receipt": bill}
    paid = {"text": "Trousses de premiers secours de l’exercice.", "decision": story.decisions[VOTED]}
    story.tell("treasurer", "pay-expense", amount="412,50", **told, **paid)
    story.tell("treasurer", "pay-expense", amount="64,90", text="Thermomètres du forum santé.", **told)


def _sell(story: Story) -> None:
    for row in story.rows("interests"):
        if row.entity is None:
            story.tell("coordination", "end-interest", interest=row.interest, on=story.today)
