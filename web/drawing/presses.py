"""What the register proposes, row by row, each with one press: somebody agrees, nothing is typed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from core.ids import new_id
from core.intake import fields, unflatten, write_amount
from core.model.screens import Press
from core.model.view import Row
from web.drawing.address import said
from web.drawing.cells import columns_of, shown
from web.drawing.figures import Figure, figure
from web.drawing.forms import Attempt
from web.drawing.grids import typed
from web.drawing.reasons import why
from web.drawing.tables import homes_of
from web.drawing.visit import Visit


class Proposal(NamedTuple):
    """A row: its figures, what its press sends, and its reasons."""

    figures: Sequence[Figure]
    pairs: Sequence[tuple[str, str]]
    command_id: str
    why: str
    doubt: str


class DrawnPresses(NamedTuple):
    """Proposals as their template takes them; ``message`` is why the last press was refused."""

    id: str
    title: str
    button: str
    command: str
    ordinal: int
    action: str
    rows: Sequence[Proposal]
    message: str
    empty: str
    csrf: str
    template: str = "blocks/press.html"


def presses(
    block: Press, parts: Mapping[str, str], visit: Visit, ordinal: int, attempt: Attempt | None = None
) -> DrawnPresses:
    """Draw the proposals of a page; ``ordinal`` is the place of the block among those of its page."""
    view = visit.ledger.registry.views[block.view]
    command = visit.ledger.registry.deciders[block.command].command
    mine = attempt if attempt and (attempt.ordinal, attempt.command) == (ordinal, block.command) else None
    columns = columns_of(view.row, block.columns)
    written = list(zip(columns, shown(columns, visit.ledger, long=True), homes_of(columns, visit), strict=True))
    rows = []
    for row in visit.rows(block.view, {name: said(value, parts) for name, value in block.only.items()}):
        pairs = tuple(sent(block.given, row, visit))
        again = mine is not None and unflatten(pairs, command) == mine.raw
        rows.append(
            Proposal(
                figures=[figure(row, *one, visit) for one in written],
                pairs=pairs,
                command_id=mine.command_id if mine and again else new_id("c"),
                why=why(row, block.view, visit),
                doubt=mine.doubt if mine and again else "",
            )
        )
    return DrawnPresses(
        id=f"propositions-{ordinal}",
        title=block.title or view.title,
        button=block.button or command.title,
        command=command.name,
        ordinal=ordinal,
        action=visit.here(),
        rows=rows,
        message=" ".join(dict.fromkeys(filter(None, (mine.message, *mine.errors.values())))) if mine else "",
        empty=block.empty,
        csrf=visit.csrf,
    )


def sent(given: Mapping[str, str], row: Row, visit: Visit) -> Iterator[tuple[str, str]]:
    """Yield the pairs that the press of a row sends, as a form holds them; ``#`` counts the values of a column."""
    columns = {column.name: column for column in fields(type(row))}
    for name, template in given.items():
        column = columns.get(template.removeprefix("{").removesuffix("}"))
        value: Any = getattr(row, column.name) if column is not None else template
        cents = column is not None and column.kind == "cents"
        for place, one in enumerate(value if isinstance(value, tuple) else (value,)):
            yield name.replace("#", str(place)), write_amount(one) if cents else typed(one, visit)
