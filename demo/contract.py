"""The ACI contract: signed, then paid as its schedule says; the money of the agency that came before it."""

from functools import partial
from typing import Any, Final

from demo.days import office_day, offset
from demo.founding import ASSOCIATION
from demo.missions import PLAN, Review
from demo.story import Story

NEEDS: Final = ("sign-aci-contract",)
FUND: Final = "Caisse primaire d’assurance maladie"
AGENCY: Final = "Agence régionale de santé"
GRANTS: Final = (
    (2, 15_000_00, "Crédit d’amorçage pour la construction du projet de santé."),
    (5, 17_500_00, "Complément versé à la validation de la lettre d’intention."),
)
"""Months after the beginning, cents, what for."""
DELAY: Final = 9
"""Days before which the fund does not pay what is due."""


def plan(story: Story) -> None:
    """Put the signature, the monthly reading of the bank account and the reviews on the agenda."""
    for months, cents, text in GRANTS:
        story.agenda.at(story.office(months, 10), "15:00", partial(_receive_grant, story, cents, text))
    if not story.knows(*NEEDS):
        return
    signed = story.office(PLAN.signed, 6)
    story.agenda.at(office_day(offset(signed, 0, 1)), "09:00", partial(_sign, story))
    for months in range(PLAN.signed, 41):
        story.agenda.at(story.office(months, 19), "15:45", partial(_receive_due, story))
    for review in PLAN.reviews:
        story.agenda.at(story.office(PLAN.signed + review.month, 6), "15:20", partial(_review, story, review))


def _receive_grant(story: Story, cents: int, text: str) -> None:
    _receive(story, cents, source="fir", payer_name=AGENCY, text=text)


def _sign(story: Story) -> None:
    on = story.office(PLAN.signed, 6)
    story.tell("board", "sign-aci-contract", on=on, population=ASSOCIATION.population)


def _receive_due(story: Story) -> None:
    """Record the transfers of the fund: what the schedule says to be due and has not come yet."""
    came = {(row.source, row.mission, row.amount, story.ledger.text(row.text)) for row in story.rows("incomes")}
    for row in story.rows("aci.payments", {"status": "due"}):
        source, mission = _where(story, row.line)
        text = f"{row.label} : {row.text[0].lower()}{row.text[1:]}."
        known = (source, mission, row.amount, text) in came
        if not known and row.amount and row.on <= offset(story.today, 0, -DELAY):
            _receive(story, row.amount, source=source, mission=mission, payer_name=FUND, text=text)


def _where(story: Story, line: str) -> tuple[str, str | None]:
    """Return the source and the mission of a line of the grid."""
    code = line.partition("-")[0]
    return ("aci-operation", None) if code == "operation" else ("aci-fixed", story.missions[code])


def _review(story: Story, review: Review) -> None:
    """Receive the variable parts that the review has granted, in percents of the envelope."""
    envelope = {row.line: row.amount for row in story.rows("aci.envelope")}
    for code, percent in review.shares.items():
        cents = envelope[f"{code}-variable"] * percent // 100
        text = f"Volet variable, année {review.year} : {percent} % des objectifs atteints."
        _receive(story, cents, source="aci-variable", mission=story.missions[code], payer_name=FUND, text=text)


def _receive(story: Story, cents: int, **said: Any) -> None:
    on = office_day(offset(story.today, 0, -3))
    story.tell("treasurer", "receive-money", on=min(on, story.today), amount=cents, **said)
