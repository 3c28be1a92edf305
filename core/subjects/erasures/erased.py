"""Those whose name was erased: nothing new is begun with them; whoever comes back is registered anew."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Annotated, Any, Final

from msgspec import Struct, field

from core.facts import PartyId, Record
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.fold import Fold
from core.model.view import AsOf, Row, View
from core.subjects.erasures.facts import ErasureOrdered


class Erased(Struct):
    """The day on which the name of each party was erased, and the record that ordered it."""

    by_party: dict[PartyId, tuple[date, int]] = field(default_factory=dict)


class ErasedRow(Row, frozen=True, kw_only=True):
    """Somebody whose name was erased: a pseudonym is left."""

    party: Annotated[PartyId, ask("Identifiant")]
    on: Annotated[date, ask("Effacée le")]


def of_the_living(decider: Decider, named: str = "party") -> Decider:
    """Return a decider that refuses first, ``party-erased``, whom a field names and whose name was erased."""

    def parties(command: Command) -> tuple[PartyId, ...]:
        said = getattr(command, named)
        return said if isinstance(said, tuple) else (said,) if said is not None else ()

    def decide(command: Command, *states: Any) -> Decided:
        own = len(decider.reads)
        erased: Erased = states[own]
        if any(party in erased.by_party for party in parties(command)):
            return Refused("party-erased", _ANEW, {named: _ANEW})
        return decider.decide(command, *states[:own], *states[own + 1 :])

    return replace(decider, reads=(*decider.reads, Read(ERASED, by=parties)), decide=decide)


def rows(asof: AsOf, erased: Erased) -> Iterable[ErasedRow]:
    """Give those whose name was erased by a day."""
    for party, (on, position) in erased.by_party.items():
        if on <= asof.on:
            yield ErasedRow(party=party, on=on, positions=(position,))


def _ordered(state: Erased, fact: ErasureOrdered, _record: Record, position: int) -> None:
    if fact.party is not None and "identity" in fact.classes:
        state.by_party[fact.party] = (fact.on, position)


_ANEW: Final = "Cette personne a été effacée : si elle revient, inscrivez-la comme une personne nouvelle."
ERASED: Final = Fold("erased", Erased, {ErasureOrdered: _ordered})
VIEWS: Final = (View("parties.erased", "Personnes effacées", ErasedRow, (ERASED,), rows),)
