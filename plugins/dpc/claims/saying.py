"""What people read of a claim: how its amount is made, and where the fee comes from."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from core import Rules, step_key
from core.facts import PartyId
from core.subjects import show_amount
from plugins.dpc.rates.fees import Fees, rates
from plugins.dpc.words import FEE


def product(fees: Fees, retained: Sequence[PartyId]) -> str:
    """Write how an amount is made: « 12 × 76,00 € = 912,00 € », or « 9 × 76,00 € + 3 × 60,00 € = 864,00 € »."""
    counted = Counter({fees.fee: 0}) if not retained else Counter(fees.of(party) for party in retained)
    said = " + ".join(f"{number} × {show_amount(fee)}" for fee, number in counted.most_common())
    return f"{said} = {show_amount(fees.worth(retained))}"


def since(key: str, fees: Fees) -> str:
    """Write a fee and since when it holds: « 76,00 € par participant depuis le 01/01/2020 »."""
    day = date.fromisoformat(key.partition("@")[2])
    amounts = dict.fromkeys((fees.fee, *(one.fee for one in fees.apart)))
    return f"{' ou '.join(show_amount(amount) for amount in amounts)} par participant depuis le {day:%d/%m/%Y}"


def source(rules: Rules, key: str, fees: Fees) -> str:
    """Write a fee, since when it holds and its source; the source is said only while the rule still says that fee.

    ``key`` names the step that was used: ``dpc_participant_fee@2020-01-01``.
    """
    said, amounts = since(key, fees), {fees.fee, *(one.fee for one in fees.apart)}
    book = rules.books.get(FEE)
    step = next((one for one in book.rule.steps if step_key(FEE, one) == key), None) if book else None
    if step is None or not amounts <= {*(rates(step) or {}).values()}:
        return f"{said} ; le barème a été corrigé depuis le dépôt"
    unsure = " (date à confirmer)" if "since" in step.unsure else ""
    return f"{said}{unsure}. Source : {step.reference}"
