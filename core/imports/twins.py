"""Rows of one file that may be of the same person: nobody is recorded twice without somebody saying so."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from core.imports.people import Likeness, Someone
from core.imports.planned import WITH, Candidate
from core.model.command import Command
from core.subjects.identifiers import SCHEMES, read


class Twin(NamedTuple):
    """Why a row may be of the same person as one before it, and the answer that says so."""

    why: str
    candidate: Candidate


class Twins:
    """The people of the rows read so far."""

    def __init__(self) -> None:
        self._rows = Likeness[int]()

    def of(self, row: int, one: Someone) -> Twin | None:
        """Return the row before that may be of the same person, None for none; then this row is known too."""
        likes = self._rows.like(one)
        self._rows.add(row, one)
        if not likes:
            return None
        twin, at = self._rows.people[likes[0].key], likes[0].key
        name = " ".join(filter(None, (twin.family, twin.given)))
        why = f"{likes[0].why.rstrip(' ?')} que la ligne {at} ({name})"
        return Twin(why, Candidate(f"{WITH}{at}", f"C’est la même personne qu’à la ligne {at}"))


def brought(command: Command) -> Someone | None:
    """Return whom a command brings into the register, None when it brings nobody."""
    if not {"family", "given", "nature", "email"} <= {*command.__struct_fields__}:
        return None
    said = {name: str(getattr(command, name)) for name in ("family", "given", "nature", "email")}
    return Someone(**said, numbers=numbers(command))


def numbers(command: Command) -> dict[str, str]:
    """Return the numbers that a command or a row gives, in their form, by scheme."""
    return numbers_in({scheme: getattr(command, scheme, "") for scheme in SCHEMES})


def numbers_in(raw: Mapping[str, Any]) -> dict[str, str]:
    """Return the numbers of a row as its cells say them, in their form, by scheme."""
    written = {scheme: str(raw.get(scheme, "")) for scheme in SCHEMES}
    return {scheme: number for scheme, text in written.items() if text and (number := read(scheme, text))}
