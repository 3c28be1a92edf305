"""Whether who looks at a record may correct it or withdraw it, and the corrections offered beside what it says."""

from collections.abc import Iterator
from typing import NamedTuple

from core.facts import FactWithdrawn, kind_of
from core.ledger import Entry
from core.ledger.withdrawal import WITHDRAW
from core.model.decider import Decider
from core.model.view import Row
from web.drawing.address import FROM, with_query
from web.drawing.visit import Visit


class Fix(NamedTuple):
    """A record that may be corrected: what it is, and where."""

    title: str
    link: str


def fixes(row: Row, visit: Visit) -> Iterator[Fix]:
    """Yield the corrections of the records behind a row that this account may make."""
    entries = [entry for position in row.positions if (entry := visit.ledger.entry(position)) is not None]
    for entry in {one.position: one for one in (standing(entry, visit) for entry in entries)}.values():
        if may_correct(entry, visit):
            yield Fix(entry.title, with_query(f"/enregistrements/{entry.position}/corriger", {FROM: visit.here()}))


def may_correct(entry: Entry, visit: Visit) -> bool:
    """Tell whether this account may correct a record from here: in the present only, and while it holds."""
    corrector = corrector_of(entry, visit)
    return visit.writes and corrector is not None and visit.may(corrector.roles) and not entry.corrected_by


def may_withdraw(entry: Entry, visit: Visit) -> bool:
    """Tell whether this account may withdraw a record: who may withdraw any, and may make its like."""
    if not visit.may(WITHDRAW.roles):
        return False
    if entry.fact is None or isinstance(entry.fact, FactWithdrawn) or not visit.writes:
        return False
    if kind_of(type(entry.fact)).final:
        return False
    registry = visit.ledger.registry
    cls = registry.wire.latest(type(entry.fact))
    makers = [maker for maker in registry.deciders.values() if cls in maker.facts]
    return any(visit.may(maker.roles) for maker in makers) and not entry.corrected_by


def corrector_of(entry: Entry, visit: Visit) -> Decider | None:
    """Return the decider whose command corrects a record, if there is one."""
    if entry.fact is None or isinstance(entry.fact, FactWithdrawn) or kind_of(type(entry.fact)).final:
        return None
    return visit.ledger.registry.corrector_of(type(entry.fact))


def standing(entry: Entry, visit: Visit) -> Entry:
    """Return the last correction of a record; itself if there is none, or if it was withdrawn."""
    later = visit.ledger.entry(entry.corrected_by[-1]) if entry.corrected_by else None
    return entry if later is None or isinstance(later.fact, FactWithdrawn) else later
