"""A small register of books lent, enough to exercise every part of the ledger."""

import shutil
from collections.abc import Iterator, Sequence
from copy import copy
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated, ClassVar

import pytest
from msgspec import Struct, field

from core.facts import Content, Fact, Id, PartyId, Ref, Seal, Sealed, clear, fact, ref
from core.ledger import Ledger, Recorded, create_ledger, open_ledger, registry_of
from core.model.command import Command, Line, Refused, Text, ask
from core.model.decider import Decider, Read
from core.model.fold import Fold
from core.model.roles import COORDINATION, TREASURER
from core.model.timeline import Timeline
from core.model.view import AsOf, Row, View
from core.registry import Plugin, Registry


@fact("reader-enrolled.1", "Lectrice inscrite")
class ReaderEnrolled(Fact, frozen=True, kw_only=True, gc=False):
    party: PartyId
    on: date
    name: Annotated[Sealed, Seal("identity", of="party")]
    note: Content | None = None


@fact("reader-left.1", "Lectrice partie", act=True)
class ReaderLeft(Fact, frozen=True, kw_only=True, gc=False):
    party: PartyId
    on: date


class Reader(Struct):
    name: Ref
    present: Timeline[bool] = field(default_factory=Timeline)
    positions: list[int] = field(default_factory=list)


class Readers(Struct):
    by_id: dict[str, Reader] = field(default_factory=dict)


def enrolled(state: Readers, fact: ReaderEnrolled, _record: object, position: int) -> None:
    reader = state.by_id.setdefault(fact.party, Reader(ref(position, "name", fact.name)))
    reader.name = ref(position, "name", fact.name)
    reader.present.add(fact.on, position, True)
    reader.positions.append(position)


def left(state: Readers, fact: ReaderLeft, _record: object, position: int) -> None:
    if (reader := state.by_id.get(fact.party)) is not None:
        reader.present.add(fact.on, position, False)
        reader.positions.append(position)


READERS_FOLD = Fold("essai.readers", Readers, {ReaderEnrolled: enrolled, ReaderLeft: left})


SHUT = 22
"""The hour, in UTC, from which nobody leaves any more."""


class Enrol(Command, frozen=True, kw_only=True):
    name: ClassVar[str] = "enrol-reader"
    title: ClassVar[str] = "Inscrire une lectrice"

    party: Annotated[PartyId, ask("Lectrice", minted="p")]
    on: Annotated[date, ask("Le", today=True)]
    called: Annotated[Line, ask("Nom", personal=True)]
    note: Annotated[Text, ask("Note")] = ""


class Leave(Command, frozen=True, kw_only=True):
    name: ClassVar[str] = "leave"
    title: ClassVar[str] = "Départ"

    party: Annotated[PartyId, ask("Lectrice")]
    on: Annotated[date, ask("Le", today=True)]


def enrol(command: Enrol, readers: Readers) -> Sequence[Fact] | Refused:
    if command.party in readers.by_id:
        return Refused("already-enrolled", "Elle est déjà inscrite.")
    note = clear(command.note) if command.note else None
    return (ReaderEnrolled(party=command.party, on=command.on, name=clear(command.called), note=note),)


def leave(command: Leave, readers: Readers, asked: datetime) -> Sequence[Fact] | Refused:
    if asked.hour >= SHUT:
        return Refused("shut", "Les portes sont fermées.")
    reader = readers.by_id.get(command.party)
    if reader is None:
        return Refused("not-enrolled", "Elle n’est pas inscrite.")
    now = reader.present.at(command.on)
    return () if now is not None and not now.value else (ReaderLeft(party=command.party, on=command.on),)


class ReaderRow(Row, frozen=True, kw_only=True):
    party: Annotated[PartyId, ask("Lectrice")]
    name: Annotated[Ref, ask("Nom")]


def reader_rows(asof: AsOf, readers: Readers) -> list[ReaderRow]:
    present = ((party, reader, reader.present.at(asof.on)) for party, reader in readers.by_id.items())
    return [
        ReaderRow(party=PartyId(Id(party)), name=reader.name, positions=tuple(reader.positions))
        for party, reader, now in present
        if now is not None and now.value
    ]


ESSAI = Plugin(
    name="essai",
    title="Essai",
    facts=(ReaderEnrolled, ReaderLeft),
    deciders=(
        Decider(
            Enrol, frozenset({COORDINATION}), (Read(READERS_FOLD, by=lambda c: (c.party,)),), enrol, (ReaderEnrolled,)
        ),
        Decider(
            Leave,
            frozenset({COORDINATION, TREASURER}),
            (Read(READERS_FOLD, by=lambda c: (c.party,)),),
            leave,
            (ReaderLeft,),
            timed=True,
        ),
    ),
    views=(View("essai.readers", "Lectrices", ReaderRow, (READERS_FOLD,), reader_rows),),
    names=("essai.readers",),
)


DAY = date(2024, 1, 8)


class HandClock:
    """A clock that moves when a test says so."""

    def __init__(self) -> None:
        self.now = datetime(2024, 1, 8, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(microseconds=1)
        return self.now

    def day(self, day: date) -> None:
        self.now = datetime(day.year, day.month, day.day, 9, 0, tzinfo=UTC)


class Library:
    """A ledger, its clock and its first account."""

    def __init__(self, directory: Path, registry: Registry) -> None:
        self.directory = directory
        self.registry = registry
        self.clock = HandClock()
        self.ledger, self.account = create_ledger(directory, registry, name="CPTS de l’Essai", clock=self.clock)
        self.count = 0

    def do(self, command: Command, command_id: str = "", corrects: int | None = None) -> object:
        self.count += 1
        by = self.account
        return self.ledger.record(command, by=by, command_id=command_id or f"c-{self.count}", corrects=corrects)

    def enrol(self, party: str, name: str, on: date = date(2024, 1, 8)) -> int:
        outcome = self.do(Enrol(party=PartyId(Id(party)), on=on, called=name))
        assert isinstance(outcome, Recorded), outcome
        return outcome.positions[0]

    def names(self, **clocks: object) -> list[str]:
        return [self.ledger.text(row.name) for row in self.ledger.show("essai.readers", **clocks).rows]

    def reopen(self, check: str = "whole") -> Ledger:
        self.ledger.close()
        self.ledger = open_ledger(self.directory, self.registry, clock=self.clock, check=check)
        return self.ledger


@pytest.fixture(scope="session")
def registry() -> Registry:
    return registry_of([ESSAI])


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory, registry: Registry) -> Library:
    """A library in which nothing has happened, closed, to be copied."""
    made = Library(tmp_path_factory.mktemp("bibliotheque") / "registre", registry)
    made.ledger.close()
    return made


@pytest.fixture
def library(tmp_path: Path, empty: Library) -> Iterator[Library]:
    made = copy(empty)
    made.directory = tmp_path / "registre"
    shutil.copytree(empty.directory, made.directory)
    made.clock = copy(empty.clock)
    made.ledger = open_ledger(made.directory, made.registry, clock=made.clock, check="none")
    yield made
    made.ledger.close()
