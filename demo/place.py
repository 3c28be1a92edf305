"""The directory of a demonstration: whether it is one, whether it is whole, and what signs in there."""

import shutil
from pathlib import Path
from typing import Final

import msgspec

from core.cli.french import Failure
from core.files import private_directory, write_whole
from core.ids import random_bytes
from demo.tables import Line, table

DEFAULT: Final = Path("demo-data")
MARKER: Final = "demo.json"
WORDS: Final = 4
"""Words of a password."""


class Marker(msgspec.Struct, frozen=True):
    """What tells a demonstration from the register of somebody: its password, and whether its story is whole."""

    password: str
    whole: bool = False


class Words(Line, frozen=True):
    """What passwords are made of."""

    words: tuple[str, ...]


def read(directory: Path) -> Marker | None:
    """Return the marker of a directory, None where there is nothing; ``Failure`` where there is something else."""
    try:
        return msgspec.json.decode((directory / MARKER).read_bytes(), type=Marker)
    except FileNotFoundError:
        if not directory.exists() or (directory.is_dir() and not any(directory.iterdir())):
            return None
        message = f"Le dossier {directory} ne contient pas une démonstration : il reste comme il est. Voir --data."
        raise Failure("not-a-demo", message) from None
    except (msgspec.DecodeError, NotADirectoryError) as error:
        raise Failure("not-a-demo", f"Le dossier {directory} ne se lit pas comme une démonstration.") from error


def prepare(directory: Path) -> Marker:
    """Make an empty directory and mark it, a demonstration that was there being thrown away."""
    if read(directory) is not None:
        shutil.rmtree(directory)
    marker = Marker(_password())
    write_whole(private_directory(directory) / MARKER, msgspec.json.encode(marker))
    return marker


def finish(directory: Path, marker: Marker) -> None:
    """Say that the story is whole."""
    write_whole(directory / MARKER, msgspec.json.encode(msgspec.structs.replace(marker, whole=True)))


def _password() -> str:
    words = table("words", Words).words
    drawn = (int.from_bytes(random_bytes(4), "big") % len(words) for _ in range(WORDS))
    return "-".join(words[number] for number in drawn)
