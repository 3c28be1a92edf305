"""What a lent link lets somebody without an account do: one command, some of its fields, in a visit of her own."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from msgspec import Struct

from core.access.lent import Lent
from core.intake import Field, fields
from core.model.command import Command
from core.model.lending import bearer_of
from core.model.roles import BEARER
from web.drawing.clocks import clocks_of
from web.drawing.lent import names_people
from web.drawing.visit import Visit
from web.entrance.account import house_of, named
from web.entrance.asked import Asked
from web.entrance.headers import nonce_of
from web.entrance.session import form_token

_UNFIT: Final = frozenset({"grid", "upload", "hidden"})
"""Controls that nobody without an account is offered."""


class Bearer(Struct, frozen=True):
    """Whoever holds a link, as those who draw see an account: no role but the lent one."""

    id: str
    name: str
    roles: frozenset[str] = frozenset({BEARER})


class Right(NamedTuple):
    """A link that may be used, or was: what it lends, in which visit."""

    link: Lent
    command: type[Command]
    who: str
    """The field that says which party follows the command."""
    shown: Sequence[Field]
    """The fields that are asked; what is sent under another name counts for nothing."""
    visit: Visit


def right_of(request: Asked, link: Lent) -> Right | None:
    """Return what a link lends; None when its lender has no longer the right, or nobody brings its command."""
    house = house_of(request)
    ledger = house.ledger
    decider, lender = ledger.registry.deciders.get(link.command), named(house, link.account)
    if decider is None or lender is None or not decider.roles & lender.roles:
        return None
    who = bearer_of(decider.command)
    party = link.given.get(who, "")
    visit = Visit(
        ledger=ledger,
        account=Bearer(party, ledger.label(party) if party else ""),
        path=request.url.path,
        query={},
        clocks=clocks_of({}, ledger),
        csrf=form_token(house, request),
        nonce=nonce_of(request.scope),
    )
    return Right(link, decider.command, who, _shown(decider.command, who, link, visit), visit)


def _shown(command: type[Command], who: str, link: Lent, visit: Visit) -> list[Field]:
    """Return the fields that a bearer is asked: none already given, none that would show her the names of others."""
    return [
        field
        for field in fields(command)
        if field.name not in link.given
        and field.control not in _UNFIT
        and (field.name == who or not names_people(field, visit))
    ]
