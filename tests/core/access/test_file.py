import os
import shutil
import stat
from pathlib import Path

import pytest

from core.access import AccessFile, sessions, tokens
from core.store import ReadOnlyError
from core.vault import SecretFileError


def test_a_new_directory_gets_a_key_and_a_file_that_only_the_owner_reads(tmp_path, at):
    with AccessFile(tmp_path / "donnees") as access:
        access.database.run("INSERT INTO password VALUES('a-un', 'x', ?)", (str(at),))
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "donnees").rglob("*")}

    assert modes == {
        "keys": 0o700,
        "logins.key": 0o600,
        "access.db": 0o600,
        "access.db-wal": 0o600,
        "access.db-shm": 0o600,
    }


@pytest.mark.parametrize(
    ("setting", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("secure_delete", 1), ("temp_store", 2)]
)
def test_the_settings_of_the_file_are_in_force(access, setting, value):
    assert access.database.row(f"PRAGMA {setting}") == (value,)


def test_a_file_without_its_key_is_refused_and_no_other_key_is_made(tmp_path):
    AccessFile(tmp_path).close()
    (tmp_path / "keys" / "logins.key").unlink()

    with pytest.raises(SecretFileError, match="manque"):
        AccessFile(tmp_path)
    assert not (tmp_path / "keys" / "logins.key").exists()


def test_a_key_that_others_may_read_is_refused(tmp_path):
    AccessFile(tmp_path).close()
    (tmp_path / "keys" / "logins.key").chmod(0o644)

    with pytest.raises(SecretFileError, match="chmod 600"):
        AccessFile(tmp_path)


def test_the_key_is_not_in_the_file(tmp_path):
    AccessFile(tmp_path).close()

    assert (tmp_path / "keys" / "logins.key").read_bytes() not in (tmp_path / "access.db").read_bytes()


def test_digests_differ_by_purpose_and_by_key(tmp_path):
    with AccessFile(tmp_path / "un") as one, AccessFile(tmp_path / "deux") as two:
        digests = {access.digest(purpose, "jeanne") for access in (one, two) for purpose in ("login", "attempt-login")}

    assert len(digests) == 4
    assert {len(digest) for digest in digests} == {32}


@pytest.mark.parametrize("lost", [Path.unlink, lambda path: path.write_bytes(b"")])
def test_a_file_that_was_lost_is_not_made_anew(tmp_path, lost):
    AccessFile(tmp_path).close()
    lost(tmp_path / "access.db")

    with pytest.raises(SecretFileError, match="manque ou est vide"):
        AccessFile(tmp_path)
    assert not (tmp_path / "access.db").exists() or (tmp_path / "access.db").read_bytes() == b""


@pytest.mark.parametrize("swapped", [["access.db"], ["keys/logins.key"], ["access.db", "keys/logins.key"]])
def test_the_file_of_another_register_is_refused_and_left_as_it_is(tmp_path, swapped):
    for name in ("un", "deux"):
        AccessFile(tmp_path / name, association=f"o-{name}").close()
        (tmp_path / name / "registre.json").write_text(f'{{"association":"o-{name}"}}')
    AccessFile(tmp_path / "un").close()
    for name in swapped:
        shutil.copy(tmp_path / "deux" / name, tmp_path / "un" / name)
    before = (tmp_path / "un" / "access.db").read_bytes()

    with pytest.raises(SecretFileError, match="ne sont pas l’un de l’autre, ou pas de ce registre"):
        AccessFile(tmp_path / "un")
    assert (tmp_path / "un" / "access.db").read_bytes() == before


def test_a_folder_that_can_only_be_read_is_read(tmp_path, at, monkeypatch):
    with AccessFile(tmp_path) as access:
        sessions.start(access, "clé", b"qui", at)
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)

    with AccessFile(tmp_path) as access:
        assert access.readonly
        with pytest.raises(ReadOnlyError):
            tokens.create(access, "a-un", "essai", at)


def test_where_nothing_can_be_made_that_is_said(tmp_path, monkeypatch):
    def refuse(*_args, **_more):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(ReadOnlyError, match="accès refusé"):
        AccessFile(tmp_path)
