"""The life of a party in one list, as of any day and as known at any record."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import Cents, Id, PartyId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.dossier.fold import LIVES, Lives
from core.subjects.dossier.tied import TIED
from core.subjects.parties.fold import PARTIES, Parties


class LifeRow(Row, frozen=True, kw_only=True):
    """One thing that happened to a party by a day."""

    party: Annotated[PartyId, ask("Personne ou structure")]
    on: Annotated[date, ask("Date")]
    what: Annotated[str, ask("Événement")]
    detail: Annotated[str, ask("Précision")]
    about: Annotated[Id | None, ask("Concerne")]
    amount: Annotated[Cents | None, ask("Montant")]


def life_rows(asof: AsOf, lives: Lives, parties: Parties) -> Iterable[LifeRow]:
    """Give what happened to each party up to a day, the latest first."""
    for party, moments in lives.by_party.items():
        past = [(lives.day(one), one) for one in moments]
        past = [pair for pair in past if pair[0] <= asof.on]
        for day, one in sorted(past, key=lambda pair: (pair[0], pair[1].position), reverse=True):
            told = one.detail
            text = parties.word(told.nomenclature, told.text) if told.nomenclature else told.text
            yield LifeRow(
                party=party,
                on=day,
                what=one.kind,
                detail=f"{text}{told.then}",
                about=Id(one.about) if one.about else None,
                amount=one.amount,
                positions=(one.position,),
            )


LIFE = View("parties.life", "Tout l’historique", LifeRow, (LIVES, PARTIES), life_rows)
VIEWS = (LIFE, TIED)
