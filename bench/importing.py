"""Sheets imported, preview and records, against reading the same file and appending the same records raw."""

import csv
import io
import itertools
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.measure import Figure, paired
from bench.raw import RawLedger
from core.ids import derived_id
from core.imports import carry_out, fields_for, knows, plan, read_table, targets
from core.ledger import create_ledger, registry_of
from core.store import Row

ROWS = 10_000
ROUNDS = 1
LETTERS = str.maketrans("234567", "aeioub")
Sheet = Callable[[int, int], str]
"""``sheet(first, rows)``: a sheet that was never imported, ``first`` telling it from the others."""


def figures(folder: Path, rows: int = ROWS) -> list[Figure]:
    """Measure one import of so many receipts, and one of as many new members."""
    return [
        _figure(folder / "receipts", "receive-money", receipts, rows),
        _figure(folder / "members", "members", members, rows),
    ]


def receipts(first: int, rows: int) -> str:
    """Write receipts: one record a row, no text about a person."""
    lines = (f"01/07/2025;{20 + line % 80},00 €;fir;ARS;Convention {first}.{line}" for line in range(rows))
    return "\n".join(("Reçue le;Montant;Origine;Versée par;Précisions", *lines))


def members(first: int, rows: int) -> str:
    """Write new members, each of a name of her own: two records a row, four texts under two keys."""
    names = (derived_id("n", f"{first}.{line}")[2:].translate(LETTERS) for line in range(rows))
    lines = (
        f"{name.capitalize()};Zoé;{first:03}{line:08};{name}@exemple.fr;12/03/2022" for line, name in enumerate(names)
    )
    return "\n".join(("Nom;Prénom;RPPS;Courriel;Adhère à compter du", *lines))


def _figure(folder: Path, asked: str, sheet: Sheet, rows: int) -> Figure:
    ledger, account = create_ledger(folder, registry_of(()), name="CPTS des Mesures")
    target = targets(ledger, account)[asked]
    raw = RawLedger(folder / "raw.db")
    number: Iterator[int] = itertools.count(100)
    previews: list[float] = []

    def imported() -> None:
        begun = time.process_time()
        table = read_table(sheet(next(number), rows).encode(), lambda title: knows(target, title))
        planned = plan(ledger, target, table, fields_for(ledger, target, table), account)
        previews.append(time.process_time() - begun)
        done = carry_out(ledger, planned, account)
        assert done.recorded == rows, (done.refused[:3], planned.counts)

    def inserted() -> None:
        read = csv.reader(io.StringIO(sheet(next(number), rows)), delimiter=";")
        each = 2 if asked == "members" else 1  # a registration and an adhesion
        for line, _ in enumerate(itertools.islice(read, 1, None)):
            model = Row("raw.1", DATA, (f"cmd:c-{line}", f"p-{line}"), b"")
            raw.append([model] * each)

    ours, theirs = paired(imported, inserted, ROUNDS)
    ledger.close()
    name = f"import of {rows:,} rows ({asked}) ÷ read and append raw"
    return Figure(name, ours / theirs, 6, 15, f"{ours:.0f} s, preview {previews[0]:.1f} s of CPU", lower_is_better=True)


DATA = b"{" + b" " * 500 + b"}"
"""About as many bytes as the records of either sheet have."""
