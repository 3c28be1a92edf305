"""What was sent of a document, beside it: when, to how many people, and how many have no address."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from core.model.paper import Paper
from core.model.roles import WRITERS
from web.drawing.address import with_query
from web.drawing.visit import Visit

VIEW = "sendings"
SENDING = "/envois"


def about_of(key: str, party: str) -> str:
    """Return what the key of a paper says besides the party: a session, a year, "" when it is the party alone."""
    return key.removesuffix(party).removeprefix(party).strip("-")


def may_send(paper: Paper, visit: Visit) -> bool:
    """Tell whether the account may send a document from here."""
    return bool(paper.email) and visit.writes and visit.may(WRITERS) and visit.may(paper.roles)


def sending_links(view: str, only: Mapping[str, str], visit: Visit) -> Iterable[tuple[str, str]]:
    """Give where the documents drawn from the rows of a view are sent, by their titles, to who may."""
    for paper in visit.ledger.registry.papers.values():
        if paper.view == view and may_send(paper, visit):
            yield paper.title, with_query(f"{SENDING}/{paper.name}", only)


def last_sent(paper: str, visit: Visit) -> Mapping[tuple[str, str], date]:
    """Return the last day on which a document was sent, by party and by what it is about."""
    days: dict[tuple[str, str], date] = {}
    for row in visit.rows(VIEW, {"paper": paper}):
        at = row.party, row.about
        days[at] = max(row.on, days.get(at, row.on))
    return days


def sent_words(paper: Paper, rows: Iterable[Any], visit: Visit) -> str:
    """Say what was sent of these rows: « envoyée le 12/03/2026 à 11 personnes, 1 sans adresse »; "" of nothing."""
    if not paper.email:
        return ""
    whole = {getattr(row, paper.key): row for row in rows}
    last = last_sent(paper.name, visit)
    days = [last.get((row.party, about_of(key, row.party))) for key, row in whole.items()]
    told = sorted(day for day in days if day is not None)
    if not told:
        return ""
    lost = sum(1 for row in whole.values() if getattr(row, paper.email) is None)
    when = f"le {told[-1]:%d/%m/%Y}" if told[0] == told[-1] else f"du {told[0]:%d/%m/%Y} au {told[-1]:%d/%m/%Y}"
    people = "1 personne" if len(told) == 1 else f"{len(told)} personnes"
    return f"envoi {when} à {people}" + (f", {lost} sans adresse" if lost else "")
