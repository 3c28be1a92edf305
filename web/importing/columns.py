"""What the page of the columns shows: each with its field, and what may be the same for all rows."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from core.imports import ADMITTING, BY_DAY, Choice, decisions, offered, slot, wanted
from core.ledger import Ledger
from web.importing.uploads import Upload

_EXAMPLES: Final = 3
_TYPED: Final = frozenset({"text", "date", "cents", "int", "minutes", "time"})
"""Kinds of fields that are typed rather than chosen."""
_BY_DAY: Final = Choice(BY_DAY, "Pour chacun, la décision d’admission en vigueur à sa date")


class Column(NamedTuple):
    """A column of the file, some of what it holds, and the field that it fills."""

    at: int
    title: str
    examples: str
    path: str


class Option(NamedTuple):
    """A field that a column may fill."""

    path: str
    title: str
    required: bool


class Every(NamedTuple):
    """A field that may be the same for all rows: what it may be, and what was chosen."""

    path: str
    title: str
    kind: str
    """``date`` or ``text`` when it is typed; "" when it is chosen."""
    choices: Sequence[Choice]
    chosen: str
    missing: bool
    """Whether it must be said, and no column says it."""


def columns(upload: Upload) -> list[Column]:
    """Return the columns with the first things that each holds."""
    found = []
    for at, title in enumerate(upload.table.titles):
        said = dict.fromkeys(line.cells[at] for line in upload.table.lines if line.cells[at])
        examples = " · ".join(list(said)[:_EXAMPLES])
        found.append(Column(at, title, examples, upload.fields[at]))
    return found


def options(upload: Upload) -> list[Option]:
    """Return the fields that columns may fill, those of years of dues included."""
    target = upload.target
    found = [Option(path, one.title, one.field.required) for path, one in target.slots.items()]
    years = sorted({path for path in upload.fields if path.startswith("dues.")})
    return found + [Option(path, one.title, required=False) for path in years if (one := slot(target, path))]


def every(upload: Upload, ledger: Ledger) -> list[Every]:
    """Return the fields that no column may need to say, since all rows are alike; those that must be said first."""
    found = []
    for path, one in upload.target.slots.items():
        choices = offered(ledger, one) if "." not in path else ()
        if path == "decision" and upload.target.name in ADMITTING:
            choices = (_BY_DAY, *decisions(ledger))
        missing = path not in upload.fields and wanted(ledger, one.field)
        typed = missing and one.field.kind in _TYPED and not one.field.ask.choices and "." not in path
        if choices or typed:
            kind = "" if choices else "date" if one.field.kind == "date" else "text"
            chosen = upload.answers.every.get(path, "")
            found.append(Every(path, one.title, kind, choices, chosen, missing))
    return sorted(found, key=lambda one: not one.missing)
