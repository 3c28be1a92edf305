"""Where nothing can be written, sessions and attempts live in memory, by the same rules."""

import os
from datetime import timedelta

import pytest

from core.access import AccessFile, attempts, passwords, sessions
from core.access.passing import passing
from core.store import DiskFullError, ReadOnlyError

NOW = timedelta(0)


@pytest.fixture
def unwritable(tmp_path, at, monkeypatch):
    """Give a file that can only be read, with a session and three attempts made before."""
    with AccessFile(tmp_path) as access:
        sessions.start(access, "avant", b"qui", at, account="a-un")
        for _ in range(attempts.FREE_FOR_ACCOUNT):
            assert attempts.attempt(access, "jeanne@exemple.fr", "192.0.2.1", at) == NOW
    before = (tmp_path / "access.db").read_bytes()
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with AccessFile(tmp_path) as access:
        yield access
    assert (tmp_path / "access.db").read_bytes() == before


def test_sessions_of_before_go_on_and_end_by_the_same_rules(unwritable, at):
    assert sessions.get(unwritable, "avant", at + timedelta(minutes=20)) == b"qui"
    assert sessions.get(unwritable, "avant", at + timedelta(minutes=49)) == b"qui"
    assert sessions.get(unwritable, "avant", at + timedelta(minutes=80)) is None


def test_people_come_in_and_leave(unwritable, at):
    sessions.start(unwritable, "ici", b"elle", at, account="a-deux")
    assert sessions.get(unwritable, "ici", at) == b"elle"
    assert sessions.save(unwritable, "ici", b"elle encore", at)
    assert [one.key for one in sessions.of_account(unwritable, "a-deux", at)] == ["ici"]
    with pytest.raises(ValueError, match="already"):
        sessions.start(unwritable, "ici", b"un autre", at)
    assert sessions.revoke(unwritable, "a-un") == 1
    sessions.delete(unwritable, "ici")
    assert sessions.get(unwritable, "ici", at) is None
    assert sessions.get(unwritable, "avant", at) is None


def test_nobody_stays_longer_than_twelve_hours(unwritable, at):
    sessions.start(unwritable, "ici", b"elle", at)
    for quarter in range(1, 48):
        assert sessions.get(unwritable, "ici", at + timedelta(minutes=15 * quarter)) == b"elle"
    assert sessions.get(unwritable, "ici", at + timedelta(hours=12)) is None


def test_guesses_of_before_are_counted_and_slowed_down(unwritable, at):
    assert attempts.attempt(unwritable, "jeanne@exemple.fr", "192.0.2.1", at) == attempts.FIRST_WAIT
    later = at + attempts.FIRST_WAIT
    assert attempts.attempt(unwritable, "jeanne@exemple.fr", "192.0.2.1", later) == NOW
    assert attempts.attempt(unwritable, "jeanne@exemple.fr", "192.0.2.1", later) == 2 * attempts.FIRST_WAIT
    attempts.succeeded(unwritable, "jeanne@exemple.fr", "192.0.2.1")
    assert attempts.attempt(unwritable, "jeanne@exemple.fr", "192.0.2.1", later) == NOW


def test_a_password_whose_hash_is_old_still_opens(tmp_path, at, quick, monkeypatch):
    with AccessFile(tmp_path) as access:
        passwords.set_password(access, "a-un", "saule girafe lundi tambour", at, hasher=quick)
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with AccessFile(tmp_path) as access:
        assert passwords.verify(access, "a-un", "saule girafe lundi tambour", at)


@pytest.fixture
def full(access, monkeypatch):
    """Give a file that was written until now, whose disk is full."""

    def no_room(*_):
        raise DiskFullError("disk-full", "Le disque est plein.")

    monkeypatch.setattr(access.database, "run", no_room)
    monkeypatch.setattr(access.database, "writing", no_room)
    return access


def test_a_disk_that_fills_up_keeps_nobody_out(access, full, at):
    assert not access.in_memory
    assert attempts.attempt(full, "jeanne@exemple.fr", "192.0.2.1", at) == NOW
    assert access.in_memory
    sessions.start(full, "ici", b"elle", at)
    assert sessions.get(full, "ici", at) == b"elle"


def test_a_session_of_before_is_read_when_its_end_cannot_be_put_off(access, at, monkeypatch):
    sessions.start(access, "avant", b"qui", at)

    def no_room(*_):
        raise DiskFullError("disk-full", "Le disque est plein.")

    monkeypatch.setattr(access.database, "run", no_room)
    for minutes in (20, 40, 60):
        assert sessions.get(access, "avant", at + timedelta(minutes=minutes)) == b"qui"


def test_what_memory_refuses_too_is_said(access):
    tried = []

    @passing
    def step(access):
        tried.append(access.in_memory)
        raise ReadOnlyError("read-only", "Rien ne s’écrit.")

    for _ in range(2):
        with pytest.raises(ReadOnlyError):
            step(access)
    assert tried == [False, True, True]
