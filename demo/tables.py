"""The tables of the story: what happens, with whom, in which words."""

from pathlib import Path
from typing import Final, TypeVar

import msgspec

T = TypeVar("T")
_FOLDER: Final = Path(__file__).parent / "data"


class Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line of a table; it stands nowhere else."""


def table(name: str, lines: type[T]) -> T:
    """Read ``data/<name>.toml``; ``msgspec.ValidationError`` when it does not hold what is wanted."""
    return msgspec.toml.decode((_FOLDER / f"{name}.toml").read_bytes(), type=lines)
