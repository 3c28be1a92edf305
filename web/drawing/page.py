"""A page of the register: its blocks, each drawn with the clocks of the visit, those one may not read left out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final, NamedTuple

from markupsafe import Markup

from core.model.screens import (
    Block,
    Chart,
    Documents,
    Figures,
    Form,
    Found,
    Lend,
    Page,
    Press,
    Prose,
    Sheet,
    Table,
    Timeline,
)
from web.drawing.address import fill, parts_of, said
from web.drawing.cells import value_and_label, writer
from web.drawing.charts import chart
from web.drawing.desk import Desk
from web.drawing.documents import documents
from web.drawing.figures import figures
from web.drawing.forms import Attempt, form
from web.drawing.lends import lend
from web.drawing.presses import presses
from web.drawing.prose import prose
from web.drawing.sheets import sheet
from web.drawing.tables import table
from web.drawing.timelines import timeline
from web.drawing.visit import Visit

_DRAWN: Final[Mapping[type[Any], Callable[..., Any]]] = {
    Table: table,
    Figures: figures,
    Timeline: timeline,
    Chart: chart,
    Sheet: sheet,
    Documents: documents,
}


class Fold(NamedTuple):
    """Blocks that follow one another, folded away under a theme; in plain sight where it is ""."""

    theme: str
    open: bool
    blocks: Sequence[Markup]


class NothingThereError(LookupError):
    """The address names a thing that is not known, or was not on that day."""


def draw_page(desk: Desk, page: Page, parts: Mapping[str, str], visit: Visit, attempt: Attempt | None = None) -> str:
    """Draw a page as HTML; ``attempt`` is a form of it that was sent and must be shown again.

    :class:`NothingThereError` when the page is of one thing and the register does not know it.
    """
    title = heading(page, parts, visit)

    def piece(place: int) -> Markup:
        block = draw_block(desk, page, parts, visit, place, attempt)
        return desk.piece(block.template, visit, block=block, title=title)

    sent = attempt.ordinal - 1 if attempt is not None else None
    seen = open_blocks(page, visit, sent)
    places = (place for place in seen if place == sent or offered(page.blocks[place], parts, visit))
    folds = [
        Fold(theme, sent in those, [_kept(desk, page, visit, place, piece) for place in those])
        for theme, found in groupby(places, lambda place: _theme(page.blocks[place]))
        if (those := list(found))
    ]
    failed = attempt is not None and attempt.failed
    also = list(beside(page, parts, visit))
    return desk.draw("page.html", visit, title=title, page=page, folds=folds, failed=failed, also=also)


def beside(page: Page, parts: Mapping[str, str], visit: Visit) -> Iterator[tuple[str, str]]:
    """Yield the title and address of the other pages of the same thing, those of other plugins included."""
    asked = parts_of(page.path)
    for other in visit.ledger.registry.pages.values():
        same = asked and other.path != page.path and parts_of(other.path) == asked
        if same and visit.may(other.roles) and (not other.subject or _subject(other, parts, visit)):
            yield other.title, visit.link(fill(other.path, parts))


def heading(page: Page, parts: Mapping[str, str], visit: Visit) -> str:
    """Return the heading of a page: its own, or what people read for the one thing it shows."""
    if not page.subject:
        return said(page.title, parts)
    rows = _subject(page, parts, visit)
    if not rows:
        raise NothingThereError(page.title)
    _, label = value_and_label(type(rows[0]))
    return writer(label, visit.ledger)(getattr(rows[0], label.name)) or page.title


def _subject(page: Page, parts: Mapping[str, str], visit: Visit) -> Sequence[Any]:
    """Return the row of the one thing that a page is of; none when it is not known, or was not on that day."""
    columns = visit.ledger.registry.views[page.subject].row.__struct_fields__
    return visit.rows(page.subject, {name: value for name, value in parts.items() if name in columns})


def open_blocks(page: Page, visit: Visit, sent: int | None = None) -> Iterator[int]:
    """Yield the places, from 0, of the blocks that the account may see.

    Forms are for the present, while the register takes records; one that was ``sent`` keeps what was typed.
    """
    registry = visit.ledger.registry
    for place, block in enumerate(page.blocks):
        if isinstance(block, Form | Lend | Press):
            if (visit.writes or place == sent) and visit.may(registry.deciders[block.command].roles):
                yield place
        elif isinstance(block, Prose | Documents) or visit.may(registry.views[block.view].roles):
            yield place


def offered(block: Block, parts: Mapping[str, str], visit: Visit) -> bool:
    """Tell whether a block has a reason to be on the page now: it may wait for something, or come too late."""
    if isinstance(block, Timeline | Chart):
        return True
    return (not block.when or _any(block.when, parts, visit)) and not _any(block.unless, parts, visit)


def _any(looked_for: tuple[Found, ...], parts: Mapping[str, str], visit: Visit) -> bool:
    return any(
        visit.rows(found.view, {name: said(value, parts) for name, value in found.only.items()}) for found in looked_for
    )


def draw_block(
    desk: Desk, page: Page, parts: Mapping[str, str], visit: Visit, place: int, attempt: Attempt | None = None
) -> Any:
    """Draw the block of a page at a place, as its template takes it."""
    block = page.blocks[place]
    if isinstance(block, Form):
        return form(block, parts, visit, place + 1, desk.choices, attempt)
    if isinstance(block, Press):
        return presses(block, parts, visit, place + 1, attempt)
    if isinstance(block, Lend):
        return lend(block, parts, visit, place + 1)
    ordinal = sum(type(other) is type(block) for other in page.blocks[: place + 1])
    if isinstance(block, Prose):
        return prose(block, parts, ordinal)
    return _DRAWN[type(block)](block, parts, visit, ordinal)


def _theme(block: Block) -> str:
    return block.under if isinstance(block, Form) else ""


def _kept(desk: Desk, page: Page, visit: Visit, place: int, piece: Callable[[int], Markup]) -> Markup:
    """Return a block as drawn; one that only reads is drawn once for the same question to the same register."""
    if isinstance(page.blocks[place], Form | Press):
        return piece(place)
    asked = tuple(visit.query.items())
    key = (page.path, place, visit.path, asked, visit.clocks.asof, visit.account.roles, visit.writes)
    return desk.pieces.get(visit.clocks.head, key, lambda: piece(place))
