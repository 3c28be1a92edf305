"""The meetings of working groups, latest first."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import MissionId, PartyId, Ref
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.duration import hours
from core.subjects.workgroups.facts import WorkId
from core.subjects.workgroups.fold import WORKS, Works


class WorkRow(Row, frozen=True, kw_only=True):
    """A meeting of a working group."""

    work: Annotated[WorkId, ask("Réunion")]
    topic: Annotated[str, ask("Sujet")]
    on: Annotated[date, ask("Date")]
    mission: Annotated[MissionId, ask("Mission")]
    people: Annotated[int, ask("Nombre de présents")]
    present: Annotated[tuple[PartyId, ...], ask("Présents")]
    length: Annotated[str, ask("Durée")]
    time: Annotated[str, ask("Temps cumulé")]
    minutes: Annotated[int, ask("Temps de travail cumulé (minutes)")]
    notes: Annotated[Ref, ask("Notes")]


def work_rows(asof: AsOf, works: Works) -> Iterable[WorkRow]:
    """Give the meetings held up to a day, the latest first."""
    for work in sorted(works.until(asof.on), key=lambda one: (one.on, one.position), reverse=True):
        yield WorkRow(
            work=work.work,
            topic=work.topic,
            on=work.on,
            mission=work.mission,
            people=len(work.present),
            present=work.present,
            length=hours(work.duration),
            time=hours(work.time),
            minutes=work.time,
            notes=work.notes,
            positions=(work.position,),
        )


MEETINGS = View("work.meetings", "Réunions de groupes de travail", WorkRow, (WORKS,), work_rows)
VIEWS = (MEETINGS,)
