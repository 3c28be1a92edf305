"""« À faire »: what every plugin says is to be done, merged by date, for the roles of the account."""

import logging
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from core.model.view import Todo
from web.drawing.reasons import why
from web.drawing.visit import Visit

SOON: Final = timedelta(days=30)
log = logging.getLogger(__name__)


class Task(NamedTuple):
    """Something to do, as its template takes it."""

    due: date | None
    what: str
    who: str
    link: str
    late: bool
    why: str


class Tasks(NamedTuple):
    """Tasks under one heading."""

    title: str
    tasks: Sequence[Task]


class Agenda(NamedTuple):
    """Everything to do, and the names of the lists that could not be made: a broken plugin hides no other."""

    groups: Sequence[Tasks]
    broken: Sequence[str]


def agenda(visit: Visit) -> Agenda:
    """Gather what is to be done, the most pressing first; what has no date comes last, in the order of its view."""
    tasks, broken = [], []
    for view in visit.ledger.registry.todo:
        if visit.may(view.roles):
            try:
                tasks += [_task(row, view.name, visit) for row in visit.rows(view.name) if _mine(row, visit)]
            except Exception:
                log.exception("the view %s fails", view.name)
                broken.append(view.title)
    tasks.sort(key=lambda task: (task.due or date.max, *((task.what, task.who) if task.due else ("", ""))))
    return Agenda(list(_grouped(tasks, visit.clocks.asof.on)), broken)


def _mine(row: Todo, visit: Visit) -> bool:
    return not row.roles or visit.may(frozenset(row.roles)) or visit.auditor


def _task(row: Todo, view: str, visit: Visit) -> Task:
    parts = row.name or (() if row.who is None else (row.who,))
    who = " ".join(map(visit.ledger.text, parts))
    return Task(row.due, row.what, who, visit.link(row.link), row.late, why(row, view, visit))


def _grouped(tasks: Sequence[Task], on: date) -> Iterator[Tasks]:
    def late(task: Task) -> bool:
        return task.late or (task.due is not None and task.due < on)

    headings = {
        "En retard": [task for task in tasks if late(task)],
        "Dans les trente jours": [t for t in tasks if not late(t) and t.due is not None and t.due <= on + SOON],
        "Plus tard": [t for t in tasks if not late(t) and t.due is not None and t.due > on + SOON],
        "Sans échéance": [t for t in tasks if not late(t) and t.due is None],
    }
    return (Tasks(title, some) for title, some in headings.items() if some)
