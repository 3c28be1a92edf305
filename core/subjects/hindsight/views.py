"""Everything that was decided on figures that are known to be others since; plugins add their own."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Annotated

from core.facts import Id, PartyId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.calendar import spelt
from core.subjects.hindsight.brought import Brought
from core.subjects.hindsight.votes import FOLDS, AlertRow, alert_rows
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
    imported: Annotated[str, ask("Appris par un tableau")] = ""
    link: Annotated[str, ask("Page")] = ""


def late_rows(
    asof: AsOf,
    votes: Votes,
    meetings: Meetings,
    members: Members,
    mandates: Mandates,
    statutes: Statutes,
    brought: Brought,
) -> Iterable[LateRow]:
    """Give the votes that a later record touches, the last first.

    Those that imports alone touch, and whose result is the same, are one line for each import.
    """
    alerts = list(alert_rows(asof, votes, meetings, members, mandates, statutes, brought))
    folded = [row for row in alerts if _may_be_folded(row)]
    told = [
        LateRow(
            about=row.decision,
            kind="Vote",
            on=row.on,
            then=row.then,
            now=row.now,
            verdict=row.verdict,
            parties=row.parties,
            imported=row.imported,
            link=f"/decisions/{row.decision}",
            positions=row.positions,
            rules=row.rules,
        )
        for row in alerts
        if row not in folded
    ]
    return arrange(asof, [*told, *_by_import(folded, brought)])


def _may_be_folded(row: AlertRow) -> bool:
    return bool(row.batches) and not row.parties and not row.changes and row.verdict == "same"


def _by_import(rows: Sequence[AlertRow], brought: Brought) -> Iterator[LateRow]:
    for batch, imported in brought.batches.items():
        touched = [row for row in rows if batch in row.batches]
        if touched:
            first, count = min(row.on for row in touched), len(touched)
            several = count > 1
            yield LateRow(
                about=batch,
                kind="Import",
                on=imported.on,
                then=f"{count} vote{'s, le premier' if several else ','} du {spelt(first)}",
                now="Plus ou moins d’adhérents y auraient eu voix, par ce tableau : le quorum et le résultat restent",
                verdict="same",
                link=f"/lots/{batch}",
                positions=tuple(sorted({row.positions[0] for row in touched})),
            )


def arrange(_asof: AsOf, rows: Iterable[LateRow]) -> list[LateRow]:
    """Put the last decided first; of one day, in the order of the rows."""
    return sorted(rows, key=lambda row: row.on, reverse=True)


VIEWS = (View("hindsight", "Vérités tardives", LateRow, FOLDS, late_rows, arrange=arrange),)
