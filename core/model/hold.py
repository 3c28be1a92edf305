"""What keeps a record as it is: others rest on it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.facts import Fact
from core.model.command import Refused
from core.model.fold import Fold


@dataclass(frozen=True, slots=True)
class Change:
    """What is about to become of a record that stands."""

    fact: Fact
    """What the record says, as it was first recorded, in the form of today."""
    position: int
    """Where states hold it: the position of its last correction, its own without any."""
    to: Fact | None
    """What would take its place; None when it is withdrawn."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Refuses that a record be corrected or withdrawn under what rests on it: ``check(change, *states)``.

    ``facts`` are the types of what is held; there is one state per fold, whole and of now, the record still in it. A
    check changes and keeps nothing. It is asked at every door, and again under the writer's lock when records came.
    """

    facts: tuple[type[Fact], ...]
    folds: tuple[Fold[Any], ...]
    check: Callable[..., Refused | None]
