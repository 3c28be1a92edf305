"""What changed between two tables of one view, and the records that explain it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal

from msgspec import Struct

from core.display import Cell, Line, Table


class Altered(Struct, frozen=True):
    """One column of a row, before and after."""

    column: str
    title: str
    before: Any
    after: Any
    texts: tuple[str, str]


class Change(Struct, frozen=True):
    """One row that came, went or changed; ``positions`` are the records that only one of its states rests on."""

    sort: Literal["added", "removed", "changed"]
    row: Any
    label: str
    altered: tuple[Altered, ...]
    positions: tuple[int, ...]


def compare(before: Table, after: Table, touching: Callable[[Any], Iterable[int]] = lambda _: ()) -> list[Change]:
    """Return the changes, rows matched by their first column (and their rank among those that share it).

    ``touching`` gives the records about a row that happened between the two situations: a row that went has no
    record behind it any more, and those say why.
    """
    sooner, later = _by_key(before.lines), _by_key(after.lines)
    changes = []
    for key in (*later, *(key for key in sooner if key not in later)):
        old, new = sooner.get(key), later.get(key)
        line = new or old
        if line is None:
            continue
        altered = tuple(_altered(before, old, new)) if old and new else ()
        if old is None or new is None or altered:
            sort: Literal["added", "removed", "changed"] = (
                "added" if old is None else "removed" if new is None else "changed"
            )
            label = " · ".join(dict.fromkeys(cell.text for cell in line.cells[:2] if cell.text))
            known = old.positions if old else ()
            why = set(touching(line.cells[0].value)) - set(known) if new is None else set[int]()
            changes.append(
                Change(sort, line.cells[0].value, label, altered, tuple(sorted(why)) or _explaining(old, new))
            )
    return changes


def _by_key(lines: Iterable[Line]) -> dict[tuple[Any, int], Line]:
    found: dict[tuple[Any, int], Line] = {}
    for line in lines:
        rank = 0
        while (line.cells[0].value, rank) in found:
            rank += 1
        found[line.cells[0].value, rank] = line
    return found


def _altered(table: Table, old: Line, new: Line) -> Iterator[Altered]:
    for field, was, now in zip(table.columns, old.cells, new.cells, strict=True):
        if was.value != now.value:
            yield Altered(field.name, field.ask.title, was.value, now.value, _texts(was, now))


def _texts(was: Cell, now: Cell) -> tuple[str, str]:
    return was.text or "—", now.text or "—"


def _explaining(old: Line | None, new: Line | None) -> tuple[int, ...]:
    """Return the records behind one state alone; when both rest on the same ones, all of them."""
    sooner, later = set(old.positions if old else ()), set(new.positions if new else ())
    return tuple(sorted(sooner ^ later or later))
