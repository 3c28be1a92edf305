"""What is asked of somebody new who joins, or applies to."""

from typing import Annotated

from core.model.command import Line, ask
from core.model.decider import Decided
from core.model.rules import Rules
from core.subjects.parties.fold import Parties
from core.subjects.parties.register import RegisterParty, Unregistered, register


class Newcomer(Unregistered, frozen=True, kw_only=True):
    """A party to be registered, and its place in the statutes."""

    college: Annotated[Line, ask("Collège", choices="statutes.colleges", expected=True)] = ""
    category: Annotated[Line, ask("Catégorie", choices="statutes.categories")] = ""


def registered(command: Newcomer, parties: Parties, rules: Rules) -> Decided:
    """Return the registration of a newcomer; refused as the registration of a party."""
    said = {name: getattr(command, name) for name in Unregistered.__struct_fields__}
    return register(RegisterParty(**said), parties, rules)
