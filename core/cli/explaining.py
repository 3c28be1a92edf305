"""Which records about a thing happened between two situations."""

from typing import Any

from core.clock import day_in_paris, moment
from core.ledger import Entry, Ledger, Showing


def between(ledger: Ledger, thing: Any, before: Showing, after: Showing) -> list[int]:
    """Return the positions of records that name a thing, dated or first known between the two situations."""
    if not isinstance(thing, str) or not thing:
        return []
    sooner, later = before.asof, after.asof
    entries = ledger.journal(tag=thing, upto=max(sooner.known, later.known), limit=1_000, newest_first=False)
    days = sorted((sooner.on, later.on))
    learnt = sorted((sooner.known, later.known))
    return [
        entry.position
        for entry in entries
        if days[0] < _day(entry) <= days[1] or learnt[0] < entry.position <= learnt[1]
    ]


def _day(entry: Entry) -> Any:
    return getattr(entry.fact, "on", None) or day_in_paris(moment(entry.at))
