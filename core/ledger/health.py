"""Whether a register takes records, and why not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Health:
    """Whether the register takes records, and in French why not."""

    read_only: bool = False
    code: str = ""
    message: str = ""
    position: int | None = None
    """The first record in question, when one is."""
