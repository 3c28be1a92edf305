"""One command a transaction, and one command of a hundred facts, against the same inserts without anything else."""

import itertools
from datetime import date
from pathlib import Path

from bench.measure import Figure, paired
from bench.raw import RawLedger
from bench.world import BENCH, Join, Joined, party
from core.clock import now
from core.facts import AccountId, Id
from core.ledger import Ledger, Recorded, create_ledger, registry_of
from core.ledger.boundary import command_tag
from core.ledger.writing import Author, Writer
from core.model.roles import COORDINATION
from eventsourcing.dcb.api import DCBQueryItem

ONES = 1_500
HUNDREDS = 40
DAY = date(2026, 1, 5)


def figures(folder: Path) -> list[Figure]:
    """Measure appends."""
    ledger, account = create_ledger(folder / "ours", registry_of([BENCH]), name="CPTS des Mesures")
    raw = RawLedger(folder / "raw.db")
    number = itertools.count(1)
    writer = Writer(ledger.recorder, ledger.registry.wire, ledger.vault, now)

    def conditional() -> None:
        for _ in range(ONES):
            n = next(number)
            author = Author(account, f"c-{n:016d}")
            boundary = [
                DCBQueryItem(types=["bench-joined.1"], tags=[party(n)]),
                DCBQueryItem(tags=[command_tag(author.command_id)]),
            ]
            writer.append((Joined(party=party(n), on=DAY, college="actifs"),), boundary, ledger.head(), author, None)

    def commands() -> None:
        for _ in range(ONES):
            n = next(number)
            _record(ledger, account, Join(party=party(n), on=DAY), n)

    def hundreds() -> None:
        for _ in range(HUNDREDS):
            n = next(number)
            _record(ledger, account, Join(party=party(n), on=DAY, many=100), n)

    conditional()
    model = ledger.recorder.record(ledger.head())
    assert model is not None
    one = [model]
    hundred = [model] * 100

    def raw_ones() -> None:
        for _ in range(ONES):
            raw.append(_renumbered(one, next(number)))

    def raw_hundreds() -> None:
        for _ in range(HUNDREDS):
            raw.append(_renumbered(hundred, next(number)))

    appended, raw_one = paired(conditional, raw_ones)
    commanded, raw_command = paired(commands, raw_ones)
    many, raw_many = paired(hundreds, raw_hundreds)
    ledger.close()
    rate = f"{ONES / appended:,.0f}/s against {ONES / raw_one:,.0f}/s"
    return [
        Figure("append, 1 per transaction, conditional ÷ raw", raw_one / appended, 0.90, 0.75, rate),
        Figure(
            "whole command of 1 fact, roles and idempotency ÷ raw",
            raw_command / commanded,
            0.0,
            0.0,
            f"{ONES / commanded:,.0f}/s, reported only",
        ),
        Figure(
            "one command of 100 facts ÷ raw",
            raw_many / many,
            0.85,
            0.60,
            f"{HUNDREDS * 100 / many:,.0f} facts/s against {HUNDREDS * 100 / raw_many:,.0f}",
        ),
    ]


def _record(ledger: Ledger, account: AccountId, command: Join, number: int) -> None:
    roles = frozenset({COORDINATION})
    outcome = ledger.record(command, by=account, command_id=f"c-{number:016d}", roles=roles)
    assert isinstance(outcome, Recorded), outcome


def _renumbered(rows, number):  # noqa: ANN001, ANN202
    return [
        type(row)(row.kind, row.data, (party(number), f"cmd:c-{number:016d}-{n}"), row.leaf, None)
        for n, row in enumerate(rows)
    ]


__all__ = ["Id", "figures"]
