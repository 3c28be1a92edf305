"""What keeps the day of a half-day as it was: somebody has signed for it."""

from typing import Final

from core.model.command import Refused
from core.model.hold import Change, Hold
from core.subjects.training.facts import HalfDay, SessionPostponed, SessionScheduled
from core.subjects.training.fold import SESSIONS, Sessions
from core.subjects.training.half_days import half_days


def days_held(change: Change, sessions: Sessions) -> Refused | None:
    """Keep under signatures the days that they are of; refused as ``half-day-signed``.

    ``change`` is of a session as scheduled or postponed; its times may be put right, and its other half-days.
    """
    fact, to = change.fact, change.to
    if not isinstance(fact, SessionScheduled | SessionPostponed) or (known := sessions.known(fact.session)) is None:
        return None
    if isinstance(fact, SessionScheduled) and known.postponed:
        return None
    was = known.half_days()
    now = half_days(to) if isinstance(to, SessionScheduled) else to.parts if isinstance(to, SessionPostponed) else ()
    moved = [part for part, by in known.signed.items() if by and part <= len(was) and not _stays(part, was, now)]
    if not moved:
        return None
    day = was[min(moved) - 1].on
    message = f"Des signatures sont données pour la demi-journée du {day:%d/%m/%Y} : elle garde son jour."
    return Refused("half-day-signed", message)


def _stays(part: int, was: tuple[HalfDay, ...], now: tuple[HalfDay, ...]) -> bool:
    return part <= len(now) and now[part - 1].on == was[part - 1].on


DAYS_HELD: Final = Hold((SessionScheduled, SessionPostponed), (SESSIONS,), days_held)
