"""What a view shows: its rows, and those of them that are asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.model.view import AsOf, View


@dataclass(frozen=True, slots=True)
class Showing:
    """The rows of a view, and the two clocks that they answer to."""

    view: View[Any]
    asof: AsOf
    rows: tuple[Any, ...]


def kept(rows: tuple[Any, ...], only: Mapping[str, str]) -> tuple[Any, ...]:
    """Keep the rows whose columns have these values, all of them when none is asked for."""
    wanted = only.items()
    return tuple(row for row in rows if all(_is(getattr(row, name), value) for name, value in wanted)) if only else rows


def _is(value: object, wanted: str) -> bool:
    return wanted in value if isinstance(value, tuple) else ("" if value is None else str(value)) == wanted
