"""The test language of deciders: given facts, when a command, then facts or a refusal."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, Self

from msgspec import Struct

from core.facts import Fact, Ref, tags_of
from core.model.command import Command, Refused
from core.model.decider import Decider, Keys, Read, decided
from core.model.fold import Fold


class Written(Struct, frozen=True):
    """A record of a test."""

    fact: Any
    at: str = "2024-01-01T09:00:00.000000Z"
    by: str = "a-aaaaaaaaaaaaaaaa"
    command: str = "c"
    corrects: int | None = None


def folded(fold: Fold[Any], facts: Iterable[Fact]) -> Any:
    """Fold facts into a state, at positions 1, 2, 3 and so on."""
    return _fold(fold, enumerate(facts, 1))


def _fold(fold: Fold[Any], facts: Iterable[tuple[int, Fact]]) -> Any:
    state = fold.state()
    for position, fact in facts:
        if (handler := fold.handlers.get(type(fact))) is not None:
            handler(state, fact, Written(fact), position)
    return state


class Opener:
    """Opens texts as a look is given them, and remembers nothing."""

    def __init__(self, text: Callable[[Ref], str]) -> None:
        self._text = text

    def __call__(self, ref: Ref) -> str:
        """Open a text."""
        return self._text(ref)

    def among(self, listed: list[Any], keys: Keys[Any]) -> dict[str, list[Any]]:
        """Return the items of a list by what their texts say."""
        found: dict[str, list[Any]] = {}
        for item in listed:
            for key in set(keys(item, self)):
                found.setdefault(key, []).append(item)
        return found


class spec:  # noqa: N801 - reads as a word of the test language
    """``spec(DECIDER).given(*facts).when(command).refused("session-complete")``: only the boundary is read."""

    def __init__(self, decider: Decider) -> None:
        self.decider = decider
        self.facts: tuple[Fact, ...] = ()
        self.asked = datetime(2024, 1, 1, 9, tzinfo=UTC)
        self.result: Any = None

    def at(self, asked: datetime) -> Self:
        """Say the moment of asking, for a decider that takes it."""
        self.asked = asked
        return self

    def given(self, *facts: Fact) -> Self:
        self.facts += facts
        return self

    def when(self, command: Command) -> Self:
        assert isinstance(command, self.decider.command)
        states = [self._state(read, command) for read in self.decider.reads]
        self.result = decided(self.decider, command, states, self.asked)
        return self

    def _state(self, read: Read, command: Command) -> Any:
        if read.by is None:
            return folded(read.fold, self.facts)
        ids = set(read.by(command))
        state = _fold(read.fold, self._within(ids))
        if read.widen is not None:
            state = _fold(read.fold, self._within(ids | set(read.widen(command, state))))
        return state

    def _within(self, ids: set[str]) -> Iterator[tuple[int, Fact]]:
        return ((n, fact) for n, fact in enumerate(self.facts, 1) if ids & set(tags_of(fact)))

    def yields(self, *facts: Fact) -> None:
        assert not isinstance(self.result, Refused), self.result
        assert tuple(self.result) == facts
        assert all(type(fact) in self.decider.facts for fact in self.result)

    def refused(self, code: str) -> Refused:
        assert isinstance(self.result, Refused), self.result
        assert self.result.code == code
        return self.result
