"""Money received for DPC, and what claims have taken of it."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core import AsOf, Row, View, ask
from core.facts import Cents, EntryId
from core.subjects import MONEY, Money, show_amount
from plugins.dpc.claims import CLAIMS, Claims


class ReceiptRow(Row, frozen=True, kw_only=True):
    """Money received from the agency; ``free`` pays no claim yet."""

    entry: Annotated[EntryId, ask("Recette")]
    label: Annotated[str, ask("Libellé")]
    on: Annotated[date, ask("Reçue le")]
    amount: Annotated[Cents, ask("Reçu")]
    free: Annotated[Cents, ask("Non rapproché")]


class FreeRow(Row, frozen=True, kw_only=True):
    """Money received from the agency that may still pay a claim."""

    entry: Annotated[EntryId, ask("Recette")]
    label: Annotated[str, ask("Libellé")]


def free_rows(asof: AsOf, money: Money, claims: Claims) -> Iterable[FreeRow]:
    """Give the money received of which a part pays no claim yet, the latest first."""
    for row in receipt_rows(asof, money, claims):
        if row.free > 0:
            label = f"{row.label} : {show_amount(row.amount)}, dont {show_amount(row.free)} à rapprocher"
            yield FreeRow(entry=row.entry, label=label, positions=row.positions)


def receipt_rows(asof: AsOf, money: Money, claims: Claims) -> Iterable[ReceiptRow]:
    """Give the money received for DPC up to a day, the latest first."""
    received = [(entry, one) for entry, one in money.received(asof.on) if one.source == "dpc"]
    for entry, one in sorted(received, key=lambda pair: (pair[1].on, pair[1].position), reverse=True):
        payments = [
            paid
            for _, claim, _ in claims.filed(asof.on)
            for paid in claim.payments
            if paid.entry == entry and paid.on <= asof.on
        ]
        yield ReceiptRow(
            entry=entry,
            label=f"DPC du {one.on:%d/%m/%Y}",
            on=one.on,
            amount=one.amount,
            free=Cents(one.amount - sum(paid.amount for paid in payments)),
            positions=(one.position, *(paid.position for paid in payments)),
        )


RECEIPTS = View("dpc.receipts", "Recettes DPC", ReceiptRow, (MONEY, CLAIMS), receipt_rows)
FREE = View("dpc.free-receipts", "Recettes DPC à rapprocher", FreeRow, (MONEY, CLAIMS), free_rows)
