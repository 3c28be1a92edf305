"""What somebody says of a file: what its rows are, what its columns hold, what is meant by words and rows."""

import re
from collections.abc import Sequence

from msgspec import structs

from core.imports import (
    ASIDE,
    FIRM,
    KEPT,
    STRAIGHT,
    SWAPPED,
    Answers,
    Target,
    fields_for,
    guess,
    knows,
    read_table,
    slot,
)
from web.drawing.visit import Visit
from web.house import House
from web.importing.uploads import Upload


def hold(house: House, visit: Visit, target: Target, content: bytes) -> Upload | None:
    """Read a file and hold it, None when too many are held; ``SheetError`` when it cannot be read."""
    table = read_table(content, lambda title: knows(target, title))
    fields = fields_for(visit.ledger, target, table)

    def made(told: str) -> Upload:
        return Upload(
            token=told,
            account=visit.account.id,
            seen=house.clock(),
            name=target.title,
            content=content,
            target=target,
            table=table,
            fields=fields,
            remembered=fields != guess(target, table.titles),
        )

    return house.uploads.hold(made, visit.account.id, house.clock())


def path_of(upload: Upload, said: str) -> str:
    """Return the field that somebody says a column fills, "" when there is no such one."""
    return said if slot(upload.target, said) is not None else ""


def fill(upload: Upload, fields: tuple[str, ...]) -> None:
    """Say what columns hold; who a row is about was decided of what it said before, and is asked again."""
    if fields != upload.fields:
        rows = {row: answer for row, answer in upload.answers.rows.items() if answer in {ASIDE, KEPT}}
        upload.fields, upload.answers = fields, structs.replace(upload.answers, rows=rows, orders={})


def answers(before: Answers, pairs: Sequence[tuple[str, str]]) -> Answers:
    """Add to what was decided what a form says.

    Of words, ``word.0`` with ``meant.0``; of rows, ``row.12``; of a cell typed anew, ``cell.12.3``; of their names,
    ``name.12`` and, for all, ``names``: ``file`` when they are kept as they are; of days of payment, ``day.2023``; of
    all rows, ``every.`` and a field.
    """
    said = dict(pairs)
    every, words, days, rows = dict(before.every), dict(before.words), dict(before.days), dict(before.rows)
    cells = dict(before.cells)
    written, orders = set(before.written), dict(before.orders)
    for name, value in pairs:
        if number := re.fullmatch(r"word\.(\d{1,6})", name):
            words[value] = said.get(f"meant.{number[1]}", "")
        elif number := re.fullmatch(r"row\.(\d{1,7})", name):
            (orders if value in {STRAIGHT, SWAPPED, FIRM} else rows)[int(number[1])] = value
        elif number := re.fullmatch(r"cell\.(\d{1,7})\.(\d{1,4})", name):
            cells[int(number[1]), int(number[2])] = value.strip()
        elif number := re.fullmatch(r"name\.(\d{1,7})", name):
            (written.add if said[name] == "file" else written.discard)(int(number[1]))
        elif number := re.fullmatch(r"day\.(20\d\d)", name):
            days[number[1]] = value
        elif name.startswith("every."):
            every[name.removeprefix("every.")] = value
    return Answers(
        {path: value for path, value in every.items() if value},
        {key: meant for key, meant in words.items() if meant},
        {row: answer for row, answer in rows.items() if answer},
        {year: day for year, day in days.items() if day},
        frozenset(written),
        said["names"] == "file" if "names" in said else before.all_written,
        cells,
        orders,
    )
