"""Who holds an account, as « Comptes d'accès » lists them."""

from typing import NamedTuple

from core.access import passwords
from core.model.roles import ROLES
from core.subjects.accounts.fold import ACCOUNTS
from web.house import House


class Holder(NamedTuple):
    """An account ever opened: they are the authors of records."""

    id: str
    name: str
    roles: list[str]
    open: bool
    password: bool
    """Whether a password was chosen; without one, its holder comes by links."""


def holders(house: House) -> list[Holder]:
    """Return every account in the order of their opening, closed ones last."""
    ledger = house.ledger
    with ledger.states.lock:
        accounts = ledger.state(ACCOUNTS)
        found = [
            (not one.live, one.opened, account, one.label, accounts.roles(account))
            for account, one in accounts.by_id.items()
            if one.opened
        ]
    return [
        Holder(
            account,
            ledger.text(label),
            [told for role, told in ROLES.items() if role in roles],
            not closed,
            passwords.has_password(house.access, account),
        )
        for closed, _, account, label, roles in sorted(found, key=lambda one: one[:2])
    ]
