"""Whether who looks at a record may correct it or withdraw it, and the corrections offered beside what it says."""

from collections.abc import Iterator
from typing import NamedTuple

from core.facts import FactWithdrawn
from core.ledger import Entry
from core.model.decider import Decider
from core.model.view import Row
from web.drawing.visit import Visit


class Fix(NamedTuple):
    """A record that may be corrected: what it is, and where."""

    title: str
    link: str


def fixes(row: Row, visit: Visit) -> Iterator[Fix]:
    """Yield the corrections of the records behind a row that this account may make."""
    for position in row.positions:
        entry = visit.ledger.entry(position)
        if entry is not None and may_correct(entry, visit):
            yield Fix(entry.title, f"/enregistrements/{position}/corriger")


def may_correct(entry: Entry, visit: Visit) -> bool:
    """Tell whether this account may correct a record, and from here: only the present is written to."""
    corrector = corrector_of(entry, visit)
    return visit.clocks.now and corrector is not None and visit.may(corrector.roles) and not _withdrawn(entry, visit)


def may_withdraw(entry: Entry, visit: Visit) -> bool:
    """Tell whether this account may withdraw a record: who may make its like may."""
    if entry.fact is None or isinstance(entry.fact, FactWithdrawn) or not visit.clocks.now:
        return False
    makers = [maker for maker in visit.ledger.registry.deciders.values() if type(entry.fact) in maker.facts]
    return any(visit.may(maker.roles) for maker in makers) and not _withdrawn(entry, visit)


def corrector_of(entry: Entry, visit: Visit) -> Decider | None:
    """Return the decider whose command corrects a record, if there is one."""
    return visit.ledger.registry.corrector_of(type(entry.fact)) if entry.fact is not None else None


def _withdrawn(entry: Entry, visit: Visit) -> bool:
    last = visit.ledger.entry(entry.corrected_by[-1]) if entry.corrected_by else None
    return last is not None and isinstance(last.fact, FactWithdrawn)
