"""The kinds of values that a field may hold, and how each is drawn in a form."""

from datetime import date
from typing import Any, Final, Literal

from core.facts import Cents, Ref, RuleName
from core.model.command import Clock, Trace

Kind = Literal[
    "line", "text", "int", "minutes", "bool", "date", "time", "cents", "id", "rule", "sealed", "trace", "many", "grid"
]
Control = Literal[
    "line",
    "text",
    "number",
    "date",
    "time",
    "amount",
    "choice",
    "yesno",
    "many",
    "grid",
    "upload",
    "id",
    "trace",
    "hidden",
]

LINE_LENGTH: Final = 200
"""Characters of a text that says no limit of its own; a longer limit makes it a text of several lines."""
LIST_LENGTH: Final = 1_000
"""Rows of a grid, or items of a list, at most."""
TIME_PATTERN: Final[str] = Clock.__metadata__[0].pattern  # type: ignore[attr-defined]  # an Annotated with one Meta
TRACE_PATTERN: Final[str] = Trace.__metadata__[0].pattern  # type: ignore[attr-defined]  # likewise

SIMPLE: Final[dict[Any, Kind]] = {
    int: "int",
    bool: "bool",
    date: "date",
    Cents: "cents",
    RuleName: "rule",
    Ref: "sealed",
}
LEAVES: Final[dict[Kind, Control]] = {
    "line": "line",
    "text": "text",
    "int": "number",
    "minutes": "line",
    "bool": "yesno",
    "date": "date",
    "time": "time",
    "cents": "amount",
    "id": "id",
    "rule": "id",
    "sealed": "line",
    "trace": "trace",
}
