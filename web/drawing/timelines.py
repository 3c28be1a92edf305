"""Timelines: the rows of a view by date, what is past and what is to come, and the page as it was known then."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from operator import itemgetter
from typing import Any, NamedTuple

from core.clock import day_in_paris
from core.model.screens import Timeline
from core.model.view import Row
from web.drawing.address import said
from web.drawing.cells import Writer, columns_of, marked, shown
from web.drawing.clocks import KNOWN, ON
from web.drawing.reasons import why
from web.drawing.visit import Visit


class Moment(NamedTuple):
    """A day of a timeline, what happened then, and whether it is still to come."""

    on: date
    what: str
    ahead: bool
    why: str
    detail: str
    then: str


class DrawnTimeline(NamedTuple):
    """A timeline as its template takes it."""

    id: str
    title: str
    moments: Sequence[Moment]
    empty: str
    then: str
    template: str = "blocks/timeline.html"


def timeline(block: Timeline, parts: Mapping[str, str], visit: Visit, ordinal: int) -> DrawnTimeline:
    """Draw the rows of a view in the order of their days; a row without a day is not on it."""
    view = visit.ledger.registry.views[block.view]
    names = [name for name in (block.text, block.detail) if name]
    writers = dict(zip(names, shown(columns_of(view.row, tuple(names)), visit.ledger), strict=True))
    dated: list[tuple[date, Any]] = [
        (day, row)
        for row in visit.rows(block.view, {name: said(value, parts) for name, value in block.only.items()})
        if (day := getattr(row, block.on)) is not None
    ]
    moments = [
        Moment(
            on=day,
            what=marked(writers[block.text](getattr(row, block.text))),
            ahead=day > visit.clocks.asof.on,
            why=why(row, block.view, visit),
            detail=_detail(row, block.detail, writers),
            then=_then(row, day, visit) if block.then else "",
        )
        for day, row in sorted(dated, key=itemgetter(0))
    ]
    return DrawnTimeline(f"frise-{ordinal}", block.title or view.title, moments, block.empty, block.then)


def _detail(row: Any, name: str, writers: Mapping[str, Writer]) -> str:
    """Write the column under the text, "" where there is none or it says nothing."""
    said = writers[name](getattr(row, name)) if name else ""
    return marked(said) if said else ""


def _then(row: Row, day: date, visit: Visit) -> str:
    """Return the address of this page on the day of a record, or of what it says if that came later, as known then."""
    entry = visit.ledger.entry(max(row.positions, default=0))
    if entry is None or visit.bears:
        return ""
    on = max(day, day_in_paris(datetime.fromisoformat(entry.at)))
    return visit.here(**{ON: on.isoformat(), KNOWN: str(entry.position)})
