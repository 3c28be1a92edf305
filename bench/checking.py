"""The tree rebuilt from its records, and the whole start-up check, against a scan with one SHA-256 a record."""

from pathlib import Path

from bench import raw
from bench.measure import Figure, paired
from bench.world import WIRE
from core.ledger.checking import Checker
from core.ledger.verifying import verify
from core.log.tree import Frontier, leaf_hashes
from core.store import SqliteRecorder


def figures(path: Path, size: int) -> list[Figure]:
    """Measure both on a ledger that is there."""
    recorder = SqliteRecorder(path)
    rounds = 5 if size <= 300_000 else 3

    def tree() -> bytes:
        return Frontier().extend(leaf_hashes(data for _, data in recorder.rows())).root()

    def check() -> bytes:
        verdict, _ = verify(recorder, [], Checker(WIRE, lambda *_: ()))
        assert verdict.ok, verdict.message
        return verdict.root

    assert tree() == check()
    built, scanned = paired(tree, lambda: raw.scan_and_hash(path))
    checked, scanned_again = paired(check, lambda: raw.scan_and_hash(path), rounds)
    recorder.close()
    name = f"tree rebuilt from {size:,} records ÷ scan + SHA-256 (time)"
    took = f"{checked:.1f} s"
    return [
        Figure(name, built / scanned, 1.5, 2, lower_is_better=True),
        Figure("full start-up check ÷ the same (time)", checked / scanned_again, 3, 5, took, lower_is_better=True),
    ]
