"""The links of one block of a page: whom they are for, until when, and each as an address and a QR code."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple

from markupsafe import Markup

from core.access import lent
from core.clock import PARIS, stamp
from core.display import cell
from core.intake import fields
from core.model.command import Command
from core.model.screens import Lend
from core.papers import square
from web.drawing.address import said
from web.drawing.collation import order
from web.drawing.formats import instant
from web.drawing.visit import Visit
from web.house import House
from web.outbox import is_address

PATH: Final = "/p"
LASTING: Final = timedelta(days=7)


class Lot(NamedTuple):
    """A block that lends, on the page of one thing."""

    block: Lend
    given: Mapping[str, str]
    command: type[Command]
    who: str
    """The field that says which party follows the command."""
    path: str
    """The address of the page, and the block's place on it."""
    place: int
    parts: Mapping[str, str]
    """What the address of the page holds."""
    visit: Visit


class Person(NamedTuple):
    """Somebody to whom a link of her own may be given; ``email`` is "" when none is known."""

    party: str
    name: str
    email: str


class Code(NamedTuple):
    """A link just made: nothing shows it again."""

    name: str
    address: str
    qr: Markup


def people(lot: Lot) -> Sequence[Person]:
    """Return those who may each get a link, by their names; nobody when the block has no view of them."""
    if not lot.block.view:
        return ()
    found = {getattr(row, lot.who): row for row in _rows(lot)}
    named = [
        Person(party, lot.visit.ledger.label(party), _told(lot, row, lot.block.email)) for party, row in found.items()
    ]
    return sorted(
        (one._replace(email=one.email if is_address(one.email) else "") for one in named),
        key=lambda one: order(one.name),
    )


def last_day(lot: Lot) -> date:
    """Return the day until whose evening links serve unless said otherwise: that of the thing, or a week from now."""
    today = lot.visit.clocks.asof.today
    days = [getattr(row, lot.block.until) for row in _rows(lot)] if lot.block.until else []
    told = max((day for day in days if day is not None), default=today + LASTING)
    return max(today, told)


def make(house: House, lot: Lot, until: datetime, person: Person | None = None) -> Code:
    """Make a link for one person, used once, or for a room, used by each."""
    given = {**lot.given, lot.who: person.party} if person else lot.given
    account, once = lot.visit.account.id, person is not None
    secret = lent.issue(house.access, account, lot.command.name, given, until=until, once=once, at=house.clock())
    address = f"{house.settings.address}{PATH}/{secret}"
    return Code(person.name if person else "", address, Markup(square(address, border=4)))  # noqa: S704 - drawn by us from an address of ours


def until_words(until: datetime) -> str:
    """Write the end of a link: « 12 mai 2026 à 23:59 »."""
    return instant(stamp(until.astimezone(PARIS)))


def _rows(lot: Lot) -> Sequence[Any]:
    if not lot.block.view:
        return ()
    only = {name: said(value, lot.parts) for name, value in lot.block.only.items()}
    return lot.visit.rows(lot.block.view, only)


def _told(lot: Lot, row: Any, column: str) -> str:
    """Open a column of a row."""
    if not column:
        return ""
    field = next(one for one in fields(type(row)) if one.name == column)
    return cell(lot.visit.ledger, field, getattr(row, column)).text
