"""What will happen, in the order of its hours, on a clock that goes from one thing to the next."""

import heapq
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import count

from core.clock import day_in_paris
from demo.days import moment

Act = Callable[[], object]


class Simulated:
    """A clock that stands still until it is moved on; it never goes back."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def __call__(self) -> datetime:
        """Return the moment at which the story stands."""
        return self._now

    def move(self, moment: datetime) -> None:
        """Go on to a moment, unless it is past."""
        self._now = max(self._now, moment)

    def wait(self, seconds: int) -> None:
        """Let time pass."""
        self._now += timedelta(seconds=seconds)


class Agenda:
    """Things to do by moment; doing one may add others, later."""

    def __init__(self, clock: Simulated) -> None:
        self._clock = clock
        self._order = count()
        self._acts: list[tuple[datetime, int, Act]] = []

    def at(self, day: date, hour: str, act: Act) -> None:
        """Put something on the agenda, ``hour`` being that of Paris: ``20:15``."""
        heapq.heappush(self._acts, (moment(day, hour), next(self._order), act))

    def play(self, end: date, told: Callable[[date], None]) -> None:
        """Do everything up to a day included, and forget the rest; ``told`` is called with each day that comes."""
        while self._acts:
            when, _, act = heapq.heappop(self._acts)
            if day_in_paris(when) > end:
                return
            self._clock.move(when)
            told(day_in_paris(when))
            act()
