"""Personal data inside a fact: sealed in the record, a reference in a state, clear only at display."""

from typing import Annotated, Final, Literal

from msgspec import Struct

RetentionClass = Literal["identity", "contact", "governance", "training", "accounting", "content"]
"""What decides how long a key lives; the terms are in the rule ``retention_years``."""


Erased = Literal["said", "pseudonym", "nothing"]
"""That it was destroyed, and when; the pseudonym of its owner; or nothing, for the rest of a name."""


class Sealed(Struct, frozen=True, gc=False):
    """A text that only the vault can open. ``key`` names its key: owner, a slash, retention class."""

    key: str
    data: str

    def __repr__(self) -> str:
        """Show nothing: a traceback is a copy."""
        return "Sealed(…)"


def clear(text: str) -> Sealed:
    """Hand a personal text to a sealed field; the ledger seals it before anything is stored."""
    return Sealed("", text)


class Seal(Struct, frozen=True):
    """How a field is sealed: ``Annotated[Sealed, Seal("identity", of="party")]``.

    ``of`` names the field beside it that holds the owner's id; empty, the owner is the command itself (free text).
    """

    retention: RetentionClass
    of: str = ""
    erased: Erased = "said"
    """What people read in its place once its key is destroyed."""


Content = Annotated[Sealed, Seal("content")]
"""Free text: its key belongs to the command that brought it."""


class Ref(Struct, frozen=True, gc=False):
    """Where a sealed text stands: a record's position and the path in its fact, ``name`` or ``rows.3.note``."""

    position: int
    path: str


NOTHING: Final = Ref(0, "")
"""The reference of a text that was never given."""


def ref(position: int, path: str, sealed: Sealed | None) -> Ref:
    """Return the reference that a state keeps of a sealed field, :data:`NOTHING` if it is absent."""
    return NOTHING if sealed is None else Ref(position, path)
