"""A view turns states into frozen rows for a date; every row names the records and rule steps behind it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, Generic, TypeVar

from msgspec import Struct

from core.facts import Ref
from core.model.command import ask
from core.model.fold import Fold
from core.model.roles import AUDITOR, BOARD, COORDINATION, TRAINING, TREASURER

READERS = frozenset({COORDINATION, BOARD, TREASURER, TRAINING, AUDITOR})
"""The roles that read the register; ``admin`` manages accounts and reads nothing else."""


class AsOf(Struct, frozen=True):
    """The two clocks of a reading: the situation on a day, from what was recorded up to a position."""

    on: date
    known: int
    """Position of the last record taken into account."""
    today: date
    """The day on which the question is asked."""


class Row(Struct, frozen=True, kw_only=True):
    """A row of a view: columns annotated with ``ask``, then what stands behind it.

    Columns are text, ``int``, ``bool``, ``date``, ``Cents``, ids, ``Ref`` (a sealed text, opened at display), options
    of those, tuples of ids. ``labels`` of ``ask`` turn codes into words.
    """

    positions: tuple[int, ...] = ()
    rules: tuple[str, ...] = ()
    reckoned: str = ""
    """How its figures come of one another, in words: « 60,00 € dus − 40,00 € réglés = 20,00 € restant dus »."""


R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class View(Generic[R]):
    """``View("dpc.claims", "Demandes de prise en charge DPC", ClaimRow, (CLAIMS,), claim_rows)``.

    ``rows(asof, *states)`` gives one state per fold, already known as of ``asof.known``; it must not change them.
    Any column filters by equality; ``rows`` gives its own order.
    """

    name: str
    title: str
    row: type[R]
    folds: tuple[Fold[Any], ...]
    rows: Callable[..., Iterable[R]]
    roles: frozenset[str] = field(default=READERS)
    arrange: Callable[[AsOf, Iterable[R]], Iterable[R]] | None = None
    """Puts its own rows and those that plugins add (``Plugin.adds``) in order; None: nobody may add any.

    What is arranged already it leaves as it is.
    """
    lacking: str = ""
    """What a list of choices says when there is no row; of those that add rows too, the first that says it."""
    made: str = ""
    """With it, the command that brings rows: an empty list leads to its form."""


class Todo(Row, frozen=True, kw_only=True):
    """Something to do, shown on the first page: views of plugins that give these are merged there by date."""

    due: Annotated[date | None, ask("Échéance")] = None
    what: Annotated[str, ask("À faire")]
    who: Annotated[Ref | None, ask("Concerne")] = None
    link: Annotated[str, ask("Page")] = ""
    late: Annotated[bool, ask("En retard")] = False
    roles: Annotated[tuple[str, ...], ask("Rôles")] = ()
    """Those whose work it is; empty: everybody."""
    name: Annotated[tuple[Ref, ...], ask("Nom")] = ()
    """The parts of the name of whom it is about, in place of ``who``."""
