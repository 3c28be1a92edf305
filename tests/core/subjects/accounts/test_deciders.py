import pytest
from msgspec import structs

from core.facts import clear
from core.model.roles import ADMIN
from core.subjects.accounts.deciders import DECIDERS, CloseAccount, GrantRole, OpenAccount, WithdrawRole
from core.subjects.accounts.facts import AccountClosed, AccountOpened, RoleGranted, RoleWithdrawn
from tests.core.subjects.val import AURELIE, asked, party, refused

ONE, OTHER = "a-uneaaaaaaaaaaaaa", "a-autreaaaaaaaaaaa"
OPEN = OpenAccount(account=ONE, label="Aurélie Lemaire", party=AURELIE)
OPENED = AccountOpened(account=ONE, label=clear("Aurélie Lemaire"), party=AURELIE)
ADMINS = (AccountOpened(account=ONE, label=clear("Aurélie")), RoleGranted(account=ONE, role="admin"))
BOTH = (*ADMINS, AccountOpened(account=OTHER, label=clear("Bastien")), RoleGranted(account=OTHER, role="admin"))


def test_accounts_are_managed_by_admins_only():
    assert {decider.roles for decider in DECIDERS} == {frozenset({ADMIN})}


def test_an_account_is_opened_with_or_without_a_first_role():
    asked(OPEN, party(AURELIE)).yields(OPENED)
    asked(structs.replace(OPEN, role="board"), party(AURELIE)).yields(OPENED, RoleGranted(account=ONE, role="board"))


def test_an_account_is_one_person_for_ever():
    assert refused(OPEN, party(AURELIE), OPENED).code == "account-open"
    assert refused(OPEN, party(AURELIE), OPENED, AccountClosed(account=ONE)).code == "account-open"
    assert refused(OPEN).code == "party-unknown"


def test_a_role_is_given_and_withdrawn_once():
    grant, withdraw = GrantRole(account=ONE, role="board"), WithdrawRole(account=ONE, role="board")
    granted = RoleGranted(account=ONE, role="board")

    asked(grant, OPENED).yields(granted)
    asked(grant, OPENED, granted).yields()
    asked(withdraw, OPENED, granted).yields(RoleWithdrawn(account=ONE, role="board"))
    asked(withdraw, OPENED).yields()
    asked(grant, OPENED, granted, RoleWithdrawn(account=ONE, role="board")).yields(granted)


@pytest.mark.parametrize("command", [GrantRole(account=ONE, role="board"), WithdrawRole(account=ONE, role="board")])
def test_roles_are_those_of_a_live_account(command):
    assert refused(command).code == "account-unknown"
    assert refused(command, OPENED, AccountClosed(account=ONE)).code == "account-closed"


def test_the_last_admin_cannot_be_removed():
    withdraw, close = WithdrawRole(account=ONE, role="admin"), CloseAccount(account=ONE)
    assert refused(withdraw, *ADMINS).code == refused(close, *ADMINS).code == "last-admin"
    assert refused(withdraw, *BOTH, AccountClosed(account=OTHER)).code == "last-admin"

    asked(withdraw, *BOTH).yields(RoleWithdrawn(account=ONE, role="admin"))
    asked(close, *BOTH).yields(AccountClosed(account=ONE))


def test_an_account_is_closed_once():
    close = CloseAccount(account=ONE)
    asked(close, OPENED).yields(AccountClosed(account=ONE))
    asked(close, OPENED, AccountClosed(account=ONE)).yields()
    assert refused(close).code == "account-unknown"
