"""Recording that a claim was paid: the money received is named, never counted twice."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from msgspec import Meta

from core import COORDINATION, TRAINING, TREASURER, Command, Decider, Read, Refused, ask
from core.facts import Cents, EntryId, Fact
from core.subjects import MONEY, Money
from plugins.dpc.facts.claims import ClaimId, ClaimPaid
from plugins.dpc.records.claim import Claim
from plugins.dpc.records.claims import CLAIMS, Claims


class PayClaim(Command, frozen=True, kw_only=True):
    """Say which money received pays a claim."""

    name = "pay-claim"
    title = "Enregistrer le paiement de la demande"

    claim: Annotated[ClaimId, ask("Demande", choices="dpc.claims")]
    entry: Annotated[
        EntryId, ask("Recette", hint="L’argent reçu, enregistré par la trésorerie", choices="dpc.free-receipts")
    ]
    on: Annotated[date, ask("Payée le", today=True, past=True)]
    amount: Annotated[Cents, Meta(gt=0), ask("Montant payé pour cette demande")]


_AGAIN = Refused(
    "already-paid",
    "Ce paiement est déjà enregistré : même recette, même jour, même montant. "
    "Un second virement du même montant est une autre recette : enregistrez-la, puis choisissez-la ici.",
    {"entry": "A déjà payé ce montant ce jour-là."},
)


def pay_claim(command: PayClaim, claims: Claims, money: Money) -> Sequence[Fact] | Refused:
    """Take from an amount received what pays a claim: no more than what was accepted, or asked for until an answer.

    Refused as ``claim-unknown``, ``entry-unknown``, ``not-dpc-money``, ``before-filing``, ``before-receipt``,
    ``already-paid``, ``more-than-received``, ``claim-returned``, ``more-than-claimed``, ``more-than-accepted``. Two
    transfers of the same amount on the same day are two amounts received.
    """
    claim, income = claims.known(command.claim), money.incomes.get(command.entry)
    refused = None
    if claim is None:
        refused = Refused("claim-unknown", "Cette demande n’est pas déposée.")
    elif income is None:
        refused = Refused("entry-unknown", "Cette recette n’est pas enregistrée.")
    elif income.source != "dpc":
        refused = Refused("not-dpc-money", "Cette recette ne vient pas du DPC.", {"entry": "D’une autre origine."})
    elif command.on < (last := claim.versions[-1].on):
        refused = Refused("before-filing", f"La demande a été envoyée le {last:%d/%m/%Y}.", {"on": "Trop tôt."})
    elif command.on < income.on:
        refused = Refused("before-receipt", f"Cette recette est du {income.on:%d/%m/%Y}.", {"on": "Trop tôt."})
    elif any((one.entry, one.on, one.amount) == (command.entry, command.on, command.amount) for one in claim.payments):
        refused = _AGAIN
    elif command.amount > income.amount - claims.taken(command.entry):
        refused = Refused("more-than-received", "Cette recette ne suffit pas.", {"amount": "Plus que reçu."})
    elif claim.returned() is not None:
        refused = Refused("claim-returned", "L’Agence a renvoyé cette demande : corrigez-la d’abord.")
    elif command.amount > claim.owed() - claim.paid():
        refused = _too_much(claim)
    return refused or (ClaimPaid(claim=command.claim, entry=command.entry, on=command.on, amount=command.amount),)


def _too_much(claim: Claim) -> Refused:
    if claim.answer() is None:
        return Refused("more-than-claimed", "C’est plus que demandé.", {"amount": "Plus que demandé."})
    return Refused("more-than-accepted", "C’est plus que l’Agence n’a accepté.", {"amount": "Plus qu’accepté."})


PAY = Decider(
    PayClaim,
    frozenset({TRAINING, COORDINATION, TREASURER}),
    (
        Read(CLAIMS, by=lambda command: (command.claim, command.entry)),
        Read(MONEY, by=lambda command: (command.entry,)),
    ),
    pay_claim,
    (ClaimPaid,),
)
