"""What the pages of an import show: columns and their fields, rows and what is wrong with them."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from core.imports import Candidate, Choice, Plan, Planned, offered, slot
from core.ledger import Ledger
from web.importing.uploads import Upload

PAGE: Final = 50
"""Rows of a page of the preview."""
EXAMPLES: Final = 3
STATES: Final[Mapping[str, str]] = {
    "new": "Nouvelle",
    "changed": "Modifiée",
    "unchanged": "Inchangée",
    "doubtful": "À décider",
    "refused": "Refusée",
    "aside": "Laissée de côté",
}
PLURALS: Final[Mapping[str, str]] = {
    "new": "nouvelles",
    "changed": "modifiées",
    "unchanged": "inchangées",
    "doubtful": "à décider",
    "refused": "refusées",
    "aside": "laissées de côté",
}


class Column(NamedTuple):
    """A column of the file, some of what it holds, and the field that it fills."""

    at: int
    title: str
    examples: str
    path: str


class Option(NamedTuple):
    """A field that a column may fill."""

    path: str
    title: str
    required: bool


class Every(NamedTuple):
    """A field that may be the same for all rows: what it may be, and what was chosen."""

    path: str
    title: str
    choices: Sequence[Choice]
    chosen: str


class Cell(NamedTuple):
    """A cell of the preview, and what is wrong with it."""

    title: str
    text: str
    wrong: str


class Line(NamedTuple):
    """A row of the preview."""

    number: int
    status: str
    state: str
    says: Sequence[str]
    cells: Sequence[Cell]
    candidates: Sequence[Candidate]
    may_be_taken: bool


class Tab(NamedTuple):
    """Rows of a status: how many, and where they are."""

    status: str
    title: str
    rows: int


def columns(upload: Upload) -> list[Column]:
    """Return the columns with the first things that each holds."""
    found = []
    for at, title in enumerate(upload.table.titles):
        said = dict.fromkeys(line.cells[at] for line in upload.table.lines if line.cells[at])
        examples = " · ".join(list(said)[:EXAMPLES])
        found.append(Column(at, title, examples, upload.fields[at]))
    return found


def options(upload: Upload) -> list[Option]:
    """Return the fields that columns may fill, those of years of dues included."""
    target = upload.target
    found = [Option(path, one.title, one.field.required) for path, one in target.slots.items()]
    years = sorted({path for path in upload.fields if path.startswith("dues.")})
    return found + [Option(path, one.title, required=False) for path in years if (one := slot(target, path))]


def every(upload: Upload, ledger: Ledger) -> list[Every]:
    """Return the fields that no column may need to say, since all rows are alike."""
    return [
        Every(path, one.title, choices, upload.answers.every.get(path, ""))
        for path, one in upload.target.slots.items()
        if "." not in path and (choices := offered(ledger, one))
    ]


def tabs(planned: Plan) -> list[Tab]:
    """Return the statuses that rows have, those that ask for somebody first."""
    order = ("doubtful", "refused", "new", "changed", "unchanged", "aside")
    return [Tab(one, PLURALS[one], planned.counts[one]) for one in order if planned.counts[one]]


def lines(planned: Plan, status: str, page: int) -> tuple[list[Line], int]:
    """Return a page of the rows of a status, all when empty, and how many pages there are."""
    rows = [row for row in planned.rows if not status or row.status == status]
    pages = max((len(rows) + PAGE - 1) // PAGE, 1)
    begin = (min(max(page, 1), pages) - 1) * PAGE
    return [_line(planned, row) for row in rows[begin : begin + PAGE]], pages


def _line(planned: Plan, row: Planned) -> Line:
    filled = [at for at, path in enumerate(planned.fields) if path or at in row.wrong]
    cells = [Cell(planned.table.titles[at], row.cells[at], row.wrong.get(at, "")) for at in filled]
    says = [asked.says for asked in row.asked] if planned.target.roster else []
    whole = [row.wrong[-1]] if -1 in row.wrong else []
    return Line(
        row.number,
        row.status,
        STATES[row.status],
        [*whole, *says, *row.notes],
        cells,
        row.candidates,
        row.status == "aside",
    )
