"""What people read of a claim: how its amount is made, and where the fee comes from."""

from datetime import date

from core import Rules, step_key
from core.facts import Cents
from core.subjects import show_amount
from plugins.dpc.words import FEE


def product(number: int, fee: Cents, total: Cents) -> str:
    """Write how an amount is made: « 12 × 76,00 € = 912,00 € »."""
    return f"{number} × {show_amount(fee)} = {show_amount(total)}"


def source(rules: Rules, key: str, fee: Cents) -> str:
    """Write a fee, since when it holds and its source; the source is said only while the rule still says that fee.

    ``key`` names the step that was used: ``dpc_participant_fee@2020-01-01``.
    """
    since = date.fromisoformat(key.partition("@")[2])
    said = f"{show_amount(fee)} par participant depuis le {since:%d/%m/%Y}"
    book = rules.books.get(FEE)
    step = next((one for one in book.rule.steps if step_key(FEE, one) == key), None) if book else None
    if step is None or step.cents() != fee:
        return f"{said} ; le barème a été corrigé depuis le dépôt"
    unsure = " (date à confirmer)" if "since" in step.unsure else ""
    return f"{said}{unsure}. Source : {step.reference}"
