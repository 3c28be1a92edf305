"""What a field lets choose from: the rows of a view, its labels opened, worked out once per state of the register."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from web.drawing.cells import value_and_label, writer
from web.drawing.collation import folded
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

    def of(self, view: str, visit: Visit) -> tuple[Choice, ...]:
        """Return the choices that a view gives, in its order: first column the value, second the label."""
        asof = visit.clocks.asof
        return self._remembered.get(visit.clocks.head, (view, asof), lambda: _choices(view, visit))


def _choices(view: str, visit: Visit) -> tuple[Choice, ...]:
    value, label = value_and_label(visit.ledger.registry.views[view].row)
    write = writer(label, visit.ledger)
    pairs = [(str(getattr(row, value.name)), write(getattr(row, label.name))) for row in visit.rows(view)]
    return tuple(Choice(*pair) for pair in _apart(pairs))


def _apart(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Tell namesakes apart by the end of their id."""
    times: dict[str, int] = {}
    for _, label in pairs:
        times[folded(label)] = times.get(folded(label), 0) + 1
    return [(value, f"{label} ({value[-4:]})" if times[folded(label)] > 1 else label) for value, label in pairs]


def value_of(choices: Sequence[Choice], typed: str) -> str:
    """Return the value whose label was typed, accents and capitals aside; what was typed if there is none."""
    if not typed or any(choice.value == typed for choice in choices):
        return typed
    words = folded(typed.strip())
    return next((choice.value for choice in choices if folded(choice.label) == words), typed)


def label_of(choices: Sequence[Choice], value: str) -> str:
    """Return what people read for a value, itself when it is none of the choices."""
    return next((choice.label for choice in choices if choice.value == value), value)
