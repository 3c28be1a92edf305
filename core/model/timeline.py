"""A history by valid date, so that one state answers any « situation au »."""

from bisect import insort
from collections.abc import Iterator
from datetime import date
from typing import Generic, TypeVar

from msgspec import Struct, field

T = TypeVar("T")


class Entry(Struct, Generic[T], frozen=True, order=False, gc=False):
    """A value that holds from a day on, and the record that says so."""

    on: date
    position: int
    value: T


class Timeline(Struct, Generic[T], gc=False):
    """Values by the day from which they hold; for one same day the higher position wins."""

    entries: list[Entry[T]] = field(default_factory=list)

    def add(self, on: date, position: int, value: T) -> None:
        """Put a value in its place; the order of recording does not matter."""
        entries, entry = self.entries, Entry(on, position, value)
        if not entries or (entries[-1].on, entries[-1].position) <= (on, position):
            entries.append(entry)  # as nearly all come
        else:
            insort(entries, entry, key=_order)

    def at(self, day: date) -> Entry[T] | None:
        """Return what holds on a day, or None before the first entry."""
        holding = None
        for entry in self.entries:
            if entry.on > day:
                break
            holding = entry
        return holding

    def until(self, day: date) -> Iterator[Entry[T]]:
        """Yield what has held up to a day, oldest first."""
        return (entry for entry in self.entries if entry.on <= day)


def _order(entry: Entry[T]) -> tuple[date, int]:
    return entry.on, entry.position
