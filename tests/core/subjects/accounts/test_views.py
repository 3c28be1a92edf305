from core.facts import Ref, clear
from core.model.roles import ADMIN
from core.subjects.accounts import VIEWS
from core.subjects.accounts.facts import AccountClosed, AccountOpened, RoleGranted, RoleWithdrawn
from core.subjects.accounts.fold import ACCOUNTS
from tests.core.subjects.val import rows
from tests.spec import folded

ONE = "a-uneaaaaaaaaaaaaa"
OPENED = AccountOpened(account=ONE, label=clear("Aurélie Lemaire"))


def test_roles_are_shown_in_words_and_end_with_the_account():
    granted = (RoleGranted(account=ONE, role="board"), RoleGranted(account=ONE, role="coordination"))
    (row,) = rows("accounts", OPENED, *granted)
    (closed,) = rows("accounts", OPENED, *granted, AccountClosed(account=ONE))

    assert row.label == Ref(1, "label")
    assert (row.roles, row.status, row.positions) == ("Coordination, Conseil d’administration", "open", (1, 2, 3))
    assert (closed.roles, closed.status, closed.positions) == ("", "closed", (1, 2, 3, 4))


def test_an_account_that_nobody_opened_has_no_role_and_no_row():
    stray = RoleGranted(account=ONE, role="board")
    assert rows("accounts", stray) == []
    assert folded(ACCOUNTS, [stray]).roles(ONE) == frozenset()


def test_a_withdrawn_role_is_gone_and_withdrawing_it_early_breaks_nothing():
    facts = (RoleWithdrawn(account=ONE, role="board"), OPENED, RoleGranted(account=ONE, role="board"))
    assert folded(ACCOUNTS, facts).roles(ONE) == {"board"}
    assert folded(ACCOUNTS, (*facts, RoleWithdrawn(account=ONE, role="board"))).roles(ONE) == frozenset()


def test_those_who_manage_accounts_see_them():
    assert ADMIN in VIEWS[0].roles
