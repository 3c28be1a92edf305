"""Opening and closing accounts, giving and withdrawing roles; somebody must always be able to."""

from typing import Annotated

from core.facts import AccountId, PartyId, clear
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import ADMIN, ROLES
from core.subjects.accounts.facts import AccountClosed, AccountOpened, Role, RoleGranted, RoleWithdrawn
from core.subjects.accounts.fold import ACCOUNTS, Accounts
from core.subjects.erasures.erased import of_the_living
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.strangers import stranger


class OpenAccount(Command, frozen=True, kw_only=True):
    """Let somebody sign in, with a first role if it is known."""

    name = "open-account"
    title = "Ouvrir un compte d’accès"
    alone = True

    account: Annotated[AccountId, ask("Compte", minted="a", hidden=True)]
    label: Annotated[Line, ask("Nom affiché", personal=True)]
    party: Annotated[PartyId | None, ask("Personne inscrite", choices="parties")] = None
    role: Annotated[Role | None, ask("Rôle", labels=ROLES)] = None


class GrantRole(Command, frozen=True, kw_only=True):
    """Let an account do more."""

    name = "grant-role"
    title = "Donner un rôle"
    alone = True

    account: Annotated[AccountId, ask("Compte", choices="accounts")]
    role: Annotated[Role, ask("Rôle", labels=ROLES)]


class WithdrawRole(Command, frozen=True, kw_only=True):
    """Let an account do less."""

    name = "withdraw-role"
    title = "Retirer un rôle"
    alone = True

    account: Annotated[AccountId, ask("Compte", choices="accounts")]
    role: Annotated[Role, ask("Rôle", labels=ROLES)]


class CloseAccount(Command, frozen=True, kw_only=True):
    """Let nobody sign in with an account any more."""

    name = "close-account"
    title = "Fermer un compte d’accès"
    alone = True

    account: Annotated[AccountId, ask("Compte", choices="accounts")]


def open_account(command: OpenAccount, accounts: Accounts, parties: Parties) -> Decided:
    """Refused as ``account-open``, even once closed: an account is one person for ever; or ``party-unknown``."""
    if accounts.of(command.account).opened:
        return _because("account-open", "Ce compte existe déjà.")
    if (unknown := stranger(parties, "party", (command.party,))) is not None:
        return unknown
    opened = AccountOpened(account=command.account, label=clear(command.label), party=command.party)
    return (opened, RoleGranted(account=command.account, role=command.role)) if command.role else (opened,)


def grant(command: GrantRole, accounts: Accounts) -> Decided:
    """Refused as ``account-unknown``, or ``account-closed``."""
    refused = _not_live(accounts, command.account)
    if refused is not None or command.role in accounts.roles(command.account):
        return refused or ()
    return (RoleGranted(account=command.account, role=command.role),)


def withdraw(command: WithdrawRole, accounts: Accounts) -> Decided:
    """Refused as ``account-unknown``, ``account-closed``, or ``last-admin``."""
    refused = _not_live(accounts, command.account)
    if refused is not None or command.role not in accounts.roles(command.account):
        return refused or ()
    if command.role == ADMIN and accounts.admins() == {command.account}:
        return _last_admin()
    return (RoleWithdrawn(account=command.account, role=command.role),)


def close(command: CloseAccount, accounts: Accounts) -> Decided:
    """Refused as ``account-unknown``, or ``last-admin``."""
    account = accounts.of(command.account)
    if not account.opened:
        return _because("account-unknown", "Ce compte n’existe pas.")
    if account.closed:
        return ()
    return _last_admin() if accounts.admins() == {command.account} else (AccountClosed(account=command.account),)


def _not_live(accounts: Accounts, account: AccountId) -> Refused | None:
    known = accounts.of(account)
    if not known.opened:
        return _because("account-unknown", "Ce compte n’existe pas.")
    return _because("account-closed", "Ce compte est fermé.") if known.closed else None


def _last_admin() -> Refused:
    return _because("last-admin", "C’est le dernier compte qui peut gérer les accès : donnez d’abord ce rôle ailleurs.")


def _because(code: str, message: str) -> Refused:
    return Refused(code, message, {"account": message})


_ROLES = frozenset({ADMIN})
_ONE = (Read(ACCOUNTS, by=lambda command: (command.account,)),)
_ALL = (Read(ACCOUNTS),)
_HOLDER = Read(PARTIES, by=lambda command: (command.party,) if command.party else ())

DECIDERS = (
    of_the_living(Decider(OpenAccount, _ROLES, (*_ONE, _HOLDER), open_account, (AccountOpened, RoleGranted))),
    Decider(GrantRole, _ROLES, _ONE, grant, (RoleGranted,)),
    Decider(WithdrawRole, _ROLES, _ALL, withdraw, (RoleWithdrawn,)),
    Decider(CloseAccount, _ROLES, _ALL, close, (AccountClosed,)),
)
