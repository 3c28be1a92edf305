from datetime import timedelta

import pytest

from core.access import tokens

LATER = timedelta(days=30)


def test_a_token_is_found_by_its_secret(access, at):
    made, secret = tokens.create(access, "a-jeanne", "Tableur du bureau", at)

    assert tokens.find(access, secret) == made
    assert (made.account, made.name, made.created, made.revoked) == ("a-jeanne", "Tableur du bureau", at, None)
    assert secret.startswith("registre_")


@pytest.mark.parametrize("wrong", ["", "registre_", "registre_" + "a" * 43, "é"])
def test_an_invented_secret_finds_nothing(access, at, wrong):
    tokens.create(access, "a-jeanne", "Tableur", at)

    assert tokens.find(access, wrong) is None


def test_the_secret_is_in_no_file(access, at, tmp_path):
    _, secret = tokens.create(access, "a-jeanne", "Tableur", at)
    contents = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())

    assert b"Tableur" in contents
    assert secret.encode() not in contents
    assert secret.removeprefix("registre_").encode() not in contents


def test_a_revoked_token_is_dead_and_still_listed(access, at):
    first, secret = tokens.create(access, "a-jeanne", "Tableur", at)
    second, other = tokens.create(access, "a-jeanne", "Agenda", at + LATER)

    assert tokens.revoke(access, "a-jeanne", first.id, at + LATER)

    assert tokens.find(access, secret) is None
    assert tokens.find(access, other) == second
    listed = tokens.of_account(access, "a-jeanne")
    assert [(token.name, token.revoked) for token in listed] == [("Tableur", at + LATER), ("Agenda", None)]
    assert tokens.of_account(access, "a-karim") == ()


def test_a_token_is_revoked_by_its_own_account_and_once(access, at):
    made, secret = tokens.create(access, "a-jeanne", "Tableur", at)

    assert not tokens.revoke(access, "a-karim", made.id, at)
    assert tokens.find(access, secret) == made
    assert tokens.revoke(access, "a-jeanne", made.id, at)
    assert not tokens.revoke(access, "a-jeanne", made.id, at + LATER)
    assert tokens.of_account(access, "a-jeanne")[0].revoked == at


def test_the_tokens_of_an_account_are_forgotten(access, at):
    _, secret = tokens.create(access, "a-jeanne", "Tableur", at)
    kept, other = tokens.create(access, "a-karim", "Tableur", at)

    tokens.forget(access, "a-jeanne")

    assert tokens.find(access, secret) is None
    assert tokens.of_account(access, "a-jeanne") == ()
    assert tokens.find(access, other) == kept
