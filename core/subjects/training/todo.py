"""What training leaves to do: the sheets that are missing."""

from collections.abc import Iterable

from core.model.roles import COORDINATION, TRAINING
from core.model.view import AsOf, Todo, View
from core.subjects.training.fold import SESSIONS, Sessions


def missing_sheets(asof: AsOf, sessions: Sessions) -> Iterable[Todo]:
    """Give the sessions whose day is over and whose attendance is not recorded."""
    for session, one in sessions.by_id.items():
        fact = one.planned(asof.on)
        if fact is not None and one.status(asof.on) == "attendance-missing":
            yield Todo(
                due=fact.on,
                what=f"Enregistrer l’émargement de « {fact.label} »",
                link=f"/formations/{session}",
                late=True,
                roles=(TRAINING, COORDINATION),
                positions=(one.position,),
            )


TODO = (View("todo.sheets", "Émargements à enregistrer", Todo, (SESSIONS,), missing_sheets),)
