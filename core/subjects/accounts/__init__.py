"""Accounts: who may use the register, under which roles."""

from core.subjects.accounts import deciders
from core.subjects.accounts.facts import AccountClosed, AccountOpened, RoleGranted, RoleWithdrawn
from core.subjects.accounts.fold import ACCOUNTS, Accounts

FACTS = (AccountOpened, RoleGranted, RoleWithdrawn, AccountClosed)
DECIDERS = deciders.DECIDERS

__all__ = [
    "ACCOUNTS",
    "DECIDERS",
    "FACTS",
    "AccountClosed",
    "AccountOpened",
    "Accounts",
    "RoleGranted",
    "RoleWithdrawn",
]
