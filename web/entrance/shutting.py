"""A link whose form would be refused whatever is typed: it says so at once, in the place of the form."""

from typing import Any

from litestar import Response

from core.ledger.naming import readable
from web.drawing.lent import given_words
from web.entrance.account import house_of
from web.entrance.asked import Asked
from web.entrance.rights import Right
from web.entrance.showing import show_outside


def shut(request: Asked, right: Right) -> Response[Any] | None:
    """Answer with what would be refused, and of what the link is; None while its form serves."""
    house = house_of(request)
    ledger, asked = house.ledger, house.ledger.registry.deciders[right.link.command].shut
    if asked is None:
        return None
    with ledger.states.lock:
        refused = asked.check(right.link.given, house.clock(), *map(ledger.state, asked.folds))
    if refused is None:
        return None
    return show_outside(
        request,
        "access/shut.html",
        title=right.command.title,
        association=ledger.name,
        about=given_words(right.command, right.link.given, right.who, right.visit, house.desk.choices),
        why=readable(refused, ledger.label).message,
    )
