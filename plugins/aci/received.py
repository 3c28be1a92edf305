"""What was received of the contract, set against what it makes due: line by line, the oldest payment first."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct, field

from core.subjects import Income, Missions, Money
from plugins.aci.due import Payment


class Share(Struct):
    """What a payment got, in cents, and the records of the incomes that it came from."""

    cents: int = 0
    positions: list[int] = field(default_factory=list)


class Left(Struct):
    """An income of the contract, the line that it bears, and the cents of it that no payment took."""

    line: str
    income: Income
    cents: int


def line_of(income: Income, missions: Missions) -> str:
    """Return the line that an income bears: ``operation``, ``access-fixed``, ``crisis`` …; "" when it names no mission.

    Any income of the crisis mission bears ``crisis``: its three lines come under one source.
    """
    if income.source == "aci-operation":
        return "operation"
    known = missions.known(income.mission) if income.mission is not None else None
    if known is None or known.opened is None:
        return ""
    code = known.opened.code
    return code if code == "crisis" else f"{code}-{income.source.removeprefix('aci-')}"


def shared(
    payments: Sequence[Payment], money: Money, missions: Missions, day: date
) -> tuple[list[Share], Iterable[Left]]:
    """Return what each payment got up to a day, in their order, and what is left of the incomes.

    An income pays the oldest payment of its line that is not settled, then the next one. ``payments`` come by date;
    those without an amount take nothing.
    """
    incomes = sorted(
        (one for _, one in money.received(day) if one.source.startswith("aci-")), key=lambda one: (one.on, one.position)
    )
    left = [Left(line_of(one, missions), one, one.amount) for one in incomes]
    by_line: dict[str, list[Left]] = defaultdict(list)
    for one in left:
        by_line[one.line].append(one)
    return [_take(payment, by_line[_bears(payment.line)]) for payment in payments], [one for one in left if one.cents]


def _bears(line: str) -> str:
    return "crisis" if line.startswith("crisis-") else line


def _take(payment: Payment, incomes: Iterable[Left]) -> Share:
    share = Share()
    for one in incomes:
        cents = min(one.cents, (payment.cents or 0) - share.cents)
        if cents > 0:
            one.cents -= cents
            share.cents += cents
            share.positions.append(one.income.position)
    return share
