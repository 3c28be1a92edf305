"""What was voted, received and spent, for each mission and each civil year."""

from collections.abc import Iterable, Iterator
from typing import Annotated

from msgspec import Struct, field

from core import AsOf, Entry, Row, View, ask
from core.facts import Cents, DecisionId, Id, MissionId
from core.subjects import MISSIONS, MONEY, Expense, Income, Missions, Money, mission_label
from plugins.budget.voting import BUDGETS, RUNNING, Budgets, Vote


class BudgetRow(Row, frozen=True, kw_only=True):
    """A mission in a civil year; without a vote, ``voted`` and ``left`` are None.

    Spending more than was voted is said, never refused.
    """

    label: Annotated[str, ask("Mission")]
    mission: Annotated[MissionId | None, ask("Identifiant de la mission")]
    year: Annotated[str, ask("Année")]
    voted: Annotated[Cents | None, ask("Budget voté")]
    received: Annotated[Cents, ask("Reçu")]
    spent: Annotated[Cents, ask("Dépensé")]
    balance: Annotated[Cents, ask("Solde")]
    left: Annotated[Cents | None, ask("Reste à dépenser")]
    over: Annotated[bool, ask("Dépassement")]
    decision: Annotated[DecisionId | None, ask("Décision")]


class Year(Struct):
    """Cents in and out in a civil year, what was voted, and the records behind them."""

    received: int = 0
    spent: int = 0
    voted: Entry[Vote] | None = None
    positions: list[int] = field(default_factory=list)


def budget_rows(asof: AsOf, budgets: Budgets, money: Money, missions: Missions) -> Iterable[BudgetRow]:
    """Give the latest year first; in it the running of the association, then its missions by name."""
    rows = [
        _row(MissionId(Id(mission)) if mission else None, year, one, missions)
        for (mission, year), one in _years(asof, budgets, money).items()
    ]
    return sorted(rows, key=lambda row: (-int(row.year), row.mission is not None, row.label))


def _years(asof: AsOf, budgets: Budgets, money: Money) -> dict[tuple[str, int], Year]:
    found: dict[tuple[str, int], Year] = {}
    for one in _entries(asof, money):
        year = found.setdefault((one.mission or RUNNING, one.on.year), Year())
        year.received += one.amount if isinstance(one, Income) else 0
        year.spent += one.amount if isinstance(one, Expense) else 0
        year.positions.append(one.position)
    for mission, voted in budgets.by_mission.items():
        for civil, votes in voted.items():
            last = votes.at(asof.on)
            if last is not None:
                year = found.setdefault((mission, civil), Year())
                year.voted = last
                year.positions.append(last.position)
    return found


def _entries(asof: AsOf, money: Money) -> Iterator[Income | Expense]:
    yield from (one for _, one in money.received(asof.on))
    yield from (one for _, one in money.spent(asof.on))


def _row(mission: MissionId | None, civil: int, year: Year, missions: Missions) -> BudgetRow:
    voted = year.voted.value.amount if year.voted is not None else None
    return BudgetRow(
        label=mission_label(missions, mission),
        mission=mission,
        year=str(civil),
        voted=voted,
        received=Cents(year.received),
        spent=Cents(year.spent),
        balance=Cents(year.received - year.spent),
        left=Cents(voted - year.spent) if voted is not None else None,
        over=voted is not None and year.spent > voted,
        decision=year.voted.value.decision if year.voted is not None else None,
        positions=tuple(sorted(year.positions)),
    )


def share_rows(asof: AsOf, budgets: Budgets, money: Money, missions: Missions) -> Iterable[BudgetRow]:
    """Give the rows of the year of the day for which a budget was voted: what a gauge can show."""
    year = str(asof.on.year)
    return [row for row in budget_rows(asof, budgets, money, missions) if row.year == year and row.voted is not None]


SHARES = View("budget.shares", "Part du budget de l’année dépensée", BudgetRow, (BUDGETS, MONEY, MISSIONS), share_rows)
BALANCE = View("budget.balance", "Budget par mission", BudgetRow, (BUDGETS, MONEY, MISSIONS), budget_rows)
