"""A table found in the rows of a file: titles above it, blank columns and totals below it are told apart."""

import re
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Final

from msgspec import Struct

from core.imports.folding import flat
from core.intake.cells import forbidden_cells, where
from core.intake.health import PATIENTS, heads_of, lists_patients
from core.intake.sensitive import FORBIDDEN
from core.sheets import Line, SheetError, read_lines

WHY: Final = "Pourquoi cette ligne n’est pas enregistrée"
"""The last column of a sheet of rows to correct: it is not read when they come back."""
_LOOKED_AT: Final = 30
"""Rows among which the header is looked for."""
_TOTAL = re.compile(r"(?:sous )?total\b|totaux\b|somme\b|(?:nombre|nb) (?:d|de|total)\b|effectif\b")


class Table(Struct, frozen=True):
    """The columns that say something, and the rows below their titles, all of one width."""

    digest: str
    """SHA-256 of the file, in hexadecimal; it is not recorded, see :func:`core.imports.identity.fingerprint`."""
    at: int
    """Row of the header in the file, 0 when there is none."""
    titles: tuple[str, ...]
    lines: tuple[Line, ...]
    totals: frozenset[int] = frozenset()
    """Rows that sum the others up, or say the titles again: proposed to be left aside."""

    @property
    def header(self) -> str:
        """SHA-256 of the titles: what tells that a file is of the same sort as another."""
        return sha256("\x1f".join(map(flat, self.titles)).encode()).hexdigest()


def read_table(data: bytes, knows: Callable[[str], bool], at: int | None = None, separator: str = "") -> Table:
    """Read a file; ``knows`` tells a title, ``at`` the row of the header, 0 for none, where somebody said it.

    ``separator`` is that of a CSV, where somebody said it.
    ``SheetError`` when the file cannot be read, is too large, or holds patients: whatever is imported of it.
    """
    rows = read_lines(data, separator)
    _without_patients(rows)
    if at is None:
        at = _header(rows, knows)
    head = next((row.cells for row in rows if row.number == at), ())
    below = tuple(row for row in rows if row.number > at)
    width = max((len(row.cells) for row in (*below, Line(at, head))), default=0)
    padded = [Line(row.number, _wide(row.cells, width)) for row in below]
    head = _wide(head, width)
    filled = [column for column in range(width) if head[column] or any(line.cells[column] for line in padded)]
    kept = [column for column in filled if head[column] != WHY]
    titles = _titles([head[column] for column in kept], kept)
    lines = tuple(Line(line.number, tuple(line.cells[column] for column in kept)) for line in padded)
    totals = frozenset(line.number for line in lines if _sums_up(line.cells) or _again(line.cells, titles))
    return Table(sha256(data).hexdigest(), at, titles, lines, totals)


def _without_patients(rows: Sequence[Line]) -> None:
    """Refuse a social-security number in any cell, and a list of patients."""
    cells = [cell for row in rows for cell in row.cells]
    if forbidden_cells(cells):
        raise SheetError("forbidden-content", FORBIDDEN + where((row.number, row.cells) for row in rows))
    if lists_patients(cells):
        titles = next((row.number for row in rows if heads_of(row.cells)), 0)
        raise SheetError("forbidden-content", f"{PATIENTS} Voyez les titres, ligne {titles}." if titles else PATIENTS)


def _header(rows: Sequence[Line], knows: Callable[[str], bool]) -> int:
    """Return the row with the most titles known; where none is known, the first that is about as wide as the others."""
    among = rows[:_LOOKED_AT]
    known = max(among, key=lambda row: (sum(map(knows, row.cells)), -row.number))
    if any(map(knows, known.cells)):
        return known.number
    widest = max(_filled(row.cells) for row in among)
    return next(row.number for row in among if _filled(row.cells) * 5 >= widest * 4)


def _filled(cells: Sequence[str]) -> int:
    return sum(map(bool, cells))


def _wide(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells + ("",) * (width - len(cells))


def _titles(written: Sequence[str], places: Sequence[int]) -> tuple[str, ...]:
    """Return a title for each column: « Colonne C » for a blank one, « Mail (2) » for one that comes again."""
    found: list[str] = []
    for title, place in zip(written, places, strict=True):
        named = " ".join(title.split()) or f"Colonne {_letters(place)}"
        times = 1 + sum(one == named or one.startswith(f"{named} (") for one in found)
        found.append(named if times == 1 else f"{named} ({times})")
    return tuple(found)


def _letters(place: int) -> str:
    return (_letters(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)  # noqa: PLR2004 - letters


def _sums_up(cells: Sequence[str]) -> bool:
    """Tell whether a row begins as a total does, and says little else: a firm may be called « Total »."""
    first = next(filter(None, cells), "")
    return _TOTAL.match(flat(first)) is not None and _filled(cells) * 2 <= len(cells) + 1


def _again(cells: Sequence[str], titles: Sequence[str]) -> bool:
    """Tell whether a row says the titles again, as at the top of each printed page."""
    return _filled(cells) > 1 and all(cell == title for cell, title in zip(cells, titles, strict=True) if cell)
