"""Recording money received."""

from collections.abc import Callable
from datetime import date
from typing import Annotated

from msgspec import Meta

from core.facts import NOTHING, Cents, EntryId, MissionId, PartyId, Ref
from core.facts.money import LIMIT
from core.model.command import Command, Line, Refused, Text, ask
from core.model.decider import Decided, Decider, Look, Read
from core.model.roles import COORDINATION, TREASURER
from core.subjects.missions import MISSIONS, Missions, refusal
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.strangers import stranger
from core.subjects.texts import given
from core.subjects.treasury.facts import MoneyReceived, Typed
from core.subjects.treasury.fold import MONEY, Income, Money
from core.subjects.treasury.twins import twin
from core.subjects.treasury.words import OPERATION, OR_NAMED, TYPED


class ReceiveMoney(Command, frozen=True, kw_only=True):
    """Say that money has come in."""

    name = "receive-money"
    title = "Enregistrer une recette"

    entry: Annotated[EntryId, ask("Recette", minted="e", hidden=True)]
    on: Annotated[date, ask("Reçue le", today=True, past=True)]
    amount: Annotated[Cents, Meta(gt=0, le=LIMIT), ask("Montant")]
    source: Annotated[
        Typed, ask("Origine", hint="Une cotisation s’enregistre dans Adhérents › Cotisations", labels=TYPED)
    ]
    mission: Annotated[MissionId | None, ask("Mission", hint=f"Vide : {OPERATION}", choices="missions.open")] = None
    payer: Annotated[
        PartyId | None,
        ask("Versée par quelqu’un d’inscrit", hint=OR_NAMED, choices="parties"),
    ] = None
    payer_name: Annotated[Line, ask("Versée par (autre nom)", hint="Par exemple : CPAM du Rhône", personal=True)] = ""
    text: Annotated[Text, ask("Précisions", personal=True)] = ""


def receive_money(command: ReceiveMoney, money: Money, missions: Missions, parties: Parties) -> Decided:
    """Record once; refused as the mission's refusal says, or ``entry-exists``, ``payer-twice``, ``party-unknown``."""
    known = money.incomes.get(command.entry)
    if known is not None or command.entry in money.expenses:
        same = known is not None and _said(command) == (
            known.on,
            known.amount,
            known.source,
            known.mission,
            known.payer,
        )
        return () if same else Refused("entry-exists", "Cette recette est déjà enregistrée.")
    if command.payer is not None and command.payer_name:
        message = "Choisissez au registre, ou écrivez un nom : pas les deux."
        return Refused("payer-twice", message, {"payer_name": message})
    refused = refusal(missions, command.mission, command.on) or stranger(parties, "payer", (command.payer,))
    return refused or (
        MoneyReceived(
            entry=command.entry,
            on=command.on,
            amount=command.amount,
            source=command.source,
            mission=command.mission,
            payer=command.payer,
            payer_name=given(command.payer_name),
            text=given(command.text),
        ),
    )


def received_already(command: ReceiveMoney, _text: Callable[[Ref], str], money: Money) -> Refused | None:
    """Doubt money of the DPC agency that may be recorded already, by hand or by the bank: ``received-already``.

    That of others comes in like amounts from several people on one day.
    """
    if command.source != "dpc":
        return None
    new = Income(command.on, command.amount, command.source, command.mission, command.payer, NOTHING, NOTHING, 0)
    return twin(command.entry, new, 1, money)


def _said(command: ReceiveMoney) -> tuple[object, ...]:
    return command.on, command.amount, command.source, command.mission, command.payer


RECEIVE = Decider(
    ReceiveMoney,
    frozenset({TREASURER, COORDINATION}),
    (
        Read(MONEY, by=lambda command: (command.entry,)),
        Read(MISSIONS, by=lambda command: filter(None, (command.mission,))),
        Read(PARTIES, by=lambda command: filter(None, (command.payer,))),
    ),
    receive_money,
    (MoneyReceived,),
    doubts=Look((MONEY,), received_already),
)
