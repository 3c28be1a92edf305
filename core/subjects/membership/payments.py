"""Dues paid, and given back where the statutes allow it."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from core.facts import Cents, EntryId, PartyId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import COORDINATION, TREASURER
from core.subjects.membership.dues import owed
from core.subjects.membership.facts import DuesPaid, DuesRefunded
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.statutes.fold import STATUTES, Statutes

Year = Annotated[int, Meta(ge=1990, le=2199)]
Amount = Annotated[Cents, Meta(gt=0)]


class PayDues(Command, frozen=True, kw_only=True):
    """Record dues received."""

    name = "pay-dues"
    title = "Enregistrer une cotisation"

    entry: Annotated[EntryId, ask("Recette", minted="e", hidden=True)]
    party: Annotated[PartyId, ask("Adhérent·e", choices="members")]
    on: Annotated[date, ask("Réglée le", today=True, past=True)]
    amount: Annotated[
        Amount | None, ask("Montant", hint="Vide : tout ce qui reste dû. Compté aussitôt dans les recettes")
    ] = None
    year: Annotated[Year | None, ask("Au titre de l’année", hint="Vide : l’année du règlement")] = None


class RefundDues(Command, frozen=True, kw_only=True):
    """Record dues given back."""

    name = "refund-dues"
    title = "Rembourser une cotisation"

    entry: Annotated[EntryId, ask("Recette", minted="e", hidden=True)]
    party: Annotated[PartyId, ask("Adhérent·e", choices="parties")]
    year: Annotated[Year, ask("Au titre de l’année")]
    on: Annotated[date, ask("Remboursée le", today=True, past=True)]
    amount: Annotated[Amount, ask("Montant")]


def pay(command: PayDues, members: Members, statutes: Statutes) -> Decided:
    """Refused as ``never-member``, ``dues-waived``, ``dues-settled`` when no more is owed, or ``amount-missing``."""
    member, year = members.of(command.party), command.year or command.on.year
    if not member.states.entries:
        message = "Cette personne ou structure n’a jamais adhéré."
        return Refused("never-member", message, {"party": message})
    if member.waived(year, date.max):
        message = f"La cotisation {year} a fait l’objet d’une remise."
        return Refused("dues-waived", message, {"year": message})
    due, _ = owed(member, statutes, year)
    paid = member.paid(year, date.max)
    if due and paid >= due:
        message = f"La cotisation {year} est déjà réglée."
        return Refused("dues-settled", message, {"year": message})
    amount = command.amount or (Cents(due - paid) if due else None)
    if amount is None:
        message = f"Les statuts ne fixent pas de cotisation pour {year} : indiquez un montant."
        return Refused("amount-missing", message, {"amount": message})
    return (DuesPaid(party=command.party, year=year, on=command.on, amount=amount, entry=command.entry),)


def refund(command: RefundDues, members: Members, statutes: Statutes) -> Decided:
    """Refused as ``no-refund`` unless the statutes in force grant one, or ``not-paid`` beyond what was paid."""
    version = statutes.at(command.on)
    if version is None or not version.dues_refund:
        message = "Les statuts en vigueur ne prévoient pas de remboursement : la cotisation reste due."
        return Refused("no-refund", message, {"on": message})
    if members.of(command.party).paid(command.year, command.on) < command.amount:
        message = f"Ce montant dépasse ce qui a été réglé pour {command.year}."
        return Refused("not-paid", message, {"amount": message})
    return (
        DuesRefunded(party=command.party, year=command.year, on=command.on, amount=command.amount, entry=command.entry),
    )


_READS = (Read(MEMBERS, by=lambda command: (command.party,)), Read(STATUTES))

DECIDERS = (
    Decider(PayDues, frozenset({COORDINATION, TREASURER}), _READS, pay, (DuesPaid,)),
    Decider(RefundDues, frozenset({TREASURER}), _READS, refund, (DuesRefunded,)),
)
