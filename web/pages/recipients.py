"""Those to whom a document may be sent: by which address, and when it was last sent to them."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from core.display import cell
from core.intake import fields
from core.ledger import Showing
from core.model.paper import Paper
from web.drawing.address import fill
from web.drawing.collation import order
from web.drawing.menu import homes
from web.drawing.sent import about_of, last_sent
from web.drawing.visit import Visit
from web.outbox import is_address


class Recipient(NamedTuple):
    """Somebody to whom a document goes, "" without an address, and the row that it is drawn from."""

    key: str
    party: str
    email: str
    about: str
    told: str
    row: Any


class Person(NamedTuple):
    """A line of the page: who, the day it was last sent to her, and where an address is given."""

    to: Recipient
    name: str
    sent: date | None
    page: str


def people(paper: Paper, showing: Showing, visit: Visit) -> Sequence[Person]:
    """Return those of the rows, by their names; a row says who by its ``party``."""
    field = next(one for one in fields(showing.view.row) if one.name == paper.email)
    sent, home = last_sent(paper.name, visit), homes(visit.ledger.registry, visit.account.roles).get("party", "")
    people = {}
    for row in showing.rows:
        key, party = getattr(row, paper.key), row.party
        email = cell(visit.ledger, field, getattr(row, paper.email)).text
        told = str(getattr(row, paper.says)) if paper.says else ""
        to = Recipient(key, party, email if is_address(email) else "", about_of(key, party), told, row)
        people[key] = Person(to, visit.ledger.label(party), sent.get((party, to.about)), fill(home, {"party": party}))
    return sorted(people.values(), key=lambda one: order(one.name))
