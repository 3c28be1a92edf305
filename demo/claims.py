"""Claims of DPC: filed after a session that allows it, paid months later, one in part only."""

from datetime import date
from functools import partial
from typing import Final

from demo.days import office_day, offset
from demo.founding import ASSOCIATION
from demo.sessions import Session
from demo.story import Story

NEEDS: Final = ("register-odpc", "file-claim", "pay-claim")
AGENCY: Final = "Agence nationale du développement professionnel continu"
UNPAID: Final = 2
"""Participants whose fee waits when a claim is paid in part."""


def plan(story: Story, months: int) -> None:
    """Put the registration of the association as an organisme on the agenda."""
    if story.knows(*NEEDS):
        on = story.office(months, 4)
        story.agenda.at(office_day(offset(on, 0, 16)), "10:50", partial(_register, story, on))


def expect(story: Story, session: Session, made: str, on: date) -> None:
    """Expect the claim of a session to be filed and, perhaps, paid."""
    if session.claim is not None and story.knows(*NEEDS):
        told = max(story.today, office_day(offset(on, 0, session.claim)))
        story.agenda.at(told, "16:20", partial(_file, story, session, made))


def _register(story: Story, on: date) -> None:
    story.tell("coordination", "register-odpc", on=on, number=ASSOCIATION.odpc)


def _file(story: Story, session: Session, made: str) -> None:
    claim = story.tell("training", "file-claim", session=made, on=story.today).command.claim
    paid = office_day(offset(story.today, 0, session.paid))
    story.agenda.at(paid, "15:35", partial(_receive, story, session, claim))


def _receive(story: Story, session: Session, claim: str) -> None:
    """Record the transfer of the agency, then which claim it pays."""
    (row,) = story.rows("dpc.claims", {"claim": claim})
    amount = row.total - (UNPAID * row.fee if session.part_paid else 0)
    on = office_day(offset(story.today, 0, -4))
    said = {"source": "dpc", "payer_name": AGENCY, "text": f"Prise en charge de la séance « {session.label} »."}
    entry = story.tell("treasurer", "receive-money", on=min(on, story.today), amount=amount, **said).command.entry
    story.tell("training", "pay-claim", claim=claim, entry=entry, on=story.today, amount=amount)
