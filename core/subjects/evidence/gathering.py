"""Bringing together, for each mission, everything recorded about it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from core.facts import NOTHING, Cents, MissionId, Ref
from core.model.view import AsOf
from core.subjects.duration import hours
from core.subjects.missions import MILESTONES, Missions
from core.subjects.training import Sessions, came
from core.subjects.treasury import Money
from core.subjects.treasury.entries import expense_label, income_label
from core.subjects.workgroups import Works

Kind = Literal["opening", "milestone", "meeting", "session", "income", "expense", "closing"]


class Evidence(Struct, frozen=True):
    """One thing recorded about a mission; ``minutes`` of work of those present at a meeting, all together."""

    mission: MissionId
    on: date
    kind: Kind
    text: str
    position: int
    people: int = 0
    minutes: int = 0
    amount: Cents | None = None
    note: Ref = NOTHING


def gather(
    asof: AsOf, missions: Missions, works: Works, sessions: Sessions, money: Money
) -> dict[MissionId, list[Evidence]]:
    """Return what is known of each mission up to a day, oldest first."""
    everything = (*_missions(missions), *_works(works, asof.on), *_sessions(sessions, asof.on), *_money(money, asof.on))
    found: dict[MissionId, list[Evidence]] = defaultdict(list)
    for item in sorted(everything, key=lambda one: (one.on, one.position)):
        if item.on <= asof.on:
            found[item.mission].append(item)
    return found


def _missions(missions: Missions) -> Iterator[Evidence]:
    for mission, one in missions.by_id.items():
        if one.opened is not None:
            yield Evidence(mission, one.opened.on, "opening", "Ouverture de la mission", one.position)
        for reached in one.reached:
            text = " : ".join(filter(None, (MILESTONES[reached.milestone], reached.label)))
            yield Evidence(mission, reached.on, "milestone", text, reached.position, note=reached.note)
        if one.closed is not None:
            closed = one.closed
            yield Evidence(mission, closed.on, "closing", "Clôture de la mission", closed.position, note=closed.note)


def _works(works: Works, day: date) -> Iterator[Evidence]:
    for work in works.until(day):
        text = f"{work.topic} ({hours(work.duration)})"
        people = len(work.present)
        yield Evidence(
            work.mission, work.on, "meeting", text, work.position, people=people, minutes=work.time, note=work.notes
        )


def _sessions(sessions: Sessions, day: date) -> Iterator[Evidence]:
    for one in sessions.by_id.values():
        fact, held = one.scheduled, one.held
        if fact is not None and fact.mission is not None and held is not None and one.status(day) == "held":
            text = f"{fact.label} ({hours(fact.duration)})"
            yield Evidence(fact.mission, held.on, "session", text, one.held_position, people=len(came(one)))


def _money(money: Money, day: date) -> Iterator[Evidence]:
    for _, income in money.received(day):
        if income.mission is not None:
            yield Evidence(
                income.mission, income.on, "income", income_label(income), income.position, amount=income.amount
            )
    for _, expense in money.spent(day):
        if expense.mission is not None:
            yield Evidence(
                expense.mission, expense.on, "expense", expense_label(expense), expense.position, amount=expense.amount
            )
