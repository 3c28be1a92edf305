"""A fold: an initial state and one handler for each type of fact, for deciding and for showing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from msgspec import Struct

from core.facts import Fact

S = TypeVar("S", bound=Struct)
Handler = Callable[[Any, Any, Any, int], None]
"""``(state, fact, record, position) -> None``: it owns the state and changes it."""


@dataclass(frozen=True, slots=True, eq=False)
class Fold(Generic[S]):
    """``Fold("members", Members, {MemberJoined: joined})``.

    ``state`` is a msgspec struct that can be built without arguments and written by msgspec: dicts, lists, timelines,
    ids, dates, integers and ``Ref``; never clear personal text. The kinds a fold reads are the keys of its table, all
    their versions included. Corrections and withdrawals are settled before a handler is called: a handler sees each
    fact once, as it is known, with the position where it stands. A handler of ``FactWithdrawn`` is given the fact that
    is withdrawn, in the record of its withdrawal: it does not count, and its sealed texts are still there.
    """

    name: str
    state: type[S]
    handlers: Mapping[type[Fact], Handler]
