"""Charts: bars, gauges and bars on two sides, measured here in thousandths and drawn as SVG by their template."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from core.model.screens import Chart
from web.drawing.address import said
from web.drawing.cells import columns_of, numeric, shown
from web.drawing.formats import nombre
from web.drawing.reasons import why
from web.drawing.tables import exports
from web.drawing.visit import Visit

WIDTH: Final = 1_000
"""The picture is cut in so many."""

BESIDE: Final = 30
KEPT: Final = 50
KEPT_FOR_A_SIGN: Final = 30
MOST_KEPT: Final = 400
"""Thousandths of the width kept for the values at the end of the bars: so many, more for each sign, at most."""
BETWEEN: Final = 5
"""Signs around the two values of a bar on two sides: « −6 · +57 »."""
BARE: Final = 2
"""Columns of a picture of plain bars: a label and a size."""


class Bar(NamedTuple):
    """A bar from ``left``, ``width`` wide, as ``12.5%``; ``tone`` is plus, moins or trop.

    ``other`` is what it weighs on the other side of the axis, from ``other_left`` to ``left``; "" without such a side.
    """

    label: str
    value: str
    whole: str
    share: str
    left: str
    width: str
    tone: str
    why: str
    cells: Sequence[str]
    other: str = ""
    other_left: str = ""
    other_width: str = ""


class Head(NamedTuple):
    """The head of a column of numbers."""

    title: str
    numeric: bool


class DrawnChart(NamedTuple):
    """A chart as its template takes it; ``zero`` is where its axis stands, ``heads`` those of its numbers."""

    id: str
    title: str
    shape: str
    label: str
    value: str
    of: str
    bars: Sequence[Bar]
    zero: str
    empty: str
    heads: Sequence[Head]
    unfolded: bool
    exports: Sequence[tuple[str, str]]
    against: str = ""
    template: str = "blocks/chart.html"

    @property
    def stacked(self) -> bool:
        """Tell whether values go under the bars: a phone has room for some thirty signs on a line."""
        if self.unfolded:
            return False
        return self.shape == "gauge" or any(len(bar.label) + len(bar.value) > BESIDE for bar in self.bars)

    @property
    def told(self) -> str:
        """Say the picture in words, for those who do not see it."""
        return " ; ".join(
            f"{bar.label} : {self._said(bar)}" + (f" sur {bar.whole} ({bar.share})" if bar.whole else "")
            for bar in self.bars
        )

    def _said(self, bar: Bar) -> str:
        if not self.against:
            return bar.value
        return f"{self.value.lower()} {bar.value}, {self.against.lower()} {bar.other}"


def chart(block: Chart, parts: Mapping[str, str], visit: Visit, ordinal: int) -> DrawnChart:
    """Draw the rows of a view as bars, as gauges of a whole, or on two sides of an axis, as the block names columns."""
    view = visit.ledger.registry.views[block.view]
    names = [name for name in (block.label, block.value, block.of, block.against) if name]
    columns, beside = columns_of(view.row, names), columns_of(view.row, block.numbers or names)
    written, numbers = dict(zip(names, shown(columns, visit.ledger), strict=True)), shown(beside, visit.ledger)
    only = {name: said(text, parts) for name, text in block.only.items()}
    rows = visit.rows(block.view, only)
    sizes = [int(getattr(row, block.value) or 0) for row in rows]
    seconds = [int(getattr(row, block.of or block.against) or 0) for row in rows] if len(names) > BARE else []
    low, high = min(0, *sizes, *(-one for one in seconds if block.against), 0), max(0, *sizes, 0)
    room = _room(block, [sum(len(written[name](getattr(row, name))) for name in names[1:]) for row in rows])
    bars = []
    for place, (row, size) in enumerate(zip(rows, sizes, strict=True)):
        left, width, tone = _gauge(size, seconds[place]) if block.of else _bar(size, low, high, room)
        bar = Bar(
            written[block.label](getattr(row, block.label)),
            written[block.value](getattr(row, block.value)),
            written[block.of](getattr(row, block.of)) if block.of else "",
            _share(size, seconds[place]) if block.of else "",
            _part(left),
            _part(width),
            tone,
            why(row, block.view, visit),
            [write(getattr(row, column.name)) for column, write in zip(beside, numbers, strict=True)],
        )
        if block.against:
            left, width, _ = _bar(-seconds[place], low, high, room)
            text = written[block.against](getattr(row, block.against))
            bar = bar._replace(other=text, other_left=_part(left), other_width=_part(width))
        bars.append(bar)
    titles = {column.name: column.ask.title for column in columns}
    return DrawnChart(
        id=f"graphique-{ordinal}",
        title=block.title or view.title,
        shape="gauge" if block.of else "sides" if block.against else "bars",
        label=titles[block.label],
        value=titles[block.value],
        of=titles.get(block.of, ""),
        bars=bars,
        zero="" if block.of or not low else _part(room * -low // (high - low)),
        empty=block.empty,
        heads=[Head(column.ask.title, numeric(column)) for column in beside],
        unfolded=bool(block.numbers),
        exports=list(exports(block.view, only, visit)) if block.numbers else [],
        against=titles.get(block.against, ""),
    )


def _room(block: Chart, lengths: Sequence[int]) -> int:
    """Return how far bars may go: where numbers stand beside the picture, their own end on the line of the bars."""
    if not block.numbers or block.of:
        return WIDTH
    longest = max(lengths, default=0) + (BETWEEN if block.against else 0)
    return WIDTH - min(MOST_KEPT, KEPT + KEPT_FOR_A_SIGN * longest)


def _bar(size: int, low: int, high: int, room: int) -> tuple[int, int, str]:
    span = (high - low) or 1
    left, right = (min(0, size) - low) * room // span, (max(0, size) - low) * room // span
    return left, right - left, "moins" if size < 0 else "plus"


def _gauge(size: int, whole: int) -> tuple[int, int, str]:
    """More than the whole fills the gauge, in another tone; a part of nothing is too much."""
    if size > whole:
        return 0, WIDTH, "trop"
    return 0, max(0, size) * WIDTH // whole if whole else 0, "plus"


def _part(thousandths: int) -> str:
    return f"{thousandths // 10}.{thousandths % 10}%"


def _share(size: int, whole: int) -> str:
    return f"{nombre(size * 100 // whole)} %" if whole > 0 else "—"
