"""What the agency says of a claim: given back, accepted whole or in part, and money taken back."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Final

from msgspec import Meta, Struct

from core import COORDINATION, TRAINING, TREASURER, Command, Decider, Read, Refused, Text, ask
from core.facts import Cents, EntryId, Fact, PartyId, clear
from core.subjects import MONEY, Money
from plugins.dpc.facts.claims import ClaimAnswered, ClaimId, ClaimRecovered, ClaimReturned, Excluded, Reason
from plugins.dpc.records.claim import Claim, Recovery
from plugins.dpc.records.claims import CLAIMS, Claims
from plugins.dpc.words import REFUSALS

_WHOM: Final = "Ceux dont le forfait est repris. Vide : l’Agence ne l’a pas dit."


class ReturnClaim(Command, frozen=True, kw_only=True):
    """Say that the agency gave a claim back."""

    name = "return-claim"
    title = "Noter que l’Agence a renvoyé la demande"

    claim: Annotated[ClaimId, ask("Demande", choices="dpc.claims")]
    on: Annotated[date, ask("Renvoyée par l’Agence le", today=True, past=True)]
    reason: Annotated[Text, ask("Ce que l’Agence demande", personal=True)] = ""


class RefusedLine(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody whom the agency does not accept, and why."""

    party: Annotated[PartyId, ask("Personne", choices="dpc.retained", within="claim")]
    reason: Annotated[Reason, ask("Motif de l’Agence", labels=REFUSALS)]


class AnswerClaim(Command, frozen=True, kw_only=True):
    """Record what the agency accepts."""

    name = "answer-claim"
    title = "Enregistrer la réponse de l’Agence"

    claim: Annotated[ClaimId, ask("Demande", choices="dpc.claims")]
    on: Annotated[date, ask("Réponse du", today=True, past=True)]
    refused: Annotated[
        tuple[RefusedLine, ...], ask("Participants refusés", hint="Aucun : la demande est acceptée en entier.")
    ] = ()


class RecoverClaim(Command, frozen=True, kw_only=True):
    """Record that the agency takes money back."""

    name = "recover-claim"
    title = "Enregistrer une reprise par l’Agence"

    claim: Annotated[ClaimId, ask("Demande", choices="dpc.claims")]
    on: Annotated[date, ask("Reprise le", today=True, past=True)]
    amount: Annotated[Cents, Meta(gt=0), ask("Montant repris")]
    entry: Annotated[
        EntryId | None,
        ask("Dépense", hint="L’argent rendu. Vide : l’Agence l’a retenu sur un autre paiement.", choices="expenses"),
    ] = None
    parties: Annotated[tuple[PartyId, ...], ask("Pour qui", hint=_WHOM, choices="dpc.retained", within="claim")] = ()
    reason: Annotated[Reason | None, ask("Motif de l’Agence", labels=REFUSALS)] = None


def return_claim(command: ReturnClaim, claims: Claims) -> Sequence[Fact] | Refused:
    """Give a claim back; refused as ``claim-unknown``, ``before-filing``, ``claim-answered``, ``claim-paid``."""
    claim = claims.known(command.claim)
    refused = _refusal(claim, command.on)
    if refused is not None or claim is None:
        return refused or ()
    if claim.answer() is not None:
        return _ANSWERED
    if claim.payments:
        return Refused("claim-paid", "Cette demande est payée : elle ne se renvoie plus.")
    if claim.returned() is not None:
        return ()
    reason = clear(command.reason.strip()) if command.reason.strip() else None
    return (ClaimReturned(claim=command.claim, on=command.on, reason=reason),)


def answer_claim(command: AnswerClaim, claims: Claims) -> Sequence[Fact] | Refused:
    """Accept a claim but for the lines refused.

    Refused as ``claim-unknown``, ``before-filing``, ``claim-returned``, ``claim-answered``, ``not-in-claim``,
    ``listed-twice``, ``less-than-paid``.
    """
    claim = claims.known(command.claim)
    refused = _refusal(claim, command.on)
    version = claim.version() if claim is not None else None
    if refused is not None or claim is None or version is None:
        return refused or ()
    lines = tuple(Excluded(party=line.party, reason=line.reason) for line in command.refused)
    if claim.returned() is not None:
        return Refused("claim-returned", "L’Agence a renvoyé cette demande : corrigez-la d’abord.")
    if (answer := claim.answer()) is not None:
        return () if answer.refused == lines else _ANSWERED
    refused_by = {line.party for line in lines}
    left = version.fees.worth(party for party in version.retained if party not in refused_by)
    return _lines_refused(lines, version.retained) or (
        Refused("less-than-paid", "L’Agence a déjà payé davantage : enregistrez plutôt une reprise.")
        if left < claim.paid()
        else (ClaimAnswered(claim=command.claim, on=command.on, refused=lines),)
    )


def recover_claim(command: RecoverClaim, claims: Claims, money: Money) -> Sequence[Fact] | Refused:
    """Take back.

    Refused as ``claim-unknown``, ``before-filing``, ``expense-unknown``, ``not-in-claim``, ``already-recovered``,
    ``more-than-paid``.
    """
    claim = claims.known(command.claim)
    refused = _refusal(claim, command.on)
    if refused is not None or claim is None:
        return refused or ()
    if command.entry is not None and command.entry not in money.expenses:
        message = "Cette dépense n’est pas enregistrée."
        return Refused("expense-unknown", message, {"entry": message})
    if strangers := [party for party in command.parties if party not in claim.standing()]:
        message = f"La demande ne retient pas ces personnes : {', '.join(strangers)}."
        return Refused("not-in-claim", message, {"parties": message})
    if any(_said(command, one) for one in claim.recoveries):
        return Refused("already-recovered", "Cette reprise est déjà enregistrée : même jour, même montant.")
    if command.amount > claim.paid(command.on) - claim.recovered():
        message = "C’est plus que ce que l’Agence a payé pour cette demande."
        return Refused("more-than-paid", message, {"amount": message})
    return (
        ClaimRecovered(
            claim=command.claim,
            on=command.on,
            amount=command.amount,
            entry=command.entry,
            parties=tuple(dict.fromkeys(command.parties)),
            reason=command.reason,
        ),
    )


def _said(command: RecoverClaim, known: Recovery) -> bool:
    """Tell whether a recovery is recorded already: the same sum of the same day, but for others."""
    alike = (known.entry, known.on, known.amount) == (command.entry or "", command.on, command.amount)
    others = bool(known.parties and command.parties) and not {*known.parties} & {*command.parties}
    return alike and not others


def _refusal(claim: Claim | None, on: date) -> Refused | None:
    version = claim.version() if claim is not None else None
    if version is None:
        return Refused("claim-unknown", "Cette demande n’est pas déposée.")
    if on < version.on:
        message = f"La demande a été envoyée le {version.on:%d/%m/%Y}."
        return Refused("before-filing", message, {"on": "Trop tôt."})
    return None


def _lines_refused(lines: Sequence[Excluded], retained: Sequence[PartyId]) -> Refused | None:
    named = [line.party for line in lines]
    if strangers := [party for party in named if party not in retained]:
        message = f"La demande ne retient pas ces personnes : {', '.join(strangers)}."
        return Refused("not-in-claim", message, {"refused": message})
    if twice := sorted({party for party in named if named.count(party) > 1}):
        message = f"Une seule ligne par personne : {', '.join(twice)}."
        return Refused("listed-twice", message, {"refused": message})
    return None


_ANSWERED = Refused("claim-answered", "L’Agence a déjà répondu à cette demande : corrigez plutôt sa réponse.")
_CLAIM = Read(CLAIMS, by=lambda command: (command.claim,))
_ROLES = frozenset({TRAINING, COORDINATION})

RETURN = Decider(ReturnClaim, _ROLES, (_CLAIM,), return_claim, (ClaimReturned,))
ANSWER = Decider(AnswerClaim, _ROLES, (_CLAIM,), answer_claim, (ClaimAnswered,))
RECOVER = Decider(
    RecoverClaim,
    _ROLES | {TREASURER},
    (_CLAIM, Read(MONEY, by=lambda command: filter(None, (command.entry,)))),
    recover_claim,
    (ClaimRecovered,),
)
