"""Weighing a plan again when it is confirmed: the register may have changed since somebody looked at it."""

from typing import Final

from msgspec import structs

from core.facts import AccountId
from core.imports.identity import withdrawn
from core.imports.planned import Plan, Planned
from core.imports.planning import plan
from core.ledger import Ledger
from core.ledger.boundary import command_tag

Moved = tuple[tuple[int, str], ...]
"""Rows that would no more do what was looked at, and why."""


def revised(ledger: Ledger, looked_at: Plan, by: AccountId) -> tuple[Plan, Moved]:
    """Return what still holds of a plan, row by row, and the rows that do not; nothing is asked that nobody saw."""
    if ledger.head() == looked_at.head:
        return looked_at, ()
    again = plan(ledger, looked_at.target, looked_at.table, looked_at.fields, by, looked_at.answers)
    rows, moved = [], list[tuple[int, str]]()
    for was, row in zip(looked_at.rows, again.rows, strict=True):
        if was.asked == row.asked:
            rows.append(was)
        elif row.status == "unchanged":
            rows.append(row)
        else:
            rows.append(structs.replace(was, status="aside", asked=()))
            if was.asked:
                moved.append((was.number, _why(ledger, was, row)))
    return structs.replace(looked_at, rows=tuple(rows)), tuple(moved)


def _why(ledger: Ledger, was: Planned, row: Planned) -> str:
    recorded = ledger.recorder.positions_of(command_tag(was.asked[0].id))
    if recorded and withdrawn(ledger).issuperset(recorded):
        return "elle a été enregistrée, puis retirée"
    if row.asked:
        return f"elle dirait maintenant : {', '.join(asked.says for asked in row.asked)}"
    told = " ; ".join(row.notes or row.wrong.values())
    return f"{_NOW.get(row.status, 'elle ne dirait plus rien')}{f' : {told}' if told else ''}"


_NOW: Final = {"doubtful": "elle est à décider", "refused": "elle est refusée", "aside": "elle est laissée de côté"}
