"""Arrivals and departures that may be: after the beginning of a half-day and before its end, in that order."""

from datetime import datetime
from itertools import pairwise
from typing import Final

from core.clock import PARIS
from core.model.command import Refused
from core.subjects.training.facts import HalfDay
from core.subjects.training.half_days import begins, ending, lasting

CODE: Final = "outside-its-times"
_BLANK: Final = {
    "arrived": "Laissez l’arrivée vide pour qui était là dès le début.",
    "left": "Laissez le départ vide pour qui est resté jusqu’à la fin.",
}


def impossible(half_day: HalfDay, arrived: str, left: str, at: str = "") -> Refused | None:
    """Refuse, as ``outside-its-times``, times that cannot be; ``at`` is the path of their line, with a dot.

    A time nobody wrote bounds nothing. Moments are compared, so a half-day over midnight, or in the night of the
    change of hour, takes the times that it has.
    """
    for field, said in (("arrived", arrived), ("left", left)):
        if said and not _follow(half_day, said):
            return _refused(f"{_bounds(half_day)} {_BLANK[field]}", at + field)
    if arrived and left and not _follow(half_day, arrived, left):
        said = "en même temps que" if arrived == left else "avant"
        return _refused(f"Le départ ({left}) vient {said} l’arrivée ({arrived}).", f"{at}left")
    return None


def to_come(half_day: HalfDay, arrived: str, asked: datetime) -> Refused | None:
    """Refuse, as ``outside-its-times``, who signs before having come; a departure may be told as one arrives."""
    comes = ending(half_day.on, half_day.starts, arrived) if half_day.starts and arrived else asked
    if comes <= asked:
        return None
    message = f"Il n’est que {asked.astimezone(PARIS):%H:%M} : on signe une fois là."
    return _refused(message, "arrived")


def _follow(half_day: HalfDay, *said: str) -> bool:
    """Tell whether times come one after the other, from the beginning to the end of a half-day."""
    clocks = [one for one in (half_day.starts, *said, half_day.ends) if one]
    first, on = clocks[0], half_day.on
    moments = [begins(on, first), *(ending(on, first, one) for one in clocks[1:])]
    in_order = all(one < other for one, other in pairwise(moments))
    return in_order and (len(clocks) == 1 or bool(lasting(on, first, clocks[-1])))


def _bounds(half_day: HalfDay) -> str:
    if half_day.starts and half_day.ends:
        return f"Cette demi-journée va de {half_day.starts} à {half_day.ends} : écrivez une heure entre les deux."
    if half_day.starts:
        return f"Cette demi-journée commence à {half_day.starts} : écrivez une heure qui vient ensuite."
    return f"Cette demi-journée finit à {half_day.ends} : écrivez une heure qui vient avant."


def _refused(message: str, field: str) -> Refused:
    return Refused(CODE, message, {field: message})
