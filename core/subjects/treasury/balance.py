"""What was received, spent and is left: for each mission, in all, by nature and by source."""

from collections.abc import Iterable
from typing import Annotated

from msgspec import Struct, field

from core.facts import Cents, MissionId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.missions import MISSIONS, Missions
from core.subjects.treasury.fold import MONEY, Money
from core.subjects.treasury.words import NATURES, OPERATION, SOURCES


class BalanceRow(Row, frozen=True, kw_only=True):
    """What a mission, or the running of the association, received and spent."""

    label: Annotated[str, ask("Mission")]
    mission: Annotated[MissionId | None, ask("Identifiant de la mission")]
    received: Annotated[Cents, ask("Reçu")]
    spent: Annotated[Cents, ask("Dépensé")]
    balance: Annotated[Cents, ask("Solde")]


class TotalsRow(Row, frozen=True, kw_only=True):
    """What the whole association received and spent."""

    received: Annotated[Cents, ask("Reçu")]
    spent: Annotated[Cents, ask("Dépensé")]
    balance: Annotated[Cents, ask("Solde")]


class PartRow(Row, frozen=True, kw_only=True):
    """The part of one nature or source."""

    code: Annotated[str, ask("Code")]
    label: Annotated[str, ask("Libellé")]
    amount: Annotated[Cents, ask("Montant")]
    entries: Annotated[int, ask("Écritures")]


class Sum(Struct):
    """Cents in and out, and the records they come from."""

    received: int = 0
    spent: int = 0
    positions: list[int] = field(default_factory=list)


def sums(asof: AsOf, money: Money) -> dict[MissionId | None, Sum]:
    """Add up what was received and spent up to a day; None stands for the running of the association."""
    found: dict[MissionId | None, Sum] = {}
    for _, income in money.received(asof.on):
        one = found.setdefault(income.mission, Sum())
        one.received += income.amount
        one.positions.append(income.position)
    for _, expense in money.spent(asof.on):
        one = found.setdefault(expense.mission, Sum())
        one.spent += expense.amount
        one.positions.append(expense.position)
    return found


def mission_label(missions: Missions, mission: MissionId | None) -> str:
    """Name a mission, or the running of the association; the id of one that is not opened."""
    known = missions.known(mission) if mission is not None else None
    if known is not None and known.opened is not None:
        return known.opened.label
    return mission or OPERATION


def balance_rows(asof: AsOf, money: Money, missions: Missions) -> Iterable[BalanceRow]:
    """Give the running of the association first, then its missions by name."""
    rows = [
        BalanceRow(
            label=mission_label(missions, mission),
            mission=mission,
            received=Cents(one.received),
            spent=Cents(one.spent),
            balance=Cents(one.received - one.spent),
            positions=tuple(sorted(one.positions)),
        )
        for mission, one in sums(asof, money).items()
    ]
    return sorted(rows, key=lambda row: (row.mission is not None, row.label))


def totals_rows(asof: AsOf, money: Money) -> Iterable[TotalsRow]:
    """Give the one line of the whole association, none while no money moved."""
    found = sums(asof, money).values()
    if found:
        received, spent = sum(one.received for one in found), sum(one.spent for one in found)
        positions = tuple(sorted(position for one in found for position in one.positions))
        yield TotalsRow(
            received=Cents(received), spent=Cents(spent), balance=Cents(received - spent), positions=positions
        )


def nature_rows(asof: AsOf, money: Money) -> Iterable[PartRow]:
    """Give what was spent by nature, those that were used, in their usual order."""
    return _parts(((one.nature, one.amount, one.position) for _, one in money.spent(asof.on)), NATURES)


def source_rows(asof: AsOf, money: Money) -> Iterable[PartRow]:
    """Give what was received by source, those that were used, in their usual order."""
    return _parts(((one.source, one.amount, one.position) for _, one in money.received(asof.on)), SOURCES)


def _parts(entries: Iterable[tuple[str, Cents, int]], words: dict[str, str]) -> Iterable[PartRow]:
    found = list(entries)
    for code, label in words.items():
        mine = [(amount, position) for one, amount, position in found if one == code]
        if mine:
            total = Cents(sum(amount for amount, _ in mine))
            positions = tuple(sorted(position for _, position in mine))
            yield PartRow(code=code, label=label, amount=total, entries=len(mine), positions=positions)


BALANCE = View("treasury.balance", "Solde par mission", BalanceRow, (MONEY, MISSIONS), balance_rows)
TOTALS = View("treasury.totals", "Solde de l’association", TotalsRow, (MONEY,), totals_rows)
BY_NATURE = View("treasury.natures", "Dépenses par nature", PartRow, (MONEY,), nature_rows)
BY_SOURCE = View("treasury.sources", "Recettes par origine", PartRow, (MONEY,), source_rows)
