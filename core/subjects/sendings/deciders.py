"""Recording that a document is sent: asked by what writes the e-mail, at the moment it does."""

from datetime import date
from typing import Annotated, Final

from core.facts import PartyId
from core.model.command import Command, Line, ask
from core.model.decider import Decided, Decider, Read
from core.subjects.sendings.facts import PaperSent
from core.subjects.sendings.fold import SENDINGS, Sendings

SENDING: Final = "envoi"
"""The role that no account has: a record without its e-mail would say what never left."""


class SendPaper(Command, frozen=True, kw_only=True):
    """Say that a document or a link is sent to somebody, or sent again; see :class:`PaperSent`."""

    name = "send-paper"
    title = "Envoyer un document"

    paper: Annotated[Line, ask("Document, en code")]
    called: Annotated[Line, ask("Document")]
    party: Annotated[PartyId, ask("Personne ou structure", choices="parties")]
    about: Annotated[Line, ask("Concerne, en code")] = ""
    told: Annotated[Line, ask("Concerne")] = ""
    on: Annotated[date, ask("Envoyé le", now=True)]


def send(command: SendPaper, _sendings: Sendings) -> Decided:
    """Record it each time: what makes the message answers for whom it goes to, and that it goes once."""
    return (
        PaperSent(
            paper=command.paper,
            called=command.called,
            party=command.party,
            about=command.about,
            told=command.told,
            on=command.on,
        ),
    )


DECIDERS = (
    Decider(
        SendPaper, frozenset({SENDING}), (Read(SENDINGS, by=lambda command: (command.party,)),), send, (PaperSent,)
    ),
)
