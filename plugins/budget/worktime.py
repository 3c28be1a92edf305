"""What the time given in working groups is worth on the scale of indemnities."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Annotated

from core import RULES, AsOf, Row, Rules, View, ask, step_key
from core.facts import Cents, MissionId, rounded
from core.subjects import WORKS, Work, WorkId, Works, hours
from plugins.budget.words import DAY_HOURS, DAY_RATE, WARNING


class TimeRow(Row, frozen=True, kw_only=True):
    """A meeting of a working group; ``each`` is what one person's time is worth, None when no scale is in force."""

    work: Annotated[WorkId, ask("Réunion")]
    topic: Annotated[str, ask("Sujet")]
    on: Annotated[date, ask("Date")]
    mission: Annotated[MissionId, ask("Mission")]
    people: Annotated[int, ask("Présents")]
    length: Annotated[str, ask("Durée")]
    each: Annotated[Cents | None, ask("Par personne")]
    total: Annotated[Cents | None, ask("Pour tous")]
    warning: Annotated[bool, ask("Barème unique à vérifier")]


def time_rows(asof: AsOf, works: Works, rules: Rules) -> Iterable[TimeRow]:
    """Give the meetings up to a day, the latest first: a scale to compare with, not a sum due to anybody."""
    for work in sorted(works.until(asof.on), key=lambda one: (one.on, one.position), reverse=True):
        yield _row(work, rules)


def _row(work: Work, rules: Rules) -> TimeRow:
    steps = {name: rules.at(name, work.on) for name in (DAY_RATE, DAY_HOURS, WARNING)}
    rate, day, warned = steps.values()
    each = None
    if rate is not None and day is not None:
        each = rounded(rate.cents() * Fraction(work.duration) / (day.number() * 60))
    return TimeRow(
        work=work.work,
        topic=work.topic,
        on=work.on,
        mission=work.mission,
        people=len(work.present),
        length=hours(work.duration),
        each=each,
        total=None if each is None else Cents(each * len(work.present)),
        warning=warned is not None and bool(warned.value),
        positions=(work.position,),
        rules=tuple(step_key(name, step) for name, step in steps.items() if step is not None),
    )


TIME = View("budget.time", "Temps de travail au barème", TimeRow, (WORKS, RULES), time_rows)
