"""Who follows a lent command is said by one field, and one only."""

from typing import Annotated

import pytest

from core.facts import PartyId, SessionId
from core.model.command import Command, ask
from core.model.lending import bearer_of


class Sign(Command, frozen=True, kw_only=True):
    name = "sign"
    title = "Signer"

    session: Annotated[SessionId, ask("Séance")]
    party: Annotated[PartyId, ask("Personne")]
    beside: Annotated[PartyId | None, ask("À côté de")] = None
    others: Annotated[tuple[PartyId, ...], ask("Avec")] = ()


class Marry(Command, frozen=True, kw_only=True):
    name = "marry"
    title = "Unir"

    one: Annotated[PartyId, ask("L’un")]
    other: Annotated[PartyId, ask("L’autre")]


class Rain(Command, frozen=True, kw_only=True):
    name = "rain"
    title = "Pleuvoir"


def test_the_one_field_of_a_party_says_who_follows_it() -> None:
    assert bearer_of(Sign) == "party"


@pytest.mark.parametrize("command", [Marry, Rain])
def test_a_command_that_names_none_or_several_is_lent_to_nobody(command: type[Command]) -> None:
    with pytest.raises(TypeError, match="does not say in one field who follows it"):
        bearer_of(command)
