"""From the cells of rows to what a form would hold: words become codes and names ids, with what is not understood."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct, field

from core.imports.cells import Unit, unit_of, written
from core.imports.folding import flat
from core.imports.lexicon import Lexicon, Lexicons, Unknown
from core.imports.paying import dues
from core.imports.recalling import Recalled, Recalling
from core.imports.tables import Table
from core.imports.targets import JOINED, Slot, Target, slot
from core.sheets import Line

_NEAR = 3
"""Choices said beside a cell."""
_SEVERAL = re.compile(r"\s*[;\n]\s*|\s*,\s+")


class Draft(Struct):
    """What one row, or several that are one thing, would ask."""

    lines: list[Line]
    raw: dict[str, Any] = field(default_factory=dict)
    wrong: dict[tuple[int, int], str] = field(default_factory=dict)
    """What is not understood, by row of the file and column."""
    checks: dict[tuple[int, int], str] = field(default_factory=dict)
    """What is left aside of a row and to be looked at, by row of the file and column."""
    notes: list[str] = field(default_factory=list)
    """What is to be known of how its rows were put together."""


class Columns(Struct, frozen=True):
    """The fields that columns fill, by their place; columns left aside are not in it."""

    slots: Mapping[int, Slot]
    titles: Mapping[str, str] = {}
    """By path, the titles of all fields, those that no column fills too."""
    roster: bool = False
    """Whether rows are members, of whom an amount is one of dues."""
    units: Mapping[int, Unit] = {}
    """What a number alone is of, in columns of lengths of time whose title says it."""

    def place(self, path: str) -> int:
        """Return the column of a field named in an error, -1 for none: ``rows.3.party`` is that of ``rows.party``."""
        plain = re.sub(r"\.\d+(?=\.|$)", "", path)
        found = (at for at, one in self.slots.items() if plain in {one.path, one.path.partition(".")[0]})
        return next(found, -1)


def columns(target: Target, fields: Sequence[str], titles: Sequence[str] = ()) -> Columns:
    """Return which field each column fills, unknown ones left aside."""
    slots = {at: found for at, path in enumerate(fields) if (found := slot(target, path)) is not None}
    units = {at: unit for at, title in enumerate(titles) if at in slots and (unit := unit_of(title))}
    return Columns(slots, {path: one.title for path, one in target.slots.items()}, target.roster, units)


def gathered(table: Table, by: Columns, aside: frozenset[int]) -> Iterator[list[Line]]:
    """Yield the rows that are one thing: each alone, or, with a list to fill, those that say the rest alike.

    A row whose cells are blank but for the list goes with the one above it.
    """
    lines = [line for line in table.lines if line.number not in aside]
    listed = {at for at, one in by.slots.items() if "." in one.path and not one.path.startswith("dues.")}
    if not listed:
        yield from ([line] for line in lines)
        return
    groups: dict[tuple[str, ...], list[Line]] = {}
    last: tuple[str, ...] = ()
    for line in lines:
        said = tuple(line.cells[at] for at in by.slots if at not in listed)
        last = said if any(said) or not last else last
        groups.setdefault(last, []).append(line)
    yield from groups.values()


class Drafting:
    """Reads what rows say, one thing after another; ``unknown`` gathers the words that are not understood."""

    def __init__(self, by: Columns, lexicons: Lexicons, meant: Recalling, every: Mapping[str, str]) -> None:
        self.unknown: dict[str, Unknown] = {}
        self._by = by
        self._lexicons = lexicons
        self._meant = meant
        self._every = every

    def draft(self, lines: list[Line]) -> Draft:
        """Read rows that are one thing: what is not of a list is said by the first."""
        found = Draft(lines)
        for number, line in enumerate(lines):
            listed: dict[str, list[dict[str, Any]]] = {}
            for at, one in self._by.slots.items():
                cell = _whole(self._by.slots, line, at)
                if cell and (one.path.startswith("dues.") or (self._by.roster and one.path == "amount")):
                    _paid(found, one, cell, (line.number, at))
                elif cell and "." in one.path:
                    grid, _, name = one.path.partition(".")
                    parts = [self._value(found, (line.number, at), one, part) for part in _parts(one, cell)]
                    _spread(listed.setdefault(grid, [{}]), name, parts)
                elif cell and number == 0:
                    _put(found, one, self._read(found, (line.number, at), one, cell))
            for grid, rows in listed.items():
                found.raw.setdefault(grid, []).extend(rows)
        for path, value in self._every.items():
            found.raw.setdefault(path, value)
        return found

    def _read(self, found: Draft, place: tuple[int, int], one: Slot, cell: str) -> str | list[str]:
        if one.field.kind != "many":
            return self._value(found, place, one, cell)
        return [self._value(found, place, one, part) for part in _SEVERAL.split(cell) if part]

    def _value(self, found: Draft, place: tuple[int, int], one: Slot, cell: str) -> str:
        words = self._lexicons.of(one)
        if words is None or not words.closed:
            return written(one.field, cell, self._by.units.get(place[1], ""))
        key, values = f"{one.path}={flat(cell)}", words.values(cell)
        said = self._meant.said(key)
        if said or (said is None and len(values) == 1):
            return said or next(iter(values))
        if said is None and (known := words.choice(self._meant.before(key))) is not None:
            if key not in self._meant.used:
                self._meant.used[key] = Recalled(_unknown(key, one, cell, words), known)
            return known.value
        if key not in self.unknown:
            self.unknown[key] = _unknown(key, one, cell, words)
        near = " ou ".join(f"« {choice.label} »" for choice in words.likely(cell)[:_NEAR])
        told = f" : {near} ?" if near else "."
        found.wrong[place] = f"« {cell} » {self.unknown[key].why}{told}"
        return ""


def _unknown(key: str, one: Slot, cell: str, words: Lexicon) -> Unknown:
    why = "désigne plusieurs choses" if words.values(cell) else "n’est pas compris"
    return Unknown(key, one.path, one.title, cell, why, words.proposed(cell))


def _put(found: Draft, one: Slot, value: str | list[str]) -> None:
    before = found.raw.get(one.path)
    between = JOINED.get(one.path)
    found.raw[one.path] = f"{before}{between}{value}" if before and between is not None else value


def _whole(slots: Mapping[int, Slot], line: Line, at: int) -> str:
    """Return a cell; of the columns that name one thing together, a name and a first name, the first has it whole."""
    one = slots[at]
    if one.field.kind != "id":
        return line.cells[at]
    places = [place for place, other in slots.items() if other.path == one.path]
    return " ".join(filter(None, (line.cells[place] for place in places))) if at == places[0] else ""


def _parts(one: Slot, cell: str) -> list[str]:
    """Return the names that a cell of a list holds, one when it is not of people or things."""
    return [part for part in _SEVERAL.split(cell) if part] if one.field.kind == "id" else [cell]


def _spread(rows: list[dict[str, Any]], name: str, values: list[str]) -> None:
    """Give a row of a list to each name of a cell; what the other cells say holds for all of them."""
    if len(values) > 1:
        rows[:] = [{**rows[0], name: value} for value in values]
    else:
        for row in rows:
            row[name] = values[0]


def _paid(found: Draft, one: Slot, cell: str, place: tuple[int, int]) -> None:
    """Read dues, those of the year of a column or those of a row."""
    said = dues(one.field, cell, of_year=one.path != "amount")
    if said is None:
        return
    if said.unread:
        found.checks[place] = said.unread
    elif one.path == "amount":
        found.raw |= {"waived": "oui"} if said.waived else {"amount": said.amount}
    else:
        waived = {"waived": "oui"} if said.waived else {}
        found.raw.setdefault("dues", []).append({"year": one.name, "amount": said.amount, **waived})
