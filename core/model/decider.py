"""How a command becomes facts: who may ask, what must be read, and a pure decision."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from core.facts import Fact, Ref
from core.model.command import Command, Refused
from core.model.fold import Fold

T = TypeVar("T")
Decided = Sequence[Fact] | Refused
Keys = Callable[[T, Callable[[Ref], str]], Iterable[str]]
"""``keys(item, text)`` gives what an item is found by: what its texts say."""


class Opened(Protocol):
    """Opens sealed texts for a look."""

    def __call__(self, ref: Ref, /) -> str:
        """Open a text."""

    def among(self, listed: list[T], keys: Keys[T], /) -> Mapping[str, list[T]]:
        """Return the items of a list of a state by their keys; the list only ever grows, and ``keys`` is a function."""


@dataclass(frozen=True, slots=True)
class Read:
    """A fold that a decision rests on, and the ids that bound it.

    ``by(command)`` gives the ids whose facts are read: a fact matches when it carries one of them. Without ``by``,
    every fact of the fold's kinds is in the boundary: for statutes, rules and other short histories.
    ``widen(command, state)`` adds the ids that only the state knows (those who attended); the fold goes on with them,
    until it knows no more.
    """

    fold: Fold[Any]
    by: Callable[[Any], Iterable[str]] | None = None
    widen: Callable[[Any, Any], Iterable[str]] | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What only opened texts can tell, before a decision: ``check(command, text, *states) -> Refused | None``.

    ``text`` is :class:`Opened`; there is one state per fold, whole and of now. A check changes and keeps nothing.
    """

    folds: tuple[Fold[Any], ...]
    check: Callable[..., Refused | None]
    rests: tuple[str, ...] = ()
    """Fields of the command that a doubt rests on, besides those that it names: it is told anew when one changes."""


@dataclass(frozen=True, slots=True)
class Shut:
    """Why a command would be refused whoever asks, told by what a lent link gives of it: before anything is typed.

    ``check(given, asked, *states) -> Refused | None``, of now; the decision says the same to whoever goes on.
    """

    folds: tuple[Fold[Any], ...]
    check: Callable[..., Refused | None]


@dataclass(frozen=True, slots=True)
class Decider:
    """One command, those who may ask it, its boundary, and ``decide(command, *states) -> facts | Refused``.

    ``decide`` is pure; one state per ``Read``, in their order. A command said twice yields no fact: ``()``.
    """

    command: type[Command]
    roles: frozenset[str]
    reads: tuple[Read, ...]
    decide: Callable[..., Decided]
    facts: tuple[type[Fact], ...]
    """The types of facts it may yield. A record of the first one is corrected by this same command: its form is
    filled from the fact, field by field of the same name, and decided as if the record were not there."""
    forbids: Look | None = None
    """Refuses at every door: a number that names somebody else."""
    doubts: Look | None = None
    """Told to whoever asks, by any face, who may go on all the same: a name like another."""
    shut: Shut | None = None
    """Told by a link that lends the command, instead of its form."""
    timed: bool = False
    """``decide`` takes, after the states, the moment of asking, in UTC: the ledger's own, which nobody says."""


def decided(decider: Decider, command: Command, states: Sequence[Any], asked: datetime) -> Decided:
    """Decide a command on the states that were read for it, asked at a moment."""
    return decider.decide(command, *states, *((asked,) if decider.timed else ()))
