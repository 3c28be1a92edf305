"""What the treasury leaves to do: receipts and decisions that are missing."""

from collections.abc import Iterable
from datetime import timedelta

from core.intake.amounts import show_amount
from core.model.roles import COORDINATION, TREASURER
from core.model.view import AsOf, Todo, View
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.treasury.expenses import orphan_rows
from core.subjects.treasury.fold import MONEY, Money
from core.subjects.votes.fold import VOTES, Votes

GRACE = timedelta(days=30)
"""What is missing a month after the payment is late: a habit of the house, not a rule."""
WHAT = {
    "decision": "Rattacher à une décision",
    "receipt": "Joindre le justificatif",
    "decision-and-receipt": "Joindre le justificatif et rattacher à une décision",
}


def missing_proofs(asof: AsOf, money: Money, votes: Votes, parties: Parties) -> Iterable[Todo]:
    """Give the expenses that lack something."""
    for row in orphan_rows(asof, money, votes, parties):
        due = row.on + GRACE
        yield Todo(
            due=due,
            what=f"{WHAT[row.missing]} : {row.label}, {show_amount(row.amount)}",
            link=f"/depenses/{row.entry}",
            late=asof.on > due,
            roles=(TREASURER, COORDINATION),
            positions=row.positions,
        )


TODO = (View("todo.proofs", "Dépenses à justifier", Todo, (MONEY, VOTES, PARTIES), missing_proofs),)
