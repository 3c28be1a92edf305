"""What the preview of an import shows: rows, those that ask for somebody first, and what is noteworthy in each."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from core.imports import Answers, Candidate, Plan, Planned, Status, slot

PAGE: Final = 50
"""Rows of a page of the preview."""
CHECK: Final = "check"
"""What asks for the rows whose numbers are to be checked, whatever their status."""
STATES: Final[Mapping[str, str]] = {
    "new": "Nouvelle",
    "changed": "Modifiée",
    "unchanged": "Inchangée",
    "doubtful": "À décider",
    "refused": "Refusée",
    "aside": "Laissée de côté",
}
PLURALS: Final[Mapping[str, str]] = {
    "doubtful": "à décider",
    "refused": "refusées",
    "new": "nouvelles",
    "changed": "modifiées",
    "unchanged": "inchangées",
    "aside": "laissées de côté",
}
"""In the order in which rows are shown."""
_TELLING: Final = 3
"""Cells that tell what a row is, when it is no person."""


class Cell(NamedTuple):
    """A cell of a row, and what is said of it."""

    title: str
    text: str
    wrong: str = ""
    check: str = ""
    asked: str = ""
    """The name of the field in which it may be typed anew, "" when it may not."""


class Line(NamedTuple):
    """A row of the preview."""

    number: int
    status: Status
    state: str
    who: str
    says: Sequence[str]
    noted: Sequence[Cell]
    """Cells of which something is said; the whole row is folded."""
    cells: Sequence[Cell]
    candidates: Sequence[Candidate]
    within: int
    """The row that it goes with, 0 for itself."""
    may_be_taken: bool
    tidied: str
    written: bool
    """Whether somebody keeps the name as the file has it."""


class Tab(NamedTuple):
    """Rows of a status: how many, and where they are."""

    status: str
    title: str
    rows: int


def tabs(planned: Plan) -> list[Tab]:
    """Return the statuses that rows have, those that ask for somebody first."""
    found = [Tab(one, title, planned.counts[one]) for one, title in PLURALS.items() if planned.counts[one]]
    checks = sum(bool(row.checks) for row in planned.rows)
    return [*found, Tab(CHECK, "case à vérifier", checks)] if checks else found


def lines(planned: Plan, answers: Answers, status: str, page: int) -> tuple[list[Line], int]:
    """Return a page of the rows of a status, all when empty, and how many pages there are."""
    order = {one: rank for rank, one in enumerate(PLURALS)}
    rows = [row for row in planned.rows if not status or status in {CHECK if row.checks else "", row.status}]
    rows.sort(key=lambda row: (order[row.status], row.within or row.number, row.number))
    pages = max((len(rows) + PAGE - 1) // PAGE, 1)
    begin = (min(max(page, 1), pages) - 1) * PAGE
    return [_line(planned, row, row.number in answers.written) for row in rows[begin : begin + PAGE]], pages


def _line(planned: Plan, row: Planned, written: bool) -> Line:
    titles = planned.table.titles
    filled = [at for at, path in enumerate(planned.fields) if path or at in row.wrong]
    alone = row.status == "refused" and all(one.within != row.number for one in planned.rows)
    cells = [
        Cell(
            titles[at],
            row.cells[at],
            row.wrong.get(at, ""),
            row.checks.get(at, ""),
            f"cell.{row.number}.{at}" if alone and at in row.wrong else "",
        )
        for at in filled
    ]
    says = [asked.says for asked in row.asked] if planned.target.roster else []
    whole = [row.wrong[-1]] if -1 in row.wrong else []
    return Line(
        number=row.number,
        status=row.status,
        state=STATES[row.status],
        who=" · ".join(_who(planned, row)) or "sans nom",
        says=[*whole, *says, *row.notes],
        noted=[cell for cell in cells if cell.wrong or cell.check],
        cells=[cell for cell in cells if cell.text],
        candidates=row.candidates,
        within=row.within,
        may_be_taken=row.status == "aside",
        tidied=row.tidied,
        written=written,
    )


def _who(planned: Plan, row: Planned) -> Iterator[str]:
    """Yield what tells whom or what a row is about: names; else the first things that must be said."""
    paths = planned.fields
    if planned.target.roster:
        named = [row.cells[paths.index(path)] for path in ("whole", "family", "given") if path in paths]
        yield from filter(None, [" ".join(filter(None, named))])
        return
    slots = {at: slot(planned.target, path) for at, path in enumerate(paths)}
    must = [at for at, one in slots.items() if one and one.field.required and row.cells[at]]
    may = [at for at, one in slots.items() if one and not one.field.required and row.cells[at]]
    yield from (row.cells[at] for at in sorted([*must, *may][:_TELLING]))
