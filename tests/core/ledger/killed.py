"""Processes that record commands of two facts, say each one once acknowledged, and are killed at random."""

import os
import random
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, ClassVar

from core.clock import now
from core.facts import AccountId, Fact, Id, PartyId, clear
from core.ids import new_id
from core.ledger import Ledger, Recorded, open_ledger, registry_of
from core.model.command import Command, ask
from core.model.decider import Decider, Read
from core.model.roles import COORDINATION
from core.registry import Plugin, Registry
from tests.core.ledger.conftest import DAY, ESSAI, READERS_FOLD, ReaderEnrolled, Readers


class Couple(Command, frozen=True, kw_only=True):
    name: ClassVar[str] = "enrol-couple"
    title: ClassVar[str] = "Inscrire un couple"

    one: Annotated[PartyId, ask("L’une")]
    other: Annotated[PartyId, ask("L’autre")]


def couple(command: Couple, readers: Readers) -> Sequence[Fact]:
    return tuple(
        ReaderEnrolled(party=party, on=DAY, name=clear(f"Dominique {party}"))
        for party in (command.one, command.other)
        if party not in readers.by_id
    )


DECIDER = Decider(
    Couple,
    frozenset({COORDINATION}),
    (Read(READERS_FOLD, by=lambda command: (command.one, command.other)),),
    couple,
    (ReaderEnrolled,),
)


def live_and_die(directory: str, registry: Registry, account: str, round_: int) -> None:
    """Record until the fuse burns down; only a signal ends it."""
    chance = random.Random(round_)
    ledger = open_ledger(Path(directory), registry, clock=now, check="none")
    fuse = threading.Timer(chance.uniform(0.0, 0.02), os.kill, (os.getpid(), signal.SIGKILL))
    while True:
        command_id = new_id("c")
        command = Couple(one=PartyId(Id(new_id("p"))), other=PartyId(Id(new_id("p"))))
        outcome = ledger.record(command, by=AccountId(Id(account)), command_id=command_id)
        assert isinstance(outcome, Recorded), outcome
        os.write(1, f"{command_id} {' '.join(map(str, outcome.positions))}\n".encode())  # one write: whole, or not
        if not fuse.is_alive():
            fuse.start()  # after the first acknowledgement, so that a slow machine has something to lose


def main(directory: str, account: str, rounds: str) -> None:
    """Fork one process after the other, each killed while it records."""
    registry = registry_of([ESSAI, Plugin(name="couples", title="Couples", deciders=(DECIDER,))])
    for round_ in range(int(rounds)):
        child = os.fork()
        if child == 0:
            live_and_die(directory, registry, account, round_)
        _, status = os.waitpid(child, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL, status


def lost(ledger: Ledger, said: str) -> tuple[int, list[str]]:
    """Return how many commands were acknowledged, and what is wrong with those and with all others."""
    acknowledged = [line.split() for line in said.splitlines()]
    found = ledger.recorder.positions_of
    missing = [one for one, *positions in acknowledged if found(f"cmd:{one}") != list(map(int, positions))]
    commands = {entry.command for entry in ledger.journal(kind="reader-enrolled", limit=10_000_000)}
    halved = [one for one in commands if len(found(f"cmd:{one}")) != 2]
    wrong = [f"{one} was acknowledged and is not there" for one in missing]
    wrong += [f"half of {one} is there" for one in halved]
    return len(acknowledged), wrong


if __name__ == "__main__":
    main(*sys.argv[1:4])
