"""What was sent to each party."""

from datetime import date

from msgspec import Struct, field

from core.facts import PartyId, Record
from core.model.fold import Fold
from core.subjects.sendings.facts import PaperSent


class Sending(Struct, frozen=True):
    """A document that was sent; ``position`` is its record."""

    paper: str
    called: str
    about: str
    told: str
    on: date
    position: int


class Sendings(Struct):
    """Every sending, by party, in the order of recording."""

    by_party: dict[PartyId, list[Sending]] = field(default_factory=dict)


def _sent(state: Sendings, fact: PaperSent, _record: Record, position: int) -> None:
    one = Sending(fact.paper, fact.called, fact.about, fact.told, fact.on, position)
    state.by_party.setdefault(fact.party, []).append(one)


SENDINGS = Fold("sendings", Sendings, {PaperSent: _sent})
