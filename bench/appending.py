"""One command a transaction, and one command of a hundred facts, against the same inserts without anything else."""

import itertools
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from eventsourcing.dcb.api import DCBQueryItem

from bench.measure import Figure, paired
from bench.raw import RawLedger
from bench.world import BENCH, Join, Joined, party
from core.clock import now
from core.ledger import Recorded, create_ledger, registry_of
from core.ledger.boundary import command_tag
from core.ledger.writing import Author, Writer
from core.model.roles import COORDINATION
from core.store import Row

ONES = 1_500
HUNDREDS = 40
MANY = 100
DAY = date(2026, 1, 5)


class Side:
    """Our ledger and a raw one, each appending under ids never used before."""

    def __init__(self, folder: Path) -> None:
        self.ledger, self.account = create_ledger(folder / "ours", registry_of([BENCH]), name="CPTS des Mesures")
        self.raw = RawLedger(folder / "raw.db")
        self.writer = Writer(self.ledger.recorder, self.ledger.registry.wire, self.ledger.vault, now)
        self.number: Iterator[int] = itertools.count(1)

    def conditional(self) -> None:
        """Append one decided fact a transaction: stamped, encoded, hashed, under its condition."""
        for _ in range(ONES):
            n = next(self.number)
            author = Author(self.account, f"c-{n:016d}")
            known = DCBQueryItem(types=["bench-joined.1"], tags=[party(n)])
            same = DCBQueryItem(tags=[command_tag(author.command_id)])
            fact = Joined(party=party(n), on=DAY, college="actifs")
            self.writer.append((fact,), [known, same], self.ledger.head(), author, None)

    def commands(self, times: int = ONES, many: int = 1) -> None:
        """Record whole commands: roles, forbidden content, idempotency, boundary, decision, append."""
        for _ in range(times):
            n = next(self.number)
            outcome = self.ledger.record(
                Join(party=party(n), on=DAY, many=many),
                by=self.account,
                command_id=f"c-{n:016d}",
                roles=frozenset({COORDINATION}),
            )
            assert isinstance(outcome, Recorded), outcome

    def inserts(self, times: int = ONES, many: int = 1) -> None:
        """Insert the same bytes and tags, hashed, without anything else."""
        model = self.ledger.recorder.record(self.ledger.head())
        assert model is not None
        for _ in range(times):
            n = next(self.number)
            tags = party(n), f"cmd:c-{n:016d}"
            self.raw.append([Row(model.kind, model.data, tags, model.leaf) for _ in range(many)])


def figures(folder: Path) -> list[Figure]:
    """Measure appends."""
    side = Side(folder)
    side.conditional()
    one, raw_one = paired(side.conditional, side.inserts)
    command, raw_command = paired(side.commands, side.inserts)
    many, raw_many = paired(lambda: side.commands(HUNDREDS, MANY), lambda: side.inserts(HUNDREDS, MANY))
    side.ledger.close()
    rate, whole = f"{ONES / one:,.0f}/s of {ONES / raw_one:,.0f}/s", f"{ONES / command:,.0f}/s, reported only"
    facts = f"{HUNDREDS * MANY / many:,.0f} of {HUNDREDS * MANY / raw_many:,.0f} facts/s"
    return [
        Figure("append, 1 per transaction, conditional ÷ raw", raw_one / one, 0.90, 0.75, rate),
        Figure("whole command of 1 fact, roles and idempotency ÷ raw", raw_command / command, 0.0, 0.0, whole),
        Figure("one command of 100 facts ÷ raw", raw_many / many, 0.85, 0.60, facts),
    ]
