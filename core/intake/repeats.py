"""JSON objects that say the same field twice: the library that reads them keeps the last, and says nothing."""

import re
from typing import Any, Final

_TEXT: Final = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)


def says_twice(written: bytes, read: Any) -> bool:
    """Tell whether an object in a JSON text names a field twice; ``read`` is what the text says.

    Outside its texts, JSON has one colon for each field: one more than ``read`` has fields is a field lost.
    """
    return _TEXT.sub(b"", written).count(b":") != _fields(read)


def _fields(read: Any) -> int:
    found, left = 0, [read]
    while left:
        value = left.pop()
        if isinstance(value, dict):
            found += len(value)
            left.extend(value.values())
        elif isinstance(value, list):
            left.extend(value)
    return found
