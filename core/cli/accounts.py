"""What ``registre account`` shows and checks before anything is recorded."""

import sys
from typing import Any

import click

from core.access import AccessFile, logins, passwords
from core.cli.french import Failure, Misuse
from core.intake import FORBIDDEN, mentions_nir
from core.ledger import Ledger
from core.subjects.accounts.fold import ACCOUNTS


def accounts(ledger: Ledger) -> list[dict[str, Any]]:
    """Return every account in the order of their opening, names opened."""
    with ledger.states.lock:
        known = sorted(ledger.state(ACCOUNTS).by_id.items(), key=lambda pair: pair[1].opened)
        return [
            {
                "account": account,
                "label": ledger.text(one.label),
                "party": one.party,
                "roles": sorted(one.roles),
                "closed": bool(one.closed),
            }
            for account, one in known
        ]


def ask_password() -> str:
    """Ask for a password twice on a terminal, read it on the input elsewhere; stop when it is too weak."""
    if sys.stdin.isatty():
        secret = str(click.prompt("Mot de passe", hide_input=True, confirmation_prompt="Une seconde fois"))
    else:
        secret = sys.stdin.readline().rstrip("\r\n")
    if (refusal := passwords.check(secret)) is not None:
        raise Failure(str(refusal), refusal.sentence)
    return secret


def check_free(access: AccessFile, login: str) -> None:
    """Stop when an address is that of an account already, is none, or holds what must never enter."""
    if login.strip().count("@") != 1 or len(login.split()) != 1:
        raise Misuse("login-invalid", "Une adresse de courriel s’écrit nom@domaine.")
    check_allowed(login)
    if logins.find(access, login) is not None:
        raise Failure("login-taken", "Cette adresse sert déjà à un compte.")


def check_allowed(text: str) -> None:
    """Stop at a text that holds a social-security number, before it is kept anywhere."""
    if mentions_nir(text):
        raise Failure("forbidden-content", FORBIDDEN)
