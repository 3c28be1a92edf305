"""Money received, with its source."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import Cents, EntryId, MissionId, PartyId, Ref
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.treasury.entries import income_label
from core.subjects.treasury.fold import MONEY, Money
from core.subjects.treasury.words import SOURCES


class IncomeRow(Row, frozen=True, kw_only=True):
    """Money that came in."""

    entry: Annotated[EntryId, ask("Recette")]
    label: Annotated[str, ask("Libellé")]
    on: Annotated[date, ask("Reçue le")]
    amount: Annotated[Cents, ask("Montant")]
    source: Annotated[str, ask("Origine", labels=SOURCES)]
    mission: Annotated[MissionId | None, ask("Mission")]
    payer: Annotated[PartyId | None, ask("Versée par quelqu’un d’inscrit")]
    payer_name: Annotated[Ref, ask("Versée par (autre nom)")]
    text: Annotated[Ref, ask("Précisions")]


def income_rows(asof: AsOf, money: Money) -> Iterable[IncomeRow]:
    """Give what was received up to a day, the latest first."""
    for entry, one in sorted(money.received(asof.on), key=lambda pair: (pair[1].on, pair[1].position), reverse=True):
        yield IncomeRow(
            entry=entry,
            label=income_label(one),
            on=one.on,
            amount=one.amount,
            source=one.source,
            mission=one.mission,
            payer=one.payer,
            payer_name=one.payer_name,
            text=one.text,
            positions=(one.position,),
        )


INCOMES = View("incomes", "Recettes", IncomeRow, (MONEY,), income_rows)
