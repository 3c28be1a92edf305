"""Claims of DPC: filed after a session that allows it, given back, answered, paid months later, taken back in part."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from demo.days import office_day, offset
from demo.founding import ASSOCIATION
from demo.sessions import TRAININGS, Session
from demo.story import Story

NEEDS: Final = ("register-odpc", "file-claim", "pay-claim")
AGENCY: Final = "Agence nationale du développement professionnel continu"
ASKED: Final = "Une personne a été inscrite par l’organisme : retirez-la de la demande."
UNPAID: Final = 2
"""Participants whose fee waits when a claim is paid in part."""


def plan(story: Story, months: int) -> None:
    """Put the registration of the association as an organisme on the agenda."""
    if story.knows(*NEEDS):
        on = story.office(months, 4)
        story.agenda.at(office_day(offset(on, 0, 16)), "10:50", partial(_register, story, on))


def expect(story: Story, session: Session, made: str, on: date) -> None:
    """Expect the claim of a session to be filed and, perhaps, paid."""
    if session.claim is not None and story.knows(*NEEDS) and story.office(TRAININGS.odpc, 4) <= on:
        told = max(story.today, office_day(offset(on, 0, session.claim)))
        story.agenda.at(told, "16:20", partial(_file, story, session, made))


def _register(story: Story, on: date) -> None:
    story.tell("coordination", "register-odpc", on=on, number=ASSOCIATION.odpc)


def _file(story: Story, session: Session, made: str) -> None:
    claim = story.tell("training", "file-claim", session=made, on=story.today).command.claim
    steps: list[tuple[int | None, Callable[[], None]]] = [
        (session.returned, partial(_return, story, claim)),
        (session.corrected, partial(_correct, story, claim, made)),
        (session.answered, partial(_answer, story, session, claim)),
        (session.paid, partial(_receive, story, session, claim)),
        (session.recovered, partial(_recover, story, claim)),
    ]
    _next(story, [(days, act) for days, act in steps if days is not None])


def _next(story: Story, steps: list[tuple[int, Callable[[], None]]]) -> None:
    """Put what happens next to a claim on the agenda."""
    if steps:
        days, act = steps[0]
        story.agenda.at(office_day(offset(story.today, 0, days)), "15:35", partial(_live, story, act, steps[1:]))


def _live(story: Story, act: Callable[[], None], steps: list[tuple[int, Callable[[], None]]]) -> None:
    act()
    _next(story, steps)


def _return(story: Story, claim: str) -> None:
    story.tell("training", "return-claim", claim=claim, on=story.today, reason=ASKED)


def _correct(story: Story, claim: str, made: str) -> None:
    line = {"party": _last(story, claim), "reason": "registered-by-proxy"}
    story.tell("training", "correct-claim", claim=claim, session=made, on=story.today, left_out=[line])


def _answer(story: Story, session: Session, claim: str) -> None:
    line = {"party": _last(story, claim), "reason": "not-registered-before-start"}
    refused = [line] if session.refused else []
    story.tell("training", "answer-claim", claim=claim, on=story.today, refused=refused)


def _last(story: Story, claim: str) -> str:
    """Return the last of those whom a claim asks for."""
    return str(story.rows("dpc.retained", {"claim": claim})[-1].party)


def _receive(story: Story, session: Session, claim: str) -> None:
    """Record the transfer of the agency, then which claim it pays."""
    (row,) = story.rows("dpc.claims", {"claim": claim})
    amount = row.left - (UNPAID * row.fee if session.part_paid else 0)
    on = office_day(offset(story.today, 0, -4))
    said = {"source": "dpc", "payer_name": AGENCY, "text": f"Prise en charge de la séance « {session.label} »."}
    entry = story.tell("treasurer", "receive-money", on=min(on, story.today), amount=amount, **said).command.entry
    if not session.unmatched:
        story.tell("training", "pay-claim", claim=claim, entry=entry, on=story.today, amount=amount)


def _recover(story: Story, claim: str) -> None:
    """Record that the agency holds back the fee of one person."""
    (row,) = story.rows("dpc.claims", {"claim": claim})
    story.tell("treasurer", "recover-claim", claim=claim, on=story.today, amount=row.fee)
