"""Matching money received with claims: one receipt over one claim or several, all of it recorded or nothing."""

from collections.abc import Sequence
from typing import Annotated, Final

from msgspec import Meta, Struct

from core import COORDINATION, TRAINING, TREASURER, Command, Decider, Read, Refused, ask
from core.facts import Cents, EntryId, Fact
from core.subjects import MONEY, Income, Money
from plugins.dpc.facts.claims import ClaimId, ClaimPaid
from plugins.dpc.records.claim import Claim
from plugins.dpc.records.claims import CLAIMS, Claims

_OF_AMOUNT: Final = frozenset({"already-paid", "more-than-claimed", "more-than-accepted", "more-than-received"})
"""Codes of refusals that an amount is the cause of, once one was typed."""


class MatchedRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A claim, and what the receipt pays of it; without an amount, all that waits, as far as the receipt goes."""

    claim: Annotated[ClaimId, ask("Demande", choices="dpc.open-claims")]
    amount: Annotated[
        Annotated[Cents, Meta(gt=0)] | None,
        ask("Montant", hint="Vide : ce qui reste à payer, dans la limite de la recette"),
    ] = None


class MatchReceipt(Command, frozen=True, kw_only=True):
    """Say which claims a receipt pays."""

    name = "match-receipt"
    title = "Rapprocher la recette"
    alone = True

    entry: Annotated[EntryId, ask("Recette", choices="dpc.free-receipts")]
    rows: Annotated[tuple[MatchedRow, ...], Meta(min_length=1), ask("Demandes payées")]


def match_receipt(command: MatchReceipt, claims: Claims, money: Money) -> Sequence[Fact] | Refused:
    """Take from a receipt what pays each claim, on the day it came; said again, it changes nothing.

    Refused as ``entry-unknown``, ``not-dpc-money``, ``listed-twice``, ``claim-unknown``, ``before-filing``,
    ``claim-returned``, ``already-paid``, ``claim-settled``, ``more-than-claimed``, ``more-than-accepted``,
    ``more-than-received``: for one row, nothing is recorded of the others either.
    """
    income = money.incomes.get(command.entry)
    if income is None:
        return Refused("entry-unknown", "Cette recette n’est pas enregistrée.")
    if income.source != "dpc":
        return Refused("not-dpc-money", "Cette recette ne vient pas du DPC.", {"entry": "D’une autre origine."})
    if len({row.claim for row in command.rows}) < len(command.rows):
        return Refused("listed-twice", "Une demande est écrite deux fois.", {"rows": "Une ligne par demande."})
    free, facts = Cents(income.amount - claims.taken(command.entry)), list[Fact]()
    if all(_said(row, command.entry, claims, free) for row in command.rows):
        return ()
    for number, row in enumerate(command.rows):
        taken = _taken(row, command.entry, income, claims, free)
        if isinstance(taken, Refused):
            field = "amount" if row.amount is not None and taken.code in _OF_AMOUNT else "claim"
            return Refused(taken.code, taken.message, {f"rows.{number}.{field}": taken.message})
        free = Cents(free - taken)
        facts.append(ClaimPaid(claim=row.claim, entry=command.entry, on=income.on, amount=taken))
    return tuple(facts)


def _said(row: MatchedRow, entry: EntryId, claims: Claims, free: Cents) -> bool:
    """Tell whether a row is recorded already: the receipt has paid that of the claim, or all it could."""
    paid = [one.amount for claim, one in claims.payments(entry) if claim == row.claim]
    if row.amount is not None:
        return row.amount in paid
    claim = claims.known(row.claim)
    return bool(paid) and (not free or claim is None or not claim.left())


def _taken(row: MatchedRow, entry: EntryId, income: Income, claims: Claims, free: Cents) -> Cents | Refused:
    """Return what a row takes of what is free, or why it takes nothing."""
    claim = claims.known(row.claim)
    if claim is None:
        return Refused("claim-unknown", "Cette demande n’est pas déposée.")
    left = claim.left()
    amount = row.amount if row.amount is not None else min(left, free)
    refused = None
    if income.on < claim.versions[-1].on:
        refused = Refused("before-filing", f"La demande n’a été envoyée que le {claim.versions[-1].on:%d/%m/%Y}.")
    elif claim.returned() is not None:
        refused = Refused("claim-returned", "L’Agence a renvoyé cette demande : corrigez-la d’abord.")
    elif row.amount is not None and _said(row, entry, claims, free):
        refused = Refused("already-paid", "Cette recette a déjà payé ce montant de cette demande.")
    elif not left:
        refused = Refused("claim-settled", "Il ne reste rien à payer de cette demande.")
    elif amount > left:
        refused = _too_much(claim)
    elif amount > free or not amount:
        refused = Refused("more-than-received", "Cette recette ne suffit pas.")
    return refused or amount


def _too_much(claim: Claim) -> Refused:
    if claim.answer() is None:
        return Refused("more-than-claimed", "C’est plus que demandé.")
    return Refused("more-than-accepted", "C’est plus que l’Agence n’a accepté.")


MATCH = Decider(
    MatchReceipt,
    frozenset({TRAINING, COORDINATION, TREASURER}),
    (
        Read(CLAIMS, by=lambda command: (command.entry, *(row.claim for row in command.rows))),
        Read(MONEY, by=lambda command: (command.entry,)),
    ),
    match_receipt,
    (ClaimPaid,),
)
