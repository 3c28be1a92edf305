"""The rows of a file that were not recorded, and why: a sheet to correct and to send again."""

from collections.abc import Collection

from msgspec import Struct
from msgspec.structs import replace

from core.imports.carrying import Done
from core.imports.planned import Answers, Plan, Planned
from core.imports.tables import WHY
from core.sheets import Column, Sheet

_CHOSEN = "laissée de côté"
_UNDECIDED = "en attente d’une décision"


class Left(Struct, frozen=True):
    """A row that was not recorded: its number in the file, its cells, and why."""

    number: int
    cells: tuple[str, ...]
    why: str


def leftovers(plan: Plan, done: Done) -> tuple[Left, ...]:
    """Return the rows that were not recorded, in the order of the file; those that the register knew are none.

    Nor are totals and titles said again, which nobody would take up.
    """
    refused = dict(done.refused) | dict(done.moved)
    heads = {row.number: row for row in plan.rows}
    found = []
    for row in plan.rows:
        head = heads.get(row.within, row)
        if head.number in refused:
            found.append(Left(row.number, row.cells, refused[head.number]))
        elif row.status in {"doubtful", "refused"} or (row.status == "aside" and row.number not in plan.table.totals):
            found.append(Left(row.number, row.cells, _why(head, plan.table.titles)))
    return tuple(found)


def along(plan: Plan, left: Collection[Left]) -> int:
    """Return how many rows were recorded with the one that heads them, besides those counted by themselves."""
    lost = {one.number for one in left}
    return sum(bool(row.within) and row.status in {"new", "changed"} and row.number not in lost for row in plan.rows)


def recorded(plan: Plan, done: Done) -> Plan:
    """Return a plan once it was carried out: of the rows that are in the register, their numbers only.

    The whole plan, when some rows are to be looked at again.
    """
    if done.moved:
        return plan
    lost = {one.number for one in leftovers(plan, done)}
    rows = tuple(
        row if row.number in lost else Planned(row.number, (), row.status, within=row.within) for row in plan.rows
    )
    return replace(plan, rows=rows, table=replace(plan.table, lines=()), answers=Answers(), unknown=(), recalled=())


def leftover_sheet(plan: Plan, left: tuple[Left, ...]) -> Sheet:
    """Return those rows under the titles of the file, and a last column that says why: reading leaves it aside."""
    titles = (*plan.table.titles, WHY)
    columns = tuple(Column(f"column_{at}", title) for at, title in enumerate(titles))
    rows = ((*one.cells, f"ligne {one.number} : {one.why}") for one in left)
    return Sheet("Lignes à reprendre", columns, rows)


def _why(row: Planned, titles: tuple[str, ...]) -> str:
    told = [f"{titles[at]} : {why}" if at >= 0 else why for at, why in sorted(row.wrong.items())]
    told += row.notes
    if row.status == "doubtful":
        told.append(_UNDECIDED)
    elif row.status == "aside":
        told.append(_CHOSEN)
    return " ; ".join(told)
