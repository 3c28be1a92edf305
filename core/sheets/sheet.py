"""What goes into a sheet, and what comes out of one."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

Kind = Literal["text", "number", "amount", "date", "yesno"]
Cell = str | int | bool | date | None | tuple[str | int, ...]
"""An amount is whole cents; a tuple is a list of codes or positions."""


class Column(Struct, frozen=True):
    """One column: its name for machines, its title for people, and what its cells are."""

    name: str
    title: str
    kind: Kind = "text"


class Sheet(Struct, frozen=True):
    """Rows to write, and ``about``: which situation they show, known when, proved by what."""

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]
    about: Mapping[str, str] = {}


class Line(Struct, frozen=True):
    """A row as read: its number in the file, from 1, and one text a column."""

    number: int
    cells: tuple[str, ...]


class Grid(Struct, frozen=True):
    """A sheet as read: the titles of its columns, then the rows that hold something, all of one width."""

    header: tuple[str, ...]
    lines: tuple[Line, ...]


class SheetError(Exception):
    """Why a sheet is not read or written: an English code and a French sentence."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def joined(cell: Cell) -> Cell:
    """Return a cell as one value: a list becomes a text."""
    return ", ".join(map(str, cell)) if isinstance(cell, tuple) else cell


def file_name(title: str, *parts: str) -> str:
    """Name a file after a title and what it shows: ``adherents_situation-2026-06-30_n-421``; ASCII, no ending."""
    plain = (unicodedata.normalize("NFKD", part).encode("ascii", "ignore").decode() for part in (title, *parts))
    words = (re.sub(r"[^A-Za-z0-9]+", "-", part).strip("-").lower() for part in plain)
    return "_".join(word for word in words if word)[:150] or "registre"
