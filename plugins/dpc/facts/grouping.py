"""Those not retained, together as a record holds them, and one by one as they are read."""

from collections.abc import Iterable
from datetime import date

from core.facts import PartyId
from plugins.dpc.facts.claims import Excluded, NotRetained, Reason


def together(lines: Iterable[Excluded]) -> tuple[NotRetained, ...]:
    """Group those not retained by reason and day, each group in the order of its first."""
    found: dict[tuple[Reason, date | None], list[PartyId]] = {}
    for line in lines:
        found.setdefault((line.reason, line.on), []).append(line.party)
    return tuple(NotRetained(reason=reason, on=on, parties=tuple(who)) for (reason, on), who in found.items())


def one_by_one(groups: Iterable[NotRetained]) -> tuple[Excluded, ...]:
    """Return a line for each person not retained."""
    return tuple(Excluded(party=who, reason=one.reason, on=one.on) for one in groups for who in one.parties)
