"""What was worked out from the register as it stands, kept until the next record."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Remembered(Generic[T]):
    """Values by key for one head of the ledger; a new record empties it.

    Clear names stay in it no longer than they do in the ledger: an erasure is a record too. Several threads share it.
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
                self._found.clear()
            if head == self._head and key in self._found:
                self._found.move_to_end(key)
                return self._found[key]
        made = make()
        with self._lock:
            if head == self._head:
                self._found[key] = made
                if len(self._found) > self._most:
                    self._found.popitem(last=False)
        return made
