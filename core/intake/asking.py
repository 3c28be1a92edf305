"""The commands that people may ask: those of a role that accounts can have."""

from collections.abc import Mapping

from core.model.decider import Decider
from core.model.roles import ROLES
from core.registry import Registry


def askable(registry: Registry) -> Mapping[str, Decider]:
    """Return deciders by the name of their command, without what the register asks of itself."""
    return {name: decider for name, decider in sorted(registry.deciders.items()) if decider.roles & ROLES.keys()}
