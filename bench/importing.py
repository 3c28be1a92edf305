"""A sheet of receipts imported, preview and records, against reading the same file and inserting the same records."""

import csv
import io
import itertools
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Figure, paired
from bench.raw import RawLedger
from core.imports import carry_out, fields_for, knows, plan, read_table, targets
from core.ledger import create_ledger, registry_of
from core.store import Row

ROWS = 10_000
ROUNDS = 1


def figures(folder: Path, rows: int = ROWS) -> list[Figure]:
    """Measure one import of so many rows."""
    ledger, account = create_ledger(folder / "imported", registry_of(()), name="CPTS des Mesures")
    target = targets(ledger, account)["receive-money"]
    raw = RawLedger(folder / "imported-raw.db")
    number: Iterator[int] = itertools.count(1)

    def sheet() -> bytes:
        """Write a sheet that was never imported."""
        first = next(number)
        lines = (f"01/07/2025;{20 + line % 80},00 €;fir;ARS;Convention {first}.{line}" for line in range(rows))
        return "\n".join(("Reçue le;Montant;Origine;Versée par;Précisions", *lines)).encode()

    def imported() -> None:
        table = read_table(sheet(), lambda title: knows(target, title))
        planned = plan(ledger, target, table, fields_for(ledger, target, table), account)
        done = carry_out(ledger, planned, account)
        assert done.recorded == rows, done.refused[:3]

    def inserted() -> None:
        model = ledger.recorder.record(ledger.head())
        assert model is not None
        for line, _ in enumerate(csv.reader(io.StringIO(sheet().decode()), delimiter=";")):
            raw.append([Row(model.kind, model.data, (f"cmd:c-{next(number)}-{line}",), model.leaf)])

    ours, theirs = paired(imported, inserted, ROUNDS)
    ledger.close()
    name = f"import of {rows:,} rows, preview and records ÷ read and insert (time)"
    return [Figure(name, ours / theirs, 6, 15, f"{ours:.0f} s", lower_is_better=True)]
