"""Recording money spent."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from core.facts import Cents, DecisionId, EntryId, MissionId, PartyId
from core.facts.money import LIMIT
from core.model.command import Command, Line, Refused, Text, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import COORDINATION, TREASURER
from core.subjects.missions import MISSIONS, Missions, refusal
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.strangers import stranger
from core.subjects.texts import given
from core.subjects.treasury import adopted
from core.subjects.treasury.facts import ExpensePaid, Nature
from core.subjects.treasury.fold import MONEY, Money
from core.subjects.treasury.overspending import OVERSPENT
from core.subjects.treasury.words import NATURES, OPERATION, OR_NAMED
from core.subjects.votes.fold import VOTES, Votes


class PayExpense(Command, frozen=True, kw_only=True):
    """Say that money has gone out."""

    name = "pay-expense"
    title = "Enregistrer une dépense"

    entry: Annotated[EntryId, ask("Dépense", minted="e", hidden=True)]
    on: Annotated[date, ask("Payée le", today=True, past=True)]
    amount: Annotated[Cents, Meta(gt=0, le=LIMIT), ask("Montant")]
    nature: Annotated[Nature, ask("Nature", labels=NATURES)]
    mission: Annotated[MissionId | None, ask("Mission", hint=f"Vide : {OPERATION}", choices="missions.open")] = None
    payee: Annotated[
        PartyId | None,
        ask("Payée à quelqu’un d’inscrit", hint=OR_NAMED, choices="parties"),
    ] = None
    payee_name: Annotated[
        Line, ask("Payée à (autre nom)", hint="Par exemple : Imprimerie des Lilas", personal=True)
    ] = ""
    text: Annotated[Text, ask("Objet", personal=True)] = ""
    decision: Annotated[DecisionId | None, ask("Décision", choices="decisions.adopted")] = None
    receipt: Annotated[Line, ask("Justificatif", hint="Photo ou PDF", upload=True)] = ""


def pay_expense(command: PayExpense, money: Money, missions: Missions, votes: Votes, parties: Parties) -> Decided:
    """Record once; a missing receipt or decision is shown, not refused.

    Refused as the mission's refusal says, or ``entry-exists``, ``payee-missing``, ``payee-twice``,
    ``party-unknown``, ``decision-not-adopted``.
    """
    known = money.expenses.get(command.entry)
    if known is not None or command.entry in money.incomes:
        same = known is not None and _said(command) == (
            known.on,
            known.amount,
            known.nature,
            known.mission,
            known.payee,
        )
        return () if same else Refused("entry-exists", "Cette dépense est déjà enregistrée.")
    return (
        _payee_refusal(command)
        or refusal(missions, command.mission, command.on)
        or stranger(parties, "payee", (command.payee,))
        or adopted.refusal(votes, command.decision)
        or (
            ExpensePaid(
                entry=command.entry,
                on=command.on,
                amount=command.amount,
                nature=command.nature,
                mission=command.mission,
                payee=command.payee,
                payee_name=given(command.payee_name),
                text=given(command.text),
                decision=command.decision,
                receipt=command.receipt,
            ),
        )
    )


def _payee_refusal(command: PayExpense) -> Refused | None:
    if command.payee is not None and command.payee_name:
        message = "Choisissez au registre, ou écrivez un nom : pas les deux."
        return Refused("payee-twice", message, {"payee_name": message})
    if command.payee is None and not command.payee_name:
        return Refused("payee-missing", "Dites qui est payé.", {"payee_name": "À remplir, ou à choisir au registre."})
    return None


def _said(command: PayExpense) -> tuple[object, ...]:
    return command.on, command.amount, command.nature, command.mission, command.payee


PAY = Decider(
    PayExpense,
    frozenset({TREASURER, COORDINATION}),
    (
        Read(MONEY, by=lambda command: (command.entry,)),
        Read(MISSIONS, by=lambda command: filter(None, (command.mission,))),
        Read(VOTES, by=lambda command: filter(None, (command.decision,))),
        Read(PARTIES, by=lambda command: filter(None, (command.payee,))),
    ),
    pay_expense,
    (ExpensePaid,),
    doubts=OVERSPENT,
)
