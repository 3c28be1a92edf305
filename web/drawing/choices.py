"""What a field lets choose from: the rows of a view, its labels opened, worked out once per state of the register."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from core.intake import show_date
from core.model.command import Ask
from core.model.view import Row
from web.drawing.cells import value_and_label, writer
from web.drawing.collation import folded, order
from web.drawing.people import names_somebody
from web.drawing.remembered import Remembered
from web.drawing.visit import Visit

LISTED: Final = 40
"""Choices up to which a menu shows them all; beyond, one types the beginning."""
VIEWS: Final = 100
"""Lists kept at once."""


class Choice(NamedTuple):
    """A value, and what people read for it."""

    value: str
    label: str


class Choices:
    """The choices of every view for the present state; another day or a new record makes new ones."""

    def __init__(self) -> None:
        self._remembered: Remembered[tuple[Choice, ...]] = Remembered(VIEWS)

    def forget(self) -> None:
        """Forget every list."""
        self._remembered.forget()

    def of(self, view: str, visit: Visit, only: Mapping[str, str] | None = None) -> tuple[Choice, ...]:
        """Return the choices that the rows of a view give, first column the value, second the label.

        People come by their names, anything else in the order of the view; none of a view that may not be read.
        """
        if not visit.reads(view):
            return ()
        asof, only = visit.clocks.asof, only or {}
        key = view, asof, tuple(only.items())
        return self._remembered.get(visit.clocks.head, key, lambda: _choices(view, visit, only))

    def asked(self, ask: Ask, visit: Visit, raw: Mapping[str, Any]) -> tuple[Choice, ...]:
        """Return the choices of a field, narrowed by what the command it belongs to says so far."""
        said = {name: raw.get(name) for name in ask.within}
        among = {name: value for name, value in said.items() if value and isinstance(value, str)}
        return self.of(ask.choices, visit, among)


def _choices(view: str, visit: Visit, only: Mapping[str, str]) -> tuple[Choice, ...]:
    value, label = value_and_label(visit.ledger.registry.views[view].row)
    write = writer(label, visit.ledger)
    rows = {str(getattr(row, value.name)): row for row in visit.rows(view, only)}
    pairs = [(key, _told(row, write(getattr(row, label.name)))) for key, row in rows.items()]
    told = _apart(_apart(pairs, {key: _day(row) for key, row in rows.items()}), {key: key[-4:] for key in rows})
    if names_somebody(value) or names_somebody(label):
        told.sort(key=lambda pair: order(pair[1]))
    return tuple(Choice(*pair) for pair in told)


def _told(row: Row, label: str) -> str:
    """Return a label with what a column called ``beside`` says of it: a name, and the profession."""
    more = getattr(row, "beside", "")
    return f"{label} — {more}" if more else label


def _day(row: Row) -> str:
    """Return the day of a row, "" where it has none."""
    day = getattr(row, "on", None)
    return show_date(day) if isinstance(day, date) else ""


def _apart(pairs: list[tuple[str, str]], by: Mapping[str, str]) -> list[tuple[str, str]]:
    """Tell namesakes apart by what there is to tell of each: their day, the end of their id."""
    times: dict[str, int] = {}
    for _, label in pairs:
        times[folded(label)] = times.get(folded(label), 0) + 1
    return [(one, f"{label} ({by[one]})" if times[folded(label)] > 1 and by[one] else label) for one, label in pairs]


def value_of(choices: Sequence[Choice], typed: str) -> str:
    """Return the value whose label was typed, capitals, accents and the order of its words aside.

    What was typed, if there is none.
    """
    if not typed or any(choice.value == typed for choice in choices):
        return typed
    words = sorted(folded(typed).split())
    return next((choice.value for choice in choices if sorted(folded(choice.label).split()) == words), typed)


def label_of(choices: Sequence[Choice], value: str) -> str:
    """Return what people read for a value, itself when it is none of the choices."""
    return next((choice.label for choice in choices if choice.value == value), value)
