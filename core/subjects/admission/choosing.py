"""The decisions that may have admitted somebody: what a form or a table offers, and nothing else that was voted."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import DecisionId, Ref
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.admission.bodies import BODIES, Bodies, admits
from core.subjects.calendar import spelt
from core.subjects.votes.fold import VOTES, Ballot, Past, Votes


class AdmittingRow(Row, frozen=True, kw_only=True):
    """A decision of the body that the statutes of its day name to admit members; of any where they name none."""

    decision: Annotated[DecisionId, ask("Identifiant")]
    subject: Annotated[Ref, ask("Objet")]
    beside: Annotated[str, ask("Du")]
    on: Annotated[date, ask("Date")]


def admitting_rows(asof: AsOf, votes: Votes, bodies: Bodies) -> Iterable[AdmittingRow]:
    """Give them, the last first; none about statutes, an election, accounts, a mission or an amount is one."""
    found = [
        AdmittingRow(
            decision=decision,
            subject=about.subject,
            beside=spelt(about.on),
            on=about.on,
            positions=tuple(dict.fromkeys((about.position, said.position))),
        )
        for decision, vote in votes.by_id.items()
        if (about := vote.about) and (said := votes.adopted(decision)) and about.on <= asof.on
        if _may_admit(about) and admits(bodies, decision)
    ]
    return sorted(found, key=lambda row: (row.on, row.positions), reverse=True)


def _may_admit(about: Ballot | Past) -> bool:
    return about.type == "ordinary" and about.mission is None and about.amount is None


VIEWS = (View("decisions.admitting", "Décisions d’admission", AdmittingRow, (VOTES, BODIES), admitting_rows),)
