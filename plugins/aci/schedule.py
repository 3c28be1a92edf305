"""The payments of the contract beside what was received of them, those due and those expected at the anniversary."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final

from core import RULES, AsOf, Row, Rules, View, ask
from core.facts import Cents, MissionId
from core.subjects import MISSIONS, MONEY, Missions, Money
from plugins.aci.contract import CONTRACT, Contract
from plugins.aci.due import Payment
from plugins.aci.payments import payments
from plugins.aci.received import Share, shared
from plugins.aci.words import LINES, PARTS, REASONS

STATUSES: Final = {
    "due": "À recevoir",
    "partly": "Reçu en partie",
    "received": "Reçu",
    "expected": "Attendu",
    "nothing": "Rien à recevoir",
}


class PaymentRow(Row, frozen=True, kw_only=True):
    """A payment of the contract; without an amount, it is to be entered from the contract."""

    on: Annotated[date, ask("Date")]
    label: Annotated[str, ask("Ligne")]
    text: Annotated[str, ask("Versement")]
    amount: Annotated[Cents | None, ask("Montant")]
    received: Annotated[Cents, ask("Reçu")]
    left: Annotated[Cents | None, ask("Reste à recevoir")]
    waited: Annotated[int | None, ask("Jours d’attente")]
    status: Annotated[str, ask("État", labels=STATUSES)]
    line: Annotated[str, ask("Code de la ligne")]
    missions: Annotated[tuple[MissionId, ...], ask("Missions")]


class StandingRow(Row, frozen=True, kw_only=True):
    """What the contract made due up to a day, what came of it, and what is left to come."""

    due: Annotated[Cents, ask("Dû à ce jour")]
    received: Annotated[Cents, ask("Reçu de ce qui est dû")]
    left: Annotated[Cents, ask("Reste à recevoir")]
    waiting: Annotated[int, ask("Versements en attente")]


class OtherRow(Row, frozen=True, kw_only=True):
    """An income of the contract, or the part of one, that no payment expected."""

    on: Annotated[date, ask("Reçu le")]
    label: Annotated[str, ask("Ligne")]
    mission: Annotated[MissionId | None, ask("Mission")]
    amount: Annotated[Cents, ask("Montant")]
    reason: Annotated[str, ask("Pourquoi à part", labels=REASONS)]


def payment_rows(
    asof: AsOf, contract: Contract, missions: Missions, money: Money, rules: Rules
) -> Iterable[PaymentRow]:
    """Give the payments by date, then in the order of the grid; the variable parts wait for the yearly review."""
    found = _ordered(rules, contract, missions, asof.on)
    shares, _ = shared(found, money, missions, asof.on)
    return [_row(one, share, missions, asof.on) for one, share in zip(found, shares, strict=True)]


def standing_rows(
    asof: AsOf, contract: Contract, missions: Missions, money: Money, rules: Rules
) -> Iterable[StandingRow]:
    """Give the one line of the contract, none before it is signed."""
    due = [row for row in payment_rows(asof, contract, missions, money, rules) if row.on <= asof.on]
    if due:
        yield StandingRow(
            due=Cents(sum(row.amount or 0 for row in due)),
            received=Cents(sum(row.received for row in due)),
            left=Cents(sum(row.left or 0 for row in due)),
            waiting=sum(1 for row in due if row.left),
            positions=tuple(sorted({position for row in due for position in row.positions})),
            rules=tuple(dict.fromkeys(rule for row in due for rule in row.rules)),
        )


def other_rows(asof: AsOf, contract: Contract, missions: Missions, money: Money, rules: Rules) -> Iterable[OtherRow]:
    """Give what came beside the payments, the latest first: nothing received is left out."""
    _, left = shared(_ordered(rules, contract, missions, asof.on), money, missions, asof.on)
    for one in sorted(left, key=lambda one: (one.income.on, one.income.position), reverse=True):
        reason = "no-mission" if not one.line else "variable" if one.line.endswith("-variable") else "more"
        yield OtherRow(
            on=one.income.on,
            label=LINES.get(one.line) or PARTS[one.income.source],
            mission=one.income.mission,
            amount=Cents(one.cents),
            reason=reason,
            positions=(one.income.position,),
        )


def _ordered(rules: Rules, contract: Contract, missions: Missions, day: date) -> list[Payment]:
    order = tuple(LINES)
    return sorted(payments(rules, contract, missions, day), key=lambda one: (one.on, order.index(one.line)))


def waiting_rows(
    asof: AsOf, contract: Contract, missions: Missions, money: Money, rules: Rules
) -> Iterable[PaymentRow]:
    """Give the payments that are due and have not come in full."""
    return (row for row in payment_rows(asof, contract, missions, money, rules) if row.waited is not None)


def _row(one: Payment, share: Share, missions: Missions, day: date) -> PaymentRow:
    left = None if one.cents is None else Cents(one.cents - share.cents)
    return PaymentRow(
        on=one.on,
        label=LINES[one.line],
        text=one.text,
        amount=one.cents,
        received=Cents(share.cents),
        left=left,
        waited=(day - one.on).days if left and one.on <= day else None,
        status=_status(one, share, day),
        line=one.line,
        missions=_paid_for(one, missions, day),
        positions=tuple(sorted({*one.positions, *share.positions})),
        rules=one.rules,
    )


def _paid_for(one: Payment, missions: Missions, day: date) -> tuple[MissionId, ...]:
    """Return the missions that bear the code of a line, opened up to a day."""
    code = one.line.partition("-")[0]
    opened = ((mission, known.opened) for mission, known in missions.by_id.items())
    return tuple(mission for mission, fact in opened if fact is not None and fact.code == code and fact.on <= day)


def _status(one: Payment, share: Share, day: date) -> str:
    if one.cents == 0:
        return "nothing"
    if share.cents:
        return "received" if share.cents == one.cents else "partly"
    return "due" if one.on <= day else "expected"


_FOLDS = (CONTRACT, MISSIONS, MONEY, RULES)
SCHEDULE = View("aci.payments", "Versements du contrat ACI", PaymentRow, _FOLDS, payment_rows)
WAITING = View("aci.waiting", "Versements ACI en attente", PaymentRow, _FOLDS, waiting_rows)
STANDING = View("aci.standing", "Versements dus et reçus", StandingRow, _FOLDS, standing_rows)
OTHERS = View("aci.others", "Reçu hors versements prévus", OtherRow, _FOLDS, other_rows)
