"""The accounts and their roles."""

from collections.abc import Iterable
from typing import Annotated

from core.facts import AccountId, PartyId, Ref
from core.model.command import ask
from core.model.roles import ADMIN, ROLES
from core.model.view import READERS, AsOf, Row, View
from core.subjects.accounts.fold import ACCOUNTS, Accounts


class AccountRow(Row, frozen=True, kw_only=True):
    """An account."""

    account: Annotated[AccountId, ask("Compte")]
    label: Annotated[Ref, ask("Nom affiché")]
    roles: Annotated[str, ask("Rôles")]
    status: Annotated[str, ask("État", labels={"open": "Ouvert", "closed": "Fermé"})]
    party: Annotated[PartyId | None, ask("Personne inscrite")]


def rows(_asof: AsOf, accounts: Accounts) -> Iterable[AccountRow]:
    """Give every account ever opened: they are the authors of records."""
    for account, one in accounts.by_id.items():
        if one.opened:
            yield AccountRow(
                account=account,
                label=one.label,
                roles=", ".join(ROLES[role] for role in ROLES if role in accounts.roles(account)),
                status="open" if one.live else "closed",
                party=one.party,
                positions=tuple(sorted({one.opened, *one.roles.values(), one.closed} - {0})),
            )


VIEWS = (View("accounts", "Comptes d’accès", AccountRow, (ACCOUNTS,), rows, roles=READERS | {ADMIN}),)
NAMES = ("accounts",)
