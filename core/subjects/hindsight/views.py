"""Everything that was decided on figures that are known to be others since; plugins add their own."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import Id, PartyId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.hindsight.votes import FOLDS, alert_rows
from core.subjects.hindsight.words import VERDICTS
from core.subjects.mandates.fold import Mandates
from core.subjects.meetings.fold import Meetings
from core.subjects.membership.fold import Members
from core.subjects.statutes.fold import Statutes
from core.subjects.votes.fold import Votes


class LateRow(Row, frozen=True, kw_only=True):
    """Something decided, what it was counted on, and what that would be today. What was decided stays."""

    about: Annotated[Id, ask("Ce qui a été décidé")]
    kind: Annotated[str, ask("Sorte")]
    on: Annotated[date, ask("Date")]
    then: Annotated[str, ask("Compté alors")]
    now: Annotated[str, ask("Ce serait à présent")]
    verdict: Annotated[str, ask("Le résultat", labels=VERDICTS)]
    parties: Annotated[tuple[PartyId, ...], ask("Personnes concernées")] = ()


def late_rows(
    asof: AsOf, votes: Votes, meetings: Meetings, members: Members, mandates: Mandates, statutes: Statutes
) -> Iterable[LateRow]:
    """Give the votes that a later record touches, the last first."""
    alerts = alert_rows(asof, votes, meetings, members, mandates, statutes)
    return arrange(
        asof,
        [
            LateRow(
                about=row.decision,
                kind="Vote",
                on=row.on,
                then=row.then,
                now=row.now,
                verdict=row.verdict,
                parties=row.parties,
                positions=row.positions,
                rules=row.rules,
            )
            for row in alerts
        ],
    )


def arrange(_asof: AsOf, rows: Iterable[LateRow]) -> list[LateRow]:
    """Put the last decided first; of one day, in the order of the rows."""
    return sorted(rows, key=lambda row: row.on, reverse=True)


VIEWS = (View("hindsight", "Vérités tardives", LateRow, FOLDS, late_rows, arrange=arrange),)
