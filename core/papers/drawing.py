"""From the rows of a view to a PDF: every value as people read it, the two clocks, the imprint, a code on each."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any
from urllib.parse import quote

import segno

from core.clock import PARIS, moment
from core.collation import order
from core.display import Line, Table, about, table
from core.intake import Field
from core.ledger import Ledger, Showing
from core.model.paper import Paper
from core.papers.codes import code, past
from core.papers.heads import letterhead
from core.papers.typesetting import typeset
from core.subjects.calendar import spelt


def draw(ledger: Ledger, paper: Paper, showing: Showing, address: str) -> bytes:
    """Return the PDF of the papers of these rows, in its order; ``address`` is where the register answers codes.

    Dated by its day and the last record it knows, not by the hour of printing: asked again, it is the same, byte for
    byte. Who presides on the later of the two signs it, that day: no letter bears a day on which it could not be drawn.
    :class:`ToComeError` for a day to come.
    """
    past(showing.asof)
    entry = ledger.entry(showing.asof.known)
    at = moment(entry.at if entry else "1970-01-01T00:00:00.000000Z")
    recorded = at.astimezone(PARIS).date()
    made = max(showing.asof.on, recorded)
    data = {
        "title": paper.title,
        "association": ledger.name,
        "house": letterhead(ledger, showing.asof.on, showing.asof.known)
        | {"signer": letterhead(ledger, made, showing.asof.known).get("signer", "")},
        "day": spelt(showing.asof.on),
        "recorded": spelt(recorded),
        "made": spelt(made),
        "dated": [showing.asof.on.year, showing.asof.on.month, showing.asof.on.day],
        "about": about(ledger, showing.asof),
        "rows": list(_rows(ledger, paper, showing, address)),
    }
    return typeset(paper.template, data, at)


def _rows(ledger: Ledger, paper: Paper, showing: Showing, address: str) -> Iterator[dict[str, Any]]:
    shown = table(ledger, showing)
    coded: dict[str, dict[str, str]] = {}
    for line in _in_order(paper, shown):
        key = getattr(line.row, paper.key)
        if key not in coded:
            written = code(ledger, paper, key, showing.asof)
            link = f"{address}/verifier/{quote(written)}"
            coded[key] = {"code": written, "link": link, "qr": square(link)}
        yield _words(shown.columns, line) | coded[key]


def _in_order(paper: Paper, shown: Table) -> Sequence[Line]:
    """Sort the lines of each lot by the words of the paper's column; those alike keep the order of the view."""
    if not paper.order:
        return shown.lines
    lots: dict[str, list[Line]] = {}
    for line in shown.lines:
        lots.setdefault(str(getattr(line.row, paper.within)) if paper.within else "", []).append(line)
    at = next(place for place, field in enumerate(shown.columns) if field.name == paper.order)
    return [line for lot in lots.values() for line in sorted(lot, key=lambda one: order(one.cells[at].text))]


def _words(columns: Sequence[Field], line: Line) -> dict[str, str]:
    return {field.name: one.text for field, one in zip(columns, line.cells, strict=True)}


def square(link: str, border: int = 0) -> str:
    """Return the QR code of a link as an SVG; on a screen it needs a ``border``, of 4 squares."""
    drawn = BytesIO()
    segno.make(link, error="m", micro=False).save(drawn, kind="svg", border=border, xmldecl=False, omitsize=True)
    return drawn.getvalue().decode()
