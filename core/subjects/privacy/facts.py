"""What somebody agreed to have kept, after leaving."""

from datetime import date
from typing import Annotated

from core.facts import Fact, PartyId, fact
from core.model.command import ask
from core.subjects.erasures.facts import Own
from core.subjects.erasures.words import CLASSES


@fact("keeping-agreed.1", "Conservation acceptée")
class KeepingAgreed(Fact, frozen=True, kw_only=True, gc=False):
    """A party agrees expressly, from that day and until a last one if there is one, that a class be kept."""

    party: PartyId
    retention: Annotated[Own, ask("Données", labels=CLASSES)]
    on: date
    until: date | None = None


@fact("keeping-withdrawn.1", "Accord de conservation retiré")
class KeepingWithdrawn(Fact, frozen=True, kw_only=True, gc=False):
    """A party takes that agreement back from that day."""

    party: PartyId
    retention: Annotated[Own, ask("Données", labels=CLASSES)]
    on: date
