"""Timing two things in turn, and printing the ratio of their medians."""

import statistics
import time
from collections.abc import Callable

from msgspec import Struct

ROUNDS = 5


class Figure(Struct, frozen=True):
    """One line of the report."""

    name: str
    ratio: float
    wanted: float
    floor: float
    detail: str = ""
    lower_is_better: bool = False

    def line(self) -> str:
        """Write the line: the ratio, what is wanted, and a word when it falls short."""
        sign = "≤" if self.lower_is_better else "≥"
        short = self.ratio > self.wanted if self.lower_is_better else self.ratio < self.wanted
        below = self.ratio > self.floor if self.lower_is_better else self.ratio < self.floor
        verdict = "BELOW THE FLOOR" if below else "short of what is wanted" if short else "ok"
        wanted = f"{sign} {self.wanted:g} (floor {self.floor:g})"
        return f"{self.name:<58} {self.ratio:>8.2f}  {wanted:<22} {verdict:<24} {self.detail}"


def paired(ours: Callable[[], object], raw: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """Run both in turn, ours and raw, so many rounds; return the medians in seconds."""
    mine, theirs = [], []
    for _ in range(rounds):
        theirs.append(timed(raw))
        mine.append(timed(ours))
    return statistics.median(mine), statistics.median(theirs)


def timed(run: Callable[[], object]) -> float:
    """Return how many seconds a call takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
