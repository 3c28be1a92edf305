"""What being an organisme leaves to do: answers awaited, an end that comes, sessions that nobody could claim for."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from core import BOARD, COORDINATION, TRAINING, AsOf, Entry, Todo, View
from core.subjects import PARTIES, SESSIONS, Parties, Sessions, months_after, spelt
from plugins.dpc.records.odpc import ODPC, Odpc, Organisme, Registration

EARLY: Final = 3
"""Months before the end of a registration from which it is to be prolonged."""
_ROLES: Final = (TRAINING, COORDINATION, BOARD)
_PAGE: Final = "/dpc/organisme"


def steps(asof: AsOf, odpc: Odpc, parties: Parties) -> Iterable[Todo]:
    """Give what was asked for without an answer, and the registrations that end within three months, or have ended."""
    for organiser, one in odpc.each():
        who = parties.names(organiser, asof.on).family if organiser is not None else None
        asked = one.waiting(asof.on)
        if asked is not None:
            what = f"Suivre la demande d’enregistrement comme organisme de DPC, faite le {spelt(asked.on)}"
            yield Todo(what=what, who=who, link=_PAGE, roles=_ROLES, positions=(asked.position,))
            continue
        last = _ending(one, asof.on)
        until = last.value.until if last is not None else None
        if last is not None and until is not None:
            yield Todo(
                due=until,
                what="Faire prolonger l’enregistrement comme organisme de DPC",
                who=who,
                link=_PAGE,
                late=until < asof.on,
                roles=_ROLES,
                positions=(last.position,),
            )


def _ending(one: Organisme, day: date) -> Entry[Registration] | None:
    """Return the registration that ends soon or has ended, unless what follows is known already."""
    last = one.standing.at(day)
    if last is None or last is not one.standing.entries[-1] or last.value.until is None:
        return None
    return last if day >= months_after(last.value.until, -EARLY) else None


def uncovered(asof: AsOf, odpc: Odpc, sessions: Sessions) -> Iterable[Todo]:
    """Give the DPC sessions to come whose organisme will not be registered on their day."""
    for session, one in sessions.by_id.items():
        planned = one.planned(asof.on)
        if planned is None or not planned.action or one.status(asof.on) not in {"planned", "under-way"}:
            continue
        if one.known_on(asof.on) and not odpc.holds(planned.on, planned.organiser):
            standing = odpc.known(planned.organiser).standing.at(planned.on)
            behind = (one.position, *((standing.position,) if standing is not None else ()))
            yield Todo(
                due=planned.on,
                what=f"Pas d’organisme de DPC enregistré le jour de la séance « {planned.label} »",
                link=f"/formations/{session}",
                roles=_ROLES,
                positions=behind,
            )


ORGANISME_TODO = (
    View("dpc.todo-organisme", "Étapes de l’organisme de DPC", Todo, (ODPC, PARTIES), steps),
    View("dpc.todo-uncovered", "Séances sans organisme de DPC", Todo, (ODPC, SESSIONS), uncovered),
)
