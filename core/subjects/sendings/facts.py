"""What is kept of a document that was sent."""

from datetime import date
from typing import Annotated

from core.facts import Fact, PartyId, fact
from core.model.command import ask


@fact("paper-sent.1", "Document envoyé")
class PaperSent(Fact, frozen=True, kw_only=True, gc=False):
    """A document, or a link lent, left for the address that a party had on that day; neither is kept here.

    ``paper`` names the document and ``called`` is what people read for it, so that it reads on without what draws it.
    ``about`` is what its key says besides the party: a session, a year, "" for what is about the party alone.
    ``told`` is the same in words, « « Asthme », 12 mars 2024 »: never a name.
    """

    paper: Annotated[str, ask("Document, en code")]
    called: Annotated[str, ask("Document")]
    party: Annotated[PartyId, ask("Personne ou structure")]
    about: Annotated[str, ask("Concerne, en code")]
    told: Annotated[str, ask("Concerne")]
    on: Annotated[date, ask("Envoyé le")]
