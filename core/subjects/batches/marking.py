"""How the ids of commands that rows of a sheet ask are told from those that people ask."""

from typing import Final

_MARK: Final = "-import"


def marked(command_id: str) -> str:
    """Return the id of a command as a row asks it."""
    return f"{command_id}{_MARK}"


def by_a_sheet(command_id: str) -> bool:
    """Tell whether a row asked a command; those of older imports are not known."""
    return command_id.endswith(_MARK)
