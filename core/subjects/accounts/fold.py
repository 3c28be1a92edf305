"""Accounts as they stand: open or closed, and their roles."""

from msgspec import Struct, field

from core.facts import NOTHING, AccountId, PartyId, Record, Ref, ref
from core.model.fold import Fold
from core.model.roles import ADMIN
from core.subjects.accounts.facts import AccountClosed, AccountOpened, Role, RoleGranted, RoleWithdrawn


class Account(Struct):
    """One account; positions are 0 while the record is missing, ``roles`` gives that of each grant."""

    opened: int = 0
    closed: int = 0
    label: Ref = NOTHING
    party: PartyId | None = None
    roles: dict[Role, int] = field(default_factory=dict)

    @property
    def live(self) -> bool:
        """Whether somebody may sign in with it."""
        return bool(self.opened) and not self.closed


class Accounts(Struct):
    """Every account, by id."""

    by_id: dict[AccountId, Account] = field(default_factory=dict)

    def named(self, account: AccountId) -> Account:
        """Return the place of an account, made if need be."""
        return self.by_id.setdefault(account, Account())

    def of(self, account: AccountId) -> Account:
        """Return an account, an empty one if nobody opened it; it is not kept."""
        return self.by_id.get(account) or Account()

    def roles(self, account: AccountId) -> frozenset[str]:
        """Return the roles of an account; none once it is closed, or if nobody opened it."""
        known = self.of(account)
        return frozenset(known.roles) if known.live else frozenset()

    def admins(self) -> frozenset[AccountId]:
        """Return the live accounts that manage accounts."""
        return frozenset(account for account in self.by_id if ADMIN in self.roles(account))


def _opened(state: Accounts, fact: AccountOpened, _record: Record, position: int) -> None:
    account = state.named(fact.account)
    account.opened, account.label, account.party = position, ref(position, "label", fact.label), fact.party


def _granted(state: Accounts, fact: RoleGranted, _record: Record, position: int) -> None:
    state.named(fact.account).roles[fact.role] = position


def _withdrawn(state: Accounts, fact: RoleWithdrawn, _record: Record, _position: int) -> None:
    state.named(fact.account).roles.pop(fact.role, None)


def _closed(state: Accounts, fact: AccountClosed, _record: Record, position: int) -> None:
    state.named(fact.account).closed = position


ACCOUNTS = Fold(
    "accounts",
    Accounts,
    {AccountOpened: _opened, RoleGranted: _granted, RoleWithdrawn: _withdrawn, AccountClosed: _closed},
)
