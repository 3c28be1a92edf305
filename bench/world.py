"""What is measured: ten kinds of facts, the folds of members and claims, and a ledger of any size."""

import random
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated, ClassVar

from msgspec import Struct, defstruct, field

from core.clock import stamp
from core.facts import Cents, Fact, Id, PartyId, SessionId, Wire, fact, tags_of
from core.ledger.writing import record_tags
from core.log.tree import leaf_hash
from core.model.command import Command, ask
from core.model.decider import Decider, Read
from core.model.fold import Fold
from core.model.roles import COORDINATION
from core.registry import Plugin
from core.store import Row, SqliteRecorder


@fact("bench-joined.1", "Adhésion")
class Joined(Fact, frozen=True, kw_only=True, gc=False):
    """Somebody joins."""

    party: PartyId
    on: date
    college: str


@fact("bench-left.1", "Départ")
class Left(Fact, frozen=True, kw_only=True, gc=False):
    """Somebody leaves."""

    party: PartyId
    on: date


@fact("bench-held.1", "Séance")
class Held(Fact, frozen=True, kw_only=True, gc=False):
    """A session takes place."""

    session: SessionId
    on: date
    present: tuple[PartyId, ...]


@fact("bench-claimed.1", "Demande")
class Claimed(Fact, frozen=True, kw_only=True, gc=False):
    """A claim is filed."""

    session: SessionId
    on: date
    cents: Cents


class Other(Fact, frozen=True, kw_only=True, gc=False):
    """One of six kinds that these folds do not read."""

    party: PartyId
    on: date
    code: str


OTHERS = tuple(
    fact(f"bench-other-{letter}.1", f"Autre {letter}")(
        defstruct(f"Other{letter.upper()}", [], bases=(Other,), frozen=True, kw_only=True, gc=False)
    )
    for letter in "abcdef"
)
KINDS: tuple[type[Fact], ...] = (Joined, Left, Held, Claimed, *OTHERS)


class Member(Struct, gc=False):
    """A member's years."""

    since: date
    until: date | None = None


class World(Struct):
    """Members and claims."""

    members: dict[PartyId, Member] = field(default_factory=dict)
    claims: dict[SessionId, Cents] = field(default_factory=dict)
    present: int = 0


def joined(state: World, fact: Joined, _record: object, _position: int) -> None:
    """Take in an arrival."""
    state.members[fact.party] = Member(fact.on)


def left(state: World, fact: Left, _record: object, _position: int) -> None:
    """Take in a departure."""
    member = state.members.get(fact.party)
    if member is not None:
        member.until = fact.on


def held(state: World, fact: Held, _record: object, _position: int) -> None:
    """Take in a session."""
    state.present += len(fact.present)


def claimed(state: World, fact: Claimed, _record: object, _position: int) -> None:
    """Take in a claim."""
    state.claims[fact.session] = fact.cents


BROAD = Fold("bench.broad", World, {Joined: joined, Left: left, Held: held, Claimed: claimed})
NARROW = Fold("bench.narrow", World, {Claimed: claimed})


class Join(Command, frozen=True, kw_only=True):
    """Join, ``many`` times at once."""

    name: ClassVar[str] = "bench-join"
    title: ClassVar[str] = "Adhérer"

    party: Annotated[PartyId, ask("Qui")]
    on: Annotated[date, ask("Le")]
    many: Annotated[int, ask("Combien")] = 1


def join(command: Join, state: World) -> Sequence[Fact]:
    """Join, unless it is done."""
    if command.party in state.members:
        return ()
    return tuple(Joined(party=command.party, on=command.on, college="actifs") for _ in range(command.many))


JOIN = Decider(Join, frozenset({COORDINATION}), (Read(BROAD, by=lambda command: (command.party,)),), join, (Joined,))
BENCH = Plugin(name="bench", title="Mesures", facts=KINDS, deciders=(JOIN,))
WIRE = Wire(KINDS)


def party(number: int) -> PartyId:
    """Return an id of the usual length."""
    return PartyId(Id(f"p-{number:016d}"))


def facts(size: int, *, broad: bool = True) -> Iterator[Fact]:
    """Draw facts from a seed: the four kinds of the broad fold, or one claim in ten."""
    chance = random.Random(2026)
    day = date(2022, 1, 1)
    for number in range(size):
        on = day + timedelta(days=number * 1400 // size)
        draw = number % 10 if not broad else chance.choice((0, 0, 0, 1, 2, 3))
        who = party(chance.randrange(1, size // 10 + 2))
        session = SessionId(Id(f"s-{number:016d}"))
        if not broad:
            yield (
                Claimed(session=session, on=on, cents=Cents(7600))
                if draw == 0
                else OTHERS[draw % 6](party=who, on=on, code="x")
            )
        elif draw == 0:
            yield Joined(party=who, on=on, college="actifs")
        elif draw == 1:
            yield Left(party=who, on=on)
        elif draw == 2:
            yield Held(session=session, on=on, present=tuple(party(who_else) for who_else in range(3)))
        else:
            yield Claimed(session=session, on=on, cents=Cents(7600 * 12))


def rows(told: Iterable[Fact], wire: Wire) -> Iterator[Row]:
    """Write facts as rows, one command each, a second apart."""
    start = datetime(2022, 1, 1, tzinfo=UTC)
    for number, one in enumerate(told):
        command = f"c-{number:016d}"
        at = stamp(start + timedelta(seconds=number))
        data = wire.encode(one, at=at, by="a-0000000000000000", command=command)
        yield Row(wire.kind(type(one)).name, data, record_tags(tags_of(one), command), leaf_hash(data), None)


def recorded(recorder: SqliteRecorder, told: Iterable[Fact], wire: Wire) -> int:
    """Record facts by transactions of 5,000; return how many."""
    batch: list[Row] = []
    size = 0
    for row in rows(told, wire):
        batch.append(row)
        size += 1
        if len(batch) == 5_000:
            recorder.append_rows(batch)
            batch.clear()
    if batch:
        recorder.append_rows(batch)
    return size


def fill(path: Path, size: int, *, broad: bool = True) -> SqliteRecorder:
    """Fill a new ledger with rows of drawn facts."""
    recorder = SqliteRecorder(path)
    recorded(recorder, facts(size, broad=broad), WIRE)
    return recorder
