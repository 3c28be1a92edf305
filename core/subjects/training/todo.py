"""What training leaves to do: sheets and signatures that are missing, people to tell."""

from collections.abc import Iterable, Iterator

from core.facts import SessionId
from core.model.roles import COORDINATION, TRAINING
from core.model.view import AsOf, Todo, View
from core.subjects.sendings import SENDINGS, Sendings
from core.subjects.training.fold import SESSIONS, Session, Sessions
from core.subjects.training.half_days import called, last_day
from core.subjects.training.presence import awaited, noted
from core.subjects.training.sessions.telling import to_tell

_ROLES = (TRAINING, COORDINATION)


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
                roles=_ROLES,
                positions=(one.position,),
            )


def missing_signatures(asof: AsOf, sessions: Sessions) -> Iterable[Todo]:
    """Give the half-days that are over and lack a signature, while the sheet of their session is open.

    A session of which no half-day is signed leaves its sheet to do, and nothing more.
    """
    for session, one in sessions.by_id.items():
        if one.status(asof.on) in ("under-way", "attendance-missing") and noted(one):
            yield from _unsigned(session, one, asof)


def _unsigned(session: SessionId, one: Session, asof: AsOf) -> Iterator[Todo]:
    label = one.scheduled.label if one.scheduled is not None else ""
    for part, half_day in enumerate(one.half_days(asof.on), start=1):
        number = len(awaited(one, part)) if last_day(half_day) < asof.on else 0
        if number:
            lacking = f"{number} signatures manquent" if number > 1 else "Une signature manque"
            yield Todo(
                due=half_day.on,
                what=f"{lacking} : « {label} », {called(half_day)}",
                link=f"/formations/{session}/demi-journees/{part}",
                late=True,
                roles=_ROLES,
                positions=(one.position,),
            )


def people_to_tell(asof: AsOf, sessions: Sessions, sendings: Sendings) -> Iterable[Todo]:
    """Give the sessions cancelled or postponed of which those enrolled were not told."""
    for session, one in sessions.by_id.items():
        news, number = one.news(asof.on), len(to_tell(session, one, asof.on, sendings))
        if news is None or one.scheduled is None or not number:
            continue
        whom = f"les {number} inscrits" if number > 1 else "la personne inscrite"
        happened = "annulée" if one.cancelled is not None and one.cancelled.on <= asof.on else "reportée"
        yield Todo(
            due=news.on,
            what=f"Prévenir {whom} : « {one.scheduled.label} » est {happened}",
            link=f"/formations/{session}",
            late=news.on < asof.on,
            roles=_ROLES,
            positions=(one.position, news.position),
        )


TODO = (
    View("todo.sheets", "Émargements à enregistrer", Todo, (SESSIONS,), missing_sheets),
    View("todo.signatures", "Signatures qui manquent", Todo, (SESSIONS,), missing_signatures),
    View("todo.enrolled-to-tell", "Inscrits à prévenir", Todo, (SESSIONS, SENDINGS), people_to_tell),
)
