"""The payments of the contract, those due and those expected at the next anniversary."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final

from core import RULES, AsOf, Row, Rules, View, ask
from core.facts import Cents
from core.subjects import MISSIONS, Missions
from plugins.aci.contract import CONTRACT, Contract
from plugins.aci.payments import payments
from plugins.aci.words import LINES

STATUSES: Final = {"due": "Dû", "expected": "Attendu"}


class PaymentRow(Row, frozen=True, kw_only=True):
    """A payment of the contract; without an amount, it is to be entered from the contract."""

    on: Annotated[date, ask("Date")]
    label: Annotated[str, ask("Ligne")]
    text: Annotated[str, ask("Versement")]
    amount: Annotated[Cents | None, ask("Montant")]
    status: Annotated[str, ask("État", labels=STATUSES)]
    line: Annotated[str, ask("Code de la ligne")]


def payment_rows(asof: AsOf, contract: Contract, missions: Missions, rules: Rules) -> Iterable[PaymentRow]:
    """Give the payments by date, then in the order of the grid; the variable parts wait for the yearly review."""
    order = tuple(LINES)
    found = sorted(payments(rules, contract, missions, asof.on), key=lambda one: (one.on, order.index(one.line)))
    for one in found:
        yield PaymentRow(
            on=one.on,
            label=LINES[one.line],
            text=one.text,
            amount=one.cents,
            status="due" if one.on <= asof.on else "expected",
            line=one.line,
            positions=one.positions,
            rules=one.rules,
        )


SCHEDULE = View("aci.payments", "Versements du contrat ACI", PaymentRow, (CONTRACT, MISSIONS, RULES), payment_rows)
