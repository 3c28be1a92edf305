"""The half-days of a session: their times on the clock of Paris, and how long they truly last."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Final

from msgspec import Meta, Struct

from core.clock import PARIS
from core.facts import PartyId
from core.model.command import Clock, Minutes, Refused, ask
from core.subjects.duration import hours
from core.subjects.training.facts import HalfDay, SessionScheduled

EARLY: Final = timedelta(minutes=30)
"""How long before its start a half-day may be signed: those who come early sign at the door."""
LONGEST: Final = 60 * 8
"""Minutes: what ends at or before its start and would last longer is a slip, not a half-day over midnight."""


class HalfDayLine(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A half-day as it is asked."""

    on: Annotated[date, ask("Jour")]
    starts: Annotated[Clock, ask("Commence à")]
    ends: Annotated[Clock, ask("Finit à")]
    minutes: Annotated[Annotated[Minutes, Meta(gt=0, le=LONGEST * 2)] | None, ask("Durée, pauses exclues")] = None
    trainer: Annotated[PartyId | None, ask("Assurée par", choices="session.trainees")] = None


def begins(on: date, starts: str) -> datetime:
    """Return the moment at which a half-day begins."""
    return datetime.combine(on, time.fromisoformat(starts), PARIS).astimezone(UTC)


def ending(on: date, starts: str, ends: str) -> datetime:
    """Return the moment at which a half-day ends, on the next day when it ends at or before its start."""
    day = on + timedelta(days=1) if ends <= starts else on
    return datetime.combine(day, time.fromisoformat(ends), PARIS).astimezone(UTC)


def lasting(on: date, starts: str, ends: str) -> int:
    """Return the minutes that truly pass between two times, 0 when they are reversed.

    The night of the change of hour counts one more or one less, since moments are compared, not clocks.
    """
    minutes = int((ending(on, starts, ends) - begins(on, starts)).total_seconds()) // 60
    return 0 if ends <= starts and minutes > LONGEST else minutes


def length(half_day: HalfDay) -> str:
    """Write « 3 h 30 », and in the night of the change of hour why the clocks say otherwise."""
    written = hours(half_day.minutes)
    if not (half_day.starts and half_day.ends):
        return written
    begin, end = (at.astimezone(PARIS) for at in (begun_at(half_day), ended_at(half_day)))
    gained = (begin.utcoffset() or timedelta()) - (end.utcoffset() or timedelta())
    season = {1: "l’heure d’hiver", -1: "l’heure d’été"}.get((gained > timedelta()) - (gained < timedelta()))
    return f"{written} : on passe à {season} cette nuit-là" if season else written


def begun_at(half_day: HalfDay) -> datetime:
    """Return the moment at which a half-day begins, the first one of its day when nobody wrote its times."""
    return begins(half_day.on, half_day.starts or "00:00")


def ended_at(half_day: HalfDay) -> datetime:
    """Return the moment by which a half-day is over; when nobody wrote its end, the first at which it may be."""
    if half_day.ends:
        return ending(half_day.on, half_day.starts, half_day.ends)
    return begun_at(half_day) + timedelta(minutes=half_day.minutes) if half_day.starts else begun_at(half_day)


def opens_at(half_day: HalfDay) -> datetime:
    """Return the moment from which a half-day is signed: :data:`EARLY` before it begins, when its times are known."""
    return begun_at(half_day) - EARLY if half_day.starts else begun_at(half_day)


def last_day(half_day: HalfDay) -> date:
    """Return the day on which a half-day ends: the next one when it is over midnight."""
    over_midnight = bool(half_day.ends) and half_day.ends <= half_day.starts
    return half_day.on + timedelta(days=1) if over_midnight else half_day.on


def times(half_day: HalfDay) -> str:
    """Write « 09:00 – 12:30 », "" when the times are not known."""
    return " – ".join(filter(None, (half_day.starts, half_day.ends)))


def written_from(half_day: HalfDay) -> str:
    """Write from when a half-day may be recorded: « 12/03/2024 à 12:30 », or the day alone."""
    over = ended_at(half_day).astimezone(PARIS)
    return f"{over:%d/%m/%Y à %H:%M}" if half_day.starts or half_day.ends else f"{over:%d/%m/%Y}"


def called(half_day: HalfDay) -> str:
    """Write « 12/03/2024, 09:00 – 12:30 »."""
    return ", ".join(filter(None, (f"{half_day.on:%d/%m/%Y}", times(half_day))))


def in_words(some: Sequence[HalfDay], among: Sequence[HalfDay]) -> str:
    """Write half-days one after the other, their days told when those of the session are on several."""
    several = len({half_day.on for half_day in among}) > 1
    return " ; ".join(filter(None, (called(one) if several else times(one) for one in some)))


def taken(lines: Sequence[HalfDayLine]) -> tuple[HalfDay, ...] | Refused:
    """Return the half-days asked for, their minutes filled in.

    Refused as ``times-reversed``, ``longer-than-its-times``, ``half-days-overlap`` (or out of order), under the line.
    """
    found: list[HalfDay] = []
    for number, line in enumerate(lines):
        whole = lasting(line.on, line.starts, line.ends)
        minutes = line.minutes or whole
        if not whole:
            message = "Cette demi-journée finit avant de commencer."
            return Refused("times-reversed", message, {f"parts.{number}.ends": message})
        if minutes > whole:
            message = "La durée dépasse les heures de cette demi-journée."
            return Refused("longer-than-its-times", message, {f"parts.{number}.minutes": message})
        last = found[-1] if found else None
        if last is not None and begins(line.on, line.starts) < ending(last.on, last.starts, last.ends):
            message = "Cette demi-journée commence avant la fin de la précédente : écrivez-les dans l’ordre."
            return Refused("half-days-overlap", message, {f"parts.{number}.starts": message})
        found.append(HalfDay(on=line.on, starts=line.starts, ends=line.ends, minutes=minutes, trainer=line.trainer))
    return tuple(found)


def half_days(fact: SessionScheduled) -> tuple[HalfDay, ...]:
    """Return the half-days of a session; one, without times perhaps, when it was scheduled whole."""
    whole = HalfDay(on=fact.on, starts=fact.starts, ends=fact.ends, minutes=fact.duration)
    return fact.parts or (whole,)
