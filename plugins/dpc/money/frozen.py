"""What keeps money as it was recorded: a receipt under the claims it paid, a payment under what was taken back."""

from typing import Final

from core import Change, Hold, Refused
from core.facts import Cents
from core.subjects import MONEY, BankLineReceived, Money, MoneyReceived
from plugins.dpc.facts.claims import ClaimPaid
from plugins.dpc.records.claims import CLAIMS, Claims


def payment_held(change: Change, claims: Claims) -> Refused | None:
    """Keep paid what the agency took back since; refused as ``payment-recovered``."""
    fact, to = change.fact, change.to
    if not isinstance(fact, ClaimPaid) or (claim := claims.known(fact.claim)) is None:
        return None
    now = next((one.amount for one in claim.payments if one.position == change.position), Cents(0))
    left = claim.paid() - now + (to.amount if isinstance(to, ClaimPaid) else 0)
    if left >= claim.recovered():
        return None
    said = " ; ".join(f"la reprise du {one.on:%d/%m/%Y} (n° {one.position})" for one in reversed(claim.recoveries))
    return Refused("payment-recovered", f"L’Agence a repris davantage de cette demande. À retirer d’abord : {said}.")


def receipt_held(change: Change, claims: Claims, money: Money) -> Refused | None:
    """Keep received, from the agency and in time, what claims have taken; refused as ``receipt-matched``."""
    fact, to = change.fact, change.to
    if not isinstance(fact, MoneyReceived | BankLineReceived) or (now := money.incomes.get(fact.entry)) is None:
        return None
    paid = [one for _, one in claims.payments(fact.entry)]
    if not paid:
        return None
    if isinstance(to, MoneyReceived | BankLineReceived) and to.source == "dpc":
        later = to.on > now.on and any(one.on < to.on for one in paid)
        if to.amount >= claims.taken(fact.entry) and not later:
            return None
    said = " ; ".join(f"paiement du {one.on:%d/%m/%Y} (n° {one.position})" for one in reversed(paid))
    return Refused("receipt-matched", f"Cette recette a payé des demandes. Rapprochement à retirer d’abord : {said}.")


PAYMENT_HELD: Final = Hold((ClaimPaid,), (CLAIMS,), payment_held)
RECEIPT_HELD: Final = Hold((MoneyReceived, BankLineReceived), (CLAIMS, MONEY), receipt_held)
