"""Accounts: who may use the register, under which roles."""

from core.subjects.accounts import deciders, pages, views
from core.subjects.accounts.facts import AccountClosed, AccountOpened, RoleGranted, RoleWithdrawn
from core.subjects.accounts.fold import ACCOUNTS, Accounts

FACTS = (AccountOpened, RoleGranted, RoleWithdrawn, AccountClosed)
DECIDERS = deciders.DECIDERS
VIEWS = views.VIEWS
PAGES = pages.PAGES
NAMES = views.NAMES

__all__ = [
    "ACCOUNTS",
    "DECIDERS",
    "FACTS",
    "NAMES",
    "PAGES",
    "VIEWS",
    "AccountClosed",
    "AccountOpened",
    "Accounts",
    "RoleGranted",
    "RoleWithdrawn",
]
