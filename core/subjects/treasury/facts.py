"""Euros that come in and go out, the decision behind them and the receipt that proves them."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Struct

from core.facts import Attached, Cents, Content, DecisionId, EntryId, Fact, MissionId, PartyId, Seal, Sealed, fact
from core.model.command import ask
from core.subjects.treasury.words import SOURCES

Source = Literal["aci-operation", "aci-fixed", "aci-variable", "fir", "dpc", "dues", "other"]
Typed = Literal["aci-operation", "aci-fixed", "aci-variable", "fir", "dpc", "other"]
"""The sources of an income that is recorded by itself: dues come in by ``dues-paid.1``."""
Nature = Literal["salaries", "advice", "indemnities", "actions", "passed-on", "operation", "other"]
Named = Annotated[Sealed, Seal("accounting")]
"""The name of somebody paid or paying who is not a party of the register."""


@fact("money-received.1", "Recette")
class MoneyReceived(Fact, frozen=True, kw_only=True, gc=False):
    """Money has come in; without ``mission``, it is for the running of the association."""

    entry: EntryId
    on: date
    amount: Cents
    source: Source
    mission: MissionId | None = None
    payer: PartyId | None = None
    payer_name: Named | None = None
    text: Content | None = None


class Told(Struct, frozen=True, kw_only=True, gc=False):
    """What the label of a bank line names: a DPC action by its number, and one of its sessions, or ""."""

    action: Annotated[str, ask("Action de DPC")]
    session: Annotated[str, ask("Session")] = ""


@fact("bank-line-received.1", "Recette lue sur un relevé bancaire")
class BankLineReceived(Fact, frozen=True, kw_only=True, gc=False):
    """Money has come in, as a line of the bank says; ``entry`` is derived from the line, so that it comes once."""

    entry: EntryId
    on: date
    amount: Cents
    source: Annotated[Source, ask("Origine", labels=SOURCES)]
    bank_label: Named
    told: Annotated[tuple[Told, ...], ask("Nommé dans le libellé")] = ()


@fact("expense-paid.1", "Dépense")
class ExpensePaid(Fact, frozen=True, kw_only=True, gc=False):
    """Money has gone out; ``receipt`` is the name of a sealed attachment, "" while there is none."""

    entry: EntryId
    on: date
    amount: Cents
    nature: Nature
    mission: MissionId | None = None
    payee: PartyId | None = None
    payee_name: Named | None = None
    text: Content | None = None
    decision: DecisionId | None = None
    receipt: Attached = ""


@fact("receipt-attached.1", "Justificatif joint")
class ReceiptAttached(Fact, frozen=True, kw_only=True, gc=False):
    """The receipt of an expense has come; a later one takes the place of the sooner, which stays in the register."""

    entry: EntryId
    on: date
    receipt: Attached


@fact("expense-linked.1", "Dépense rattachée à une décision")
class ExpenseLinked(Fact, frozen=True, kw_only=True, gc=False):
    """An expense is found to carry out a decision."""

    entry: EntryId
    on: date
    decision: DecisionId
