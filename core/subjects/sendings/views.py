"""What was sent to whom, the latest first."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import PartyId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.sendings.fold import SENDINGS, Sendings


class SendingRow(Row, frozen=True, kw_only=True):
    """A document that was sent by a day."""

    party: Annotated[PartyId, ask("Personne ou structure")]
    on: Annotated[date, ask("Envoyé le")]
    called: Annotated[str, ask("Document")]
    told: Annotated[str, ask("Concerne")]
    paper: Annotated[str, ask("Document, en code", hidden=True)]
    about: Annotated[str, ask("Concerne, en code", hidden=True)]


def sending_rows(asof: AsOf, sendings: Sendings) -> Iterable[SendingRow]:
    """Give what was sent up to a day, the latest record first."""
    sent = [(one, party) for party, every in sendings.by_party.items() for one in every if one.on <= asof.on]
    for one, party in sorted(sent, key=lambda pair: -pair[0].position):
        yield SendingRow(
            party=party,
            on=one.on,
            called=one.called,
            told=one.told,
            paper=one.paper,
            about=one.about,
            positions=(one.position,),
        )


VIEWS = (View("sendings", "Envois", SendingRow, (SENDINGS,), sending_rows),)
