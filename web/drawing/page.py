"""A page of the register: its blocks, each drawn with the clocks of the visit, those one may not read left out."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from core.model.screens import Chart, Figures, Form, Page, Prose, Table, Timeline
from web.drawing.address import said
from web.drawing.cells import value_and_label, writer
from web.drawing.charts import chart
from web.drawing.desk import Desk
from web.drawing.figures import figures
from web.drawing.forms import Attempt, form
from web.drawing.prose import prose
from web.drawing.tables import table
from web.drawing.timelines import timeline
from web.drawing.visit import Visit

_DRAWN: Final[Mapping[type[Any], Callable[..., Any]]] = {
    Table: table,
    Figures: figures,
    Timeline: timeline,
    Chart: chart,
}


class NothingThereError(LookupError):
    """The address names a thing that is not known, or was not on that day."""


def draw_page(desk: Desk, page: Page, parts: Mapping[str, str], visit: Visit, attempt: Attempt | None = None) -> str:
    """Draw a page as HTML; ``attempt`` is a form of it that was sent and must be shown again.

    :class:`NothingThereError` when the page is of one thing and the register does not know it.
    """
    title = heading(page, parts, visit)
    drawn = draw_blocks(desk, page, parts, visit, attempt)
    blocks = [desk.piece(block.template, visit, block=block, title=title) for block in drawn]
    failed = attempt is not None and attempt.failed
    return desk.draw("page.html", visit, title=title, page=page, blocks=blocks, failed=failed)


def heading(page: Page, parts: Mapping[str, str], visit: Visit) -> str:
    """Return the heading of a page: its own, or what people read for the one thing it shows."""
    if not page.subject:
        return said(page.title, parts)
    row = visit.ledger.registry.views[page.subject].row
    _, label = value_and_label(row)
    rows = visit.rows(page.subject, {name: value for name, value in parts.items() if name in row.__struct_fields__})
    if not rows:
        raise NothingThereError(page.title)
    return writer(label, visit.ledger)(getattr(rows[0], label.name)) or page.title


def draw_blocks(
    desk: Desk, page: Page, parts: Mapping[str, str], visit: Visit, attempt: Attempt | None = None
) -> Iterator[Any]:
    """Draw the blocks of a page that the account may see; forms are for the present only."""
    ordinals: dict[type[Any], int] = {}
    for place, block in enumerate(page.blocks, 1):
        ordinal = ordinals[type(block)] = ordinals.get(type(block), 0) + 1
        if isinstance(block, Form):
            if visit.clocks.now and visit.may(visit.ledger.registry.deciders[block.command].roles):
                yield form(block, parts, visit, place, desk.choices, attempt)
        elif isinstance(block, Prose):
            yield prose(block, parts, ordinal)
        elif visit.may(visit.ledger.registry.views[block.view].roles):
            yield _DRAWN[type(block)](block, parts, visit, ordinal)
