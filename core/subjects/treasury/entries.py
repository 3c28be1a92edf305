"""Money in and out, day by day, with what is left."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import Cents, EntryId, MissionId, PartyId, Ref
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.treasury.fold import MONEY, Expense, Income, Money
from core.subjects.treasury.words import NATURES, SOURCES


class EntryRow(Row, frozen=True, kw_only=True):
    """Money received or spent; ``balance`` is what is left once it is counted."""

    entry: Annotated[EntryId, ask("Écriture")]
    label: Annotated[str, ask("Libellé")]
    on: Annotated[date, ask("Date")]
    received: Annotated[Cents | None, ask("Reçu")]
    spent: Annotated[Cents | None, ask("Dépensé")]
    balance: Annotated[Cents, ask("Solde")]
    mission: Annotated[MissionId | None, ask("Mission")]
    who: Annotated[tuple[Ref, ...], ask("Avec")]
    party: Annotated[PartyId | None, ask("Avec quelqu’un d’inscrit")]
    party_name: Annotated[Ref, ask("Avec (autre nom)")]
    text: Annotated[Ref, ask("Précisions")]


def entry_rows(asof: AsOf, money: Money, parties: Parties) -> Iterable[EntryRow]:
    """Give every entry up to a day, the latest first; ``parties`` name those who are registered."""
    entries: list[tuple[EntryId, Income | Expense]] = [*money.received(asof.on), *money.spent(asof.on)]
    entries.sort(key=lambda pair: (pair[1].on, pair[1].position))
    balance, rows = 0, []
    for entry, one in entries:
        balance += one.amount if isinstance(one, Income) else -one.amount
        rows.append(_row(entry, one, Cents(balance), parties))
    return reversed(rows)


def income_label(one: Income) -> str:
    """Name money received by its source and its day; dues that are given back by what they are."""
    if one.amount < 0:
        return f"Cotisation remboursée le {one.on:%d/%m/%Y}"
    return f"{SOURCES[one.source]} du {one.on:%d/%m/%Y}"


def expense_label(one: Expense) -> str:
    """Name money spent by its nature and its day."""
    return f"{NATURES[one.nature]} du {one.on:%d/%m/%Y}"


def named(party: PartyId | None, name: Ref, day: date, parties: Parties) -> tuple[Ref, ...]:
    """Return the name of who pays or is paid: that of the register on that day, or the one that was written."""
    return parties.names(party, day).shown if party is not None else (name,)


def _row(entry: EntryId, one: Income | Expense, balance: Cents, parties: Parties) -> EntryRow:
    coming = isinstance(one, Income)
    party = one.payer if isinstance(one, Income) else one.payee
    name = one.payer_name if isinstance(one, Income) else one.payee_name
    return EntryRow(
        entry=entry,
        label=income_label(one) if isinstance(one, Income) else expense_label(one),
        on=one.on,
        received=one.amount if coming else None,
        spent=None if coming else one.amount,
        balance=balance,
        mission=one.mission,
        who=named(party, name, one.on, parties),
        party=party,
        party_name=name,
        text=one.text,
        positions=(one.position,),
    )


ENTRIES = View("treasury.entries", "Recettes et dépenses", EntryRow, (MONEY, PARTIES), entry_rows)
