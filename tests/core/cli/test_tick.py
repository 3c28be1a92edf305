"""``registre tick``: what a timer does, and what it erases once told to."""

from datetime import timedelta

from core.clock import now
from core.vault import Vault

ZELIE = "p-zelieaaaaaaaaaaa"
LEFT = [
    {"command": "register-party", "party": ZELIE, "on": "2024-01-05", "family": "Quemener", "email": "z@exemple.fr"},
    {"command": "join-member", "party": ZELIE, "on": "2024-01-08"},
    {"command": "resign-member", "party": ZELIE, "on": "2024-03-01"},
]


def test_nothing_is_due_in_a_new_register(run):
    said = run("tick").stdout

    assert "Rien à effacer." in said
    assert "Sessions échues effacées : 0" in said


def test_what_is_due_is_listed_and_left_until_it_is_confirmed(run, record, directory):
    record(*LEFT)

    said = run("tick", ends=1).stdout

    assert "Quemener" in said
    assert "01/03/2024" in said
    with Vault(directory, "une association") as vault:
        assert vault.living([f"{ZELIE}/identity"])


def test_confirmed_it_is_erased_once(run, record, directory):
    record(*LEFT)

    said = run("tick", "--yes").stdout

    assert "Effacements enregistrés : 1" in said
    with Vault(directory, "une association") as vault:
        assert vault.living([f"{ZELIE}/identity", f"{ZELIE}/contact"]) == frozenset()
    assert "Quemener" not in run("tick", "--yes").stdout
    assert "Personne effacée p-zeli…" in run("show", "parties").stdout


def test_an_account_that_may_not_erase_is_refused(run, record):
    record(*LEFT)

    result = run("tick", "--yes", "--as", "a-inconnuaaaaaaaaa", ends=1)

    assert "role-missing" in result.stderr


def test_old_messages_go(run, directory):
    outbox = directory / "outbox"
    outbox.mkdir()
    for days in (31, 2):
        (outbox / f"{(now() - timedelta(days=days)):%Y%m%dT%H%M%S}-m-abc.eml").write_text("À : z@exemple.fr")

    assert "Courriels échus effacés : 1" in run("tick").stdout
    assert len(list(outbox.iterdir())) == 1
