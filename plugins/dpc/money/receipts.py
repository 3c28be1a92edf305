"""Money received for DPC, and what claims have taken of it."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core import AsOf, Row, View, ask
from core.facts import Cents, EntryId, Ref
from core.subjects import MONEY, Income, Money, show_amount
from plugins.dpc.claims.views import label as session_label
from plugins.dpc.facts.claims import ClaimId
from plugins.dpc.records.claims import CLAIMS, Claims
from plugins.dpc.records.files import FILES, Files


class ReceiptRow(Row, frozen=True, kw_only=True):
    """Money received from the agency; ``free`` pays no claim yet."""

    entry: Annotated[EntryId, ask("Recette")]
    label: Annotated[str, ask("Libellé")]
    on: Annotated[date, ask("Reçue le")]
    amount: Annotated[Cents, ask("Reçu")]
    free: Annotated[Cents, ask("Non rapproché")]
    text: Annotated[Ref, ask("Libellé du relevé, ou précisions")]


class FreeRow(Row, frozen=True, kw_only=True):
    """Money received from the agency that may still pay a claim."""

    entry: Annotated[EntryId, ask("Recette")]
    label: Annotated[str, ask("Recette")]
    text: Annotated[Ref, ask("Libellé du relevé, ou précisions")]


class PaymentRow(Row, frozen=True, kw_only=True):
    """What a receipt paid of a claim."""

    entry: Annotated[EntryId, ask("Recette")]
    claim: Annotated[ClaimId, ask("Demande")]
    session: Annotated[str, ask("Séance")]
    on: Annotated[date, ask("Payée le")]
    amount: Annotated[Cents, ask("Montant")]


def free_rows(asof: AsOf, money: Money, claims: Claims) -> Iterable[FreeRow]:
    """Give the money received of which a part pays no claim yet, the latest first."""
    for row in receipt_rows(asof, money, claims):
        if row.free > 0:
            label = f"{row.label} : {show_amount(row.amount)}, dont {show_amount(row.free)} à rapprocher"
            yield FreeRow(entry=row.entry, label=label, text=row.text, positions=row.positions)


def receipt_rows(asof: AsOf, money: Money, claims: Claims) -> Iterable[ReceiptRow]:
    """Give the money received for DPC up to a day, the latest first."""
    for entry, one in reversed(received(money, asof.on)):
        payments = [paid for _, paid in claims.payments(entry, asof.on)]
        yield ReceiptRow(
            entry=entry,
            label=f"DPC du {one.on:%d/%m/%Y}",
            on=one.on,
            amount=one.amount,
            free=Cents(one.amount - sum(paid.amount for paid in payments)),
            text=one.text,
            positions=(one.position, *(paid.position for paid in payments)),
        )


def payment_rows(asof: AsOf, money: Money, files: Files) -> Iterable[PaymentRow]:
    """Give what each receipt paid up to a day, the latest receipt first."""
    for entry, _ in reversed(received(money, asof.on)):
        for claim, paid in files.claims.payments(entry, asof.on):
            session = session_label(files, files.claims.by_id[claim].session)
            yield PaymentRow(
                entry=entry, claim=claim, session=session, on=paid.on, amount=paid.amount, positions=(paid.position,)
            )


def received(money: Money, day: date) -> list[tuple[EntryId, Income]]:
    """Return the money received for DPC up to a day, the oldest first."""
    found = ((entry, one) for entry, one in money.received(day) if one.source == "dpc")
    return sorted(found, key=lambda pair: (pair[1].on, pair[1].position))


RECEIPTS = View("dpc.receipts", "Recettes DPC", ReceiptRow, (MONEY, CLAIMS), receipt_rows)
FREE = View("dpc.free-receipts", "Recettes DPC à rapprocher", FreeRow, (MONEY, CLAIMS), free_rows)
PAYMENTS = View("dpc.payments", "Paiements des demandes DPC", PaymentRow, (MONEY, FILES), payment_rows)
