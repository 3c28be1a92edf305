import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.store.errors import StoreError
from core.vault import Vault
from core.vault.payloads import PENDING


def written(vault):
    """How many digests are in the file."""
    return vault._database.row("SELECT count(*) FROM payload")[0]


def test_the_same_payload_is_known_again_before_and_after_it_is_written(vault):
    vault.payloads.remember("c-un", b'{"name":"Jeanne"}')
    for _ in ("pending", "written"):
        assert vault.payloads.same("c-un", b'{"name":"Jeanne"}') is True
        assert vault.payloads.same("c-un", b'{"name":"Karim"}') is False
        assert vault.payloads.same("c-deux", b'{"name":"Jeanne"}') is None
        vault.payloads.flush()


def test_the_first_payload_stands(vault):
    vault.payloads.remember("c-un", b"premier")
    vault.payloads.flush()
    vault.payloads.remember("c-un", b"second")
    vault.payloads.flush()

    assert vault.payloads.same("c-un", b"premier") is True
    assert vault.payloads.same("c-un", b"second") is False


def test_digests_are_written_by_sixty_four_and_on_close(tmp_path):
    with Vault(tmp_path, "cpts-val-de-loire") as vault:
        for number in range(PENDING - 1):
            vault.payloads.remember(f"c-{number}", b"x")
        assert written(vault) == 0

        vault.payloads.remember("c-last", b"x")
        assert written(vault) == PENDING

        vault.payloads.remember("c-more", b"x")
        assert written(vault) == PENDING

    with Vault(tmp_path, "cpts-val-de-loire") as vault:
        assert written(vault) == PENDING + 1
        assert vault.payloads.same("c-more", b"x") is True


def test_another_process_knows_what_was_written(vault, race):
    vault.payloads.remember("c-un", b"premier")
    vault.payloads.flush()

    program = """
from pathlib import Path; from core.vault import Vault
ready()
with Vault(Path(sys.argv[1]), "cpts-val-de-loire") as vault:
    print(vault.payloads.same("c-un", b"premier"), vault.payloads.same("c-un", b"second"))
"""
    assert race(program, vault.directory) == [["True False"]]


def test_a_write_that_fails_leaves_the_digests_pending(vault):
    vault.payloads.remember("c-un", b"premier")
    vault._database.run("ALTER TABLE payload RENAME TO elsewhere")
    with pytest.raises(StoreError):
        vault.payloads.flush()
    vault._database.run("ALTER TABLE elsewhere RENAME TO payload")

    vault.payloads.flush()

    assert written(vault) == 1


def test_the_digest_needs_the_key(tmp_path):
    """The same command in two vaults: whoever guesses a payload cannot check the guess without the key."""
    digests = []
    for name in ("un", "deux"):
        with Vault(tmp_path / name, "cpts-val-de-loire") as vault:
            vault.payloads.remember("c-un", b"premier")
            vault.payloads.flush()
            digests += vault._database.rows("SELECT digest FROM payload")

    assert len({digest for (digest,) in digests}) == 2


def test_equal_payloads_of_two_commands_do_not_show(vault):
    vault.payloads.remember("c-un", b"premier")
    vault.payloads.remember("c-deux", b"premier")
    vault.payloads.flush()

    assert vault._database.row("SELECT count(DISTINCT digest) FROM payload") == (2,)


@given(st.text(), st.binary(), st.text(), st.binary())
def test_a_command_and_its_payload_are_never_taken_for_others(lasting, one, first, other, second):
    same = lasting.payloads._digest(one, first) == lasting.payloads._digest(other, second)

    assert same == ((one, first) == (other, second))


def test_what_is_forgotten_was_never_seen(vault):
    vault.payloads.remember("c-un", b"premier")
    vault.payloads.flush()
    vault.payloads.remember("c-deux", b"second")

    vault.payloads.forget(["c-un", "c-deux", "c-trois"])
    vault.payloads.flush()

    assert vault.payloads.same("c-un", b"premier") is None
    assert vault.payloads.same("c-deux", b"second") is None
    assert written(vault) == 0


def test_a_command_that_is_recorded_fails_for_no_digest(tmp_path):
    """Neither when the sixty-fourth is remembered, nor when the file is closed."""
    with Vault(tmp_path, "cpts-val-de-loire") as vault:
        vault._database.run("ALTER TABLE payload RENAME TO elsewhere")
        for number in range(PENDING + 1):
            vault.payloads.remember(f"c-{number}", b"x")

        assert len(vault.payloads._pending) == PENDING + 1
