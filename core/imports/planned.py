"""What a reading of a file finds: rows with what they would do, and what is wrong with them."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final, Literal

from msgspec import Struct

from core.imports.lexicon import Unknown
from core.imports.recalling import Recalled
from core.imports.tables import Table
from core.imports.targets import Target
from core.model.command import Command

Status = Literal["new", "changed", "unchanged", "doubtful", "refused", "aside"]
ASIDE: Final = "aside"
"""The answer of somebody who leaves a row aside."""
NEW: Final = "new"
"""The answer of somebody who says that a row is of nobody, or of nothing, that is known."""
KEPT: Final = "kept"
"""The answer of somebody who takes a row that was proposed to be left aside."""
SWAPPED: Final = "swapped"
STRAIGHT: Final = "straight"
FIRM: Final = "firm"
"""The answers of somebody who says whether the names of a row stand in each other's column, or name a structure."""
WITH: Final = "@"
"""The answer of somebody who says that a row is of the same person as another, whose number follows."""
SURE: Final = "="
"""In an answer, what stands before what confirms the doubts of a row, as its commands would be now."""
Tell = Callable[[int, int], None]
"""Told how many rows are done, and of how many."""


class Answers(Struct, frozen=True):
    """What people decided: of all rows, of words, by field and word, and of rows, by their number."""

    every: Mapping[str, str] = {}
    """By field, what holds for the rows that say nothing of it."""
    words: Mapping[str, str] = {}
    """By key, the code of a word; :data:`core.imports.recalling.FORGOTTEN` for one that means nothing any more."""
    rows: Mapping[int, str] = {}
    """``aside``, ``kept``, ``new``, or the id of the party that a row is about, with ``!`` when she has a new name.

    Or :data:`WITH` and the number of another row. Each may be followed by :data:`SURE` and what confirms the doubts
    that it leads to.
    """
    days: Mapping[str, str] = {}
    """By year, the day when its dues were paid, for the rows that say none."""
    written: frozenset[int] = frozenset()
    """Rows whose names are kept as the file has them."""
    all_written: bool = False
    """Whether all names are."""
    cells: Mapping[tuple[int, int], str] = {}
    """By row and column, what somebody typed instead of what the file says."""
    orders: Mapping[int, str] = {}
    """Of rows whose names seemed inverted or a firm's, :data:`SWAPPED`, :data:`FIRM` or :data:`STRAIGHT`."""


class Asked(Struct, frozen=True):
    """A command of a row, under its id, and what it changes in a few words."""

    id: str
    command: Command
    says: str
    keys: frozenset[str] = frozenset()
    """Those that its texts are sealed under, as far as it was weighed."""


class Candidate(Struct, frozen=True):
    """An answer that a doubtful row may be given, and what people read for it."""

    answer: str
    label: str


class Planned(Struct, frozen=True):
    """One row of the file: what it would do, or what is wrong with it, by column, -1 for the whole row."""

    number: int
    cells: tuple[str, ...]
    status: Status
    asked: tuple[Asked, ...] = ()
    wrong: Mapping[int, str] = {}
    notes: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    within: int = 0
    """The first of the rows that are one thing with this one, 0 for itself."""
    checks: Mapping[int, str] = {}
    """What is recorded as it is and to be looked at again, by column."""
    tidied: str = ""
    """The name that would be recorded, "" when it is that of the file."""
    supposed: tuple[str, ...] = ()
    """What the row does not say: ``on``, when its adhesion began; a year, when its dues were paid."""


class Plan(Struct, frozen=True):
    """Everything that importing a file would do."""

    target: Target
    table: Table
    fields: tuple[str, ...]
    rows: tuple[Planned, ...]
    unknown: tuple[Unknown, ...]
    answers: Answers
    head: int
    """The last record when the register was looked at: later ones may change what rows would do."""
    recalled: tuple[Recalled, ...] = ()
    """Words understood as in an earlier import."""

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows of each status."""
        return Counter(row.status for row in self.rows)

    @property
    def to_confirm(self) -> Mapping[int, str]:
        """The answers of the rows that need only be confirmed, by their number."""
        return {row.number: one.answer for row in self.rows for one in row.candidates if SURE in one.answer}

    @property
    def united(self) -> int:
        """How many rows were put with another of the same person."""
        return sum(bool(row.within and row.candidates) for row in self.rows)

    @property
    def ready(self) -> int:
        """How many rows would be recorded."""
        return self.counts["new"] + self.counts["changed"]
