"""Rows of one file that may be of the same person: nobody is recorded twice without somebody saying so."""

from core.imports.people import Likeness, Someone
from core.model.command import Command
from core.subjects.identifiers import SCHEMES, read


class Twins:
    """The people of the rows read so far."""

    def __init__(self) -> None:
        self._rows = Likeness[int]()

    def of(self, row: int, one: Someone) -> str:
        """Say which row before may be of the same person, "" for none; then this row is known too."""
        likes = self._rows.like(one)
        self._rows.add(row, one)
        if not likes:
            return ""
        twin = self._rows.people[likes[0].key]
        name = " ".join(filter(None, (twin.family, twin.given)))
        return f"{likes[0].why.rstrip(' ?')} que la ligne {likes[0].key} ({name})"


def brought(command: Command) -> Someone | None:
    """Return whom a command brings into the register, None when it brings nobody."""
    if not {"family", "given", "nature", "email"} <= {*command.__struct_fields__}:
        return None
    said = {name: str(getattr(command, name)) for name in ("family", "given", "nature", "email")}
    return Someone(**said, numbers=numbers(command))


def numbers(command: Command) -> dict[str, str]:
    """Return the numbers that a command or a row gives, in their form, by scheme."""
    written = {scheme: str(getattr(command, scheme, "")) for scheme in SCHEMES}
    return {scheme: number for scheme, text in written.items() if text and (number := read(scheme, text))}
