"""Charts: bars and gauges, measured here in thousandths and drawn as SVG by their template."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from core.model.screens import Chart
from web.drawing.address import said
from web.drawing.cells import columns_of, shown
from web.drawing.formats import nombre
from web.drawing.tables import why
from web.drawing.visit import Visit

WIDTH: Final = 1_000
"""The picture is cut in so many."""

BESIDE: Final = 30


class Bar(NamedTuple):
    """A bar from ``left``, ``width`` wide, as ``12.5%``; ``tone`` is plus, moins or trop."""

    label: str
    value: str
    whole: str
    share: str
    left: str
    width: str
    tone: str
    why: str


class DrawnChart(NamedTuple):
    """A chart as its template takes it; ``zero`` is where its axis stands."""

    id: str
    title: str
    shape: str
    label: str
    value: str
    of: str
    bars: Sequence[Bar]
    zero: str
    empty: str
    template: str = "blocks/chart.html"

    @property
    def stacked(self) -> bool:
        """Tell whether values go under the bars: a phone has room for some thirty signs on a line."""
        return self.shape == "gauge" or any(len(bar.label) + len(bar.value) > BESIDE for bar in self.bars)

    @property
    def told(self) -> str:
        """Say the picture in words, for those who do not see it."""
        return " ; ".join(
            f"{bar.label} : {bar.value}" + (f" sur {bar.whole} ({bar.share})" if bar.whole else "") for bar in self.bars
        )


def chart(block: Chart, parts: Mapping[str, str], visit: Visit, ordinal: int) -> DrawnChart:
    """Draw the rows of a view as bars, or as gauges when the block names the column of the whole."""
    view = visit.ledger.registry.views[block.view]
    names = (block.label, block.value, *([block.of] if block.of else []))
    columns = columns_of(view.row, names)
    label, value, *whole = shown(columns, visit.ledger)
    rows = visit.rows(block.view, {name: said(text, parts) for name, text in block.only.items()})
    sizes = [int(getattr(row, block.value) or 0) for row in rows]
    wholes = [int(getattr(row, block.of) or 0) for row in rows] if block.of else []
    low, high = min(0, *sizes, 0), max(0, *sizes, 0)
    bars = []
    for place, (row, size) in enumerate(zip(rows, sizes, strict=True)):
        left, width, tone = _gauge(size, wholes[place]) if wholes else _bar(size, low, high)
        bars.append(
            Bar(
                label(getattr(row, block.label)),
                value(getattr(row, block.value)),
                whole[0](getattr(row, block.of)) if whole else "",
                _share(size, wholes[place]) if wholes else "",
                _part(left),
                _part(width),
                tone,
                why(row, visit),
            )
        )
    titles = [column.ask.title for column in columns]
    zero = "" if wholes or not low else _part(WIDTH * -low // (high - low))
    return DrawnChart(
        f"graphique-{ordinal}",
        block.title or view.title,
        "gauge" if wholes else "bars",
        titles[0],
        titles[1],
        titles[2] if whole else "",
        bars,
        zero,
        block.empty,
    )


def _bar(size: int, low: int, high: int) -> tuple[int, int, str]:
    span = (high - low) or 1
    left, right = (min(0, size) - low) * WIDTH // span, (max(0, size) - low) * WIDTH // span
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
