"""What was worked out from the register as it stands, kept until the next record."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Remembered(Generic[T]):
    """Values by key for one head of the ledger; a new record empties it, and so does :meth:`forget`.

    Several threads share it.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._head = -1
        self._found: OrderedDict[Hashable, T] = OrderedDict()

    def get(self, head: int, key: Hashable, make: Callable[[], T]) -> T:
        """Return the value of a key at a head, made if it is not remembered; the least asked for is forgotten first."""
        with self._lock:
            if head > self._head:
                self._head = head
                self._found = OrderedDict()
            found = self._found
            if head == self._head and key in found:
                found.move_to_end(key)
                return found[key]
        made = make()
        with self._lock:
            if head == self._head:
                found[key] = made  # of a value made while all was forgotten, nobody hears again
                if len(found) > self._most:
                    found.popitem(last=False)
        return made

    def forget(self) -> None:
        """Forget everything, and what is being made: an erasure comes after its record, at the same head."""
        with self._lock:
            self._found = OrderedDict()
