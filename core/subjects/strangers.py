"""Refusing those whom the register does not know: an id must stand for somebody."""

from collections.abc import Iterable

from core.facts import PartyId
from core.model.command import Refused
from core.subjects.parties.fold import Parties


def stranger(parties: Parties, field: str, named: Iterable[PartyId | None]) -> Refused | None:
    """Refuse the first id that stands for no party, ``party-unknown``, under the field that named it."""
    for party in named:
        if party is not None and parties.known(party) is None:
            message = "Cette personne n’est pas au registre : inscrivez-la d’abord."
            return Refused("party-unknown", message, {field: message})
    return None
