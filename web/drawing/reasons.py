"""The address of « Pourquoi ? »: the records and rule steps behind a row, or, when they are many, the row itself."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Final
from urllib.parse import quote

from core.model.view import Row
from web.drawing.address import FROM
from web.drawing.visit import Visit

REASONS: Final = "/pourquoi"
LONGEST: Final = 1_000
"""Characters of numbers in an address; beyond, it names the row."""
_MOST: Final = 200_000
"""Records that one address may name."""
_DIGEST: Final = 16


def why(row: Row, view: str, visit: Visit) -> str:
    """Return the page of the records and rule steps behind a row of a view, "" when there is none."""
    if not row.positions and not row.rules:
        return ""
    spans, steps = written(row.positions), quote(",".join(row.rules), safe=",@")
    named = f"positions={spans}&rules={steps}"
    if row.reckoned or len(named) > LONGEST:
        asof = visit.clocks.asof
        named = f"vue={view}&ligne={digest_of(row)}&lue={asof.on.isoformat()},{asof.known}"
    here = visit.here()
    asked = quote(here if len(here) < LONGEST // 2 else visit.link(visit.path), safe="/")
    return f"{REASONS}?{named}{visit.clocks.suffix.replace('?', '&')}&{FROM}={asked}"


def behind(visit: Visit) -> tuple[list[int], list[str], str] | None:
    """Return the records, the rule steps and the sum of an address; None when the row that it names is not there."""
    query = visit.query
    if "vue" in query:
        return _of_row(query["vue"], query.get("ligne", ""), query.get("lue", ""), visit)
    positions = sorted(set(read(query.get("positions", ""), visit.clocks.head)))
    return positions, [key for key in query.get("rules", "").split(",") if key], ""


def written(positions: Iterable[int]) -> str:
    """Write positions in order, those that follow one another as a span: ``3,7-12``."""
    every = sorted(set(positions))
    begins = [at for before, at in pairwise((-1, *every)) if at != before + 1]
    ends = [at for at, after in pairwise((*every, -1)) if after != at + 1]
    return ",".join(
        f"{first}" if first == last else f"{first}-{last}" for first, last in zip(begins, ends, strict=True)
    )


def read(text: str, head: int) -> Iterator[int]:
    """Yield the positions that are written and exist; what is no number says nothing."""
    left = _MOST
    for part in text.split(","):
        first, dash, last = part.partition("-")
        bounds = [int(one[:18]) for one in (first, last if dash else first) if one.isascii() and one.isdigit()]
        if len(bounds) == 2:  # noqa: PLR2004 - both ends
            span = range(max(bounds[0], 1), min(bounds[1], head) + 1)[:left]
            yield from span
            left -= len(span)


def _of_row(name: str, digest: str, read_at: str, visit: Visit) -> tuple[list[int], list[str], str] | None:
    view = visit.ledger.registry.views.get(name)
    day, _, known = read_at.partition(",")
    if view is None or not visit.may(view.roles) or not (known.isascii() and known.isdigit()):
        return None
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return None
    rows = visit.ledger.show(name, on=on, known=min(int(known[:18]), visit.clocks.head)).rows
    row = next((row for row in rows if digest_of(row) == digest), None)
    return None if row is None else (sorted(set(row.positions)), list(row.rules), row.reckoned)


def digest_of(row: Row) -> str:
    """Return what tells the reasons of a row from those of another; two rows of the same reasons are one here."""
    said = f"{','.join(map(str, row.positions))}&{','.join(row.rules)}{row.reckoned}"
    return hashlib.sha256(said.encode()).hexdigest()[:_DIGEST]
