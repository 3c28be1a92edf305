"""Who follows a lent command: the one field that names a party."""

from typing import get_type_hints

from core.facts import PartyId
from core.model.command import Command


def bearer_of(command: type[Command]) -> str:
    """Return the field that says which party follows a command; ``TypeError`` unless there is one, and one only."""
    found = [name for name, hint in get_type_hints(command).items() if hint is PartyId]
    if len(found) != 1:
        raise TypeError(f"{command.__name__} does not say in one field who follows it")
    return found[0]
