"""The money of each mission: what came in and what went out, and nothing else behind."""

from collections.abc import Iterable
from typing import Annotated

from core.facts import Cents, MissionId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.missions import MISSIONS, Missions
from core.subjects.treasury import MONEY, Money


class MissionMoneyRow(Row, frozen=True, kw_only=True):
    """What a mission received and spent up to a day, in cents."""

    mission: Annotated[MissionId, ask("Mission")]
    received: Annotated[Cents, ask("Reçu")]
    spent: Annotated[Cents, ask("Dépensé")]


def money_rows(asof: AsOf, missions: Missions, money: Money) -> Iterable[MissionMoneyRow]:
    """Give the money of each mission opened up to a day."""
    received, spent = ([one for _, one in found] for found in (money.received(asof.on), money.spent(asof.on)))
    for mission, known in missions.by_id.items():
        if known.opened is None or known.opened.on > asof.on:
            continue
        came = [one for one in received if one.mission == mission]
        went = [one for one in spent if one.mission == mission]
        yield MissionMoneyRow(
            mission=mission,
            received=Cents(sum(one.amount for one in came)),
            spent=Cents(sum(one.amount for one in went)),
            positions=tuple(sorted(one.position for one in (*came, *went))),
        )


MISSION_MONEY = View("mission.money", "L’argent des missions", MissionMoneyRow, (MISSIONS, MONEY), money_rows)
