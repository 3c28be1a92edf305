"""A table as a sheet for people, and as JSON for machines."""

from collections.abc import Mapping, Sequence

import msgspec

from core.display.about import about
from core.display.tables import Line, Table
from core.intake import Field, Kind
from core.ledger import Ledger
from core.sheets import Column, Sheet
from core.sheets import Kind as SheetKind


def sheet(ledger: Ledger, shown: Table, *, coded: bool = False) -> Sheet:
    """Turn a table into a sheet, with the records and rule steps behind each row; ``coded`` keeps ids and codes.

    An id that stands before the name of its thing stays an id too: the name is not said twice, and the id finds the
    row again in another sheet.
    """
    columns = [Column(field.name, field.ask.title, _sheet_kind(field)) for field in shown.columns]
    columns += [Column("positions", "Enregistrements n°"), Column("rules", "Barèmes")]
    kept = [coded or column.kind != "text" for column in columns]
    if _named_beside(shown.columns):
        kept[0] = True
    rows = (
        [
            *(one.value if as_is else one.text for one, as_is in zip(line.cells, kept, strict=False)),
            *_behind(line).values(),
        ]
        for line in shown.lines
    )
    return Sheet(shown.title, columns, rows, about(ledger, shown.asof))


def as_json(ledger: Ledger, shown: Table) -> bytes:
    """Write a table for machines: ``view``, its two clocks, ``columns``, and ``rows`` as objects with their records.

    Amounts are cents, dates ISO, ids and codes as they are, sealed texts opened.
    """
    names = [field.name for field in shown.columns]
    entry = ledger.entry(shown.asof.known)
    said = {
        "view": shown.view,
        "title": shown.title,
        "on": shown.asof.on,
        "known": shown.asof.known,
        "recorded": entry.at if entry else None,
        "columns": [{"name": field.name, "title": field.ask.title, "kind": field.kind} for field in shown.columns],
        "rows": [
            {**dict(zip(names, (one.value for one in line.cells), strict=True)), **_behind(line)}
            for line in shown.lines
        ],
    }
    return msgspec.json.encode(said)


def _named_beside(columns: Sequence[Field]) -> bool:
    """Tell whether the first column is the id of the thing that the second one names."""
    if len(columns) <= 1 or columns[0].kind != "id" or columns[1].options is not None:
        return False
    return (columns[1].item or columns[1]).kind in {"line", "sealed"}


def _sheet_kind(field: Field) -> SheetKind:
    kinds: Mapping[Kind, SheetKind] = {"int": "number", "cents": "amount", "date": "date", "bool": "yesno"}
    return kinds.get(field.kind, "text") if field.options is None else "text"


def _behind(line: Line) -> dict[str, tuple[int, ...] | tuple[str, ...]]:
    return {"positions": line.positions, "rules": line.rules}
