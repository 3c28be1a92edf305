from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.access import AccessFile, sessions
from core.access.sessions import ABSOLUTE, IDLE, Session

INSTANT = timedelta(microseconds=1)
MINUTE = timedelta(minutes=1)


def test_a_session_gives_back_its_bytes(access, at):
    sessions.start(access, "cle", b"\0\xff donnees", at, account="a-jeanne")

    assert sessions.get(access, "cle", at) == b"\0\xff donnees"
    assert sessions.get(access, "autre", at) is None


def test_a_session_survives_the_process(tmp_path, at):
    with AccessFile(tmp_path) as access:
        sessions.start(access, "cle", b"x", at)

    with AccessFile(tmp_path) as access:
        assert sessions.get(access, "cle", at) == b"x"


def test_an_idle_session_ends_after_thirty_minutes(access, at):
    for key in ("un", "deux"):
        sessions.start(access, key, b"x", at)

    assert sessions.get(access, "un", at + IDLE - INSTANT) == b"x"
    assert sessions.get(access, "deux", at + IDLE) is None


def test_a_session_in_use_ends_twelve_hours_after_its_opening(access, at):
    sessions.start(access, "cle", b"x", at)
    now = at
    while now + 20 * MINUTE < at + ABSOLUTE:
        now += 20 * MINUTE
        assert sessions.get(access, "cle", now) == b"x"

    assert sessions.get(access, "cle", at + ABSOLUTE - INSTANT) == b"x"
    assert sessions.get(access, "cle", at + ABSOLUTE) is None


@settings(max_examples=40)  # each example is written to the disk
@given(st.lists(st.integers(1, 45), max_size=60))
def test_no_use_of_a_session_carries_it_past_its_limits(lasting, at, pauses):
    """However it is read and saved: dead once idle for 30 minutes, dead after 12 hours, and never alive again."""
    sessions.start(lasting, "cle", b"x", at)
    now, living = at, True
    for minutes in pauses:
        now += minutes * MINUTE
        living = living and minutes < 30 and now - at < ABSOLUTE

        assert (sessions.get(lasting, "cle", now) is not None) is living
        assert sessions.save(lasting, "cle", b"x", now) is living
    sessions.delete(lasting, "cle")


def test_reading_often_does_not_lose_the_renewal(access, at):
    """A renewal of less than a minute is not written; the minutes add up all the same."""
    sessions.start(access, "cle", b"x", at)
    for second in range(0, 3600, 10):
        assert sessions.get(access, "cle", at + timedelta(seconds=second)) == b"x"


def test_a_renewal_is_not_written_at_every_request(access, at):
    sessions.start(access, "cle", b"x", at)
    before = access.database.row("SELECT expires_at FROM session")

    sessions.get(access, "cle", at + timedelta(seconds=59))
    assert access.database.row("SELECT expires_at FROM session") == before

    sessions.get(access, "cle", at + MINUTE)
    assert access.database.row("SELECT expires_at FROM session") != before


def test_saving_replaces_the_data_and_not_the_term(access, at):
    sessions.start(access, "cle", b"ancien", at)

    assert sessions.save(access, "cle", b"nouveau", at + 29 * MINUTE)
    assert sessions.get(access, "cle", at + IDLE) is None


def test_a_session_is_not_opened_under_a_key_that_exists(access, at):
    sessions.start(access, "cle", b"jeanne", at, account="a-jeanne")

    with pytest.raises(ValueError, match="key"):
        sessions.start(access, "cle", b"intrus", at, account="a-intrus")
    assert sessions.get(access, "cle", at) == b"jeanne"


def test_a_revoked_session_is_not_brought_back_by_a_request_under_way(access, at):
    sessions.start(access, "cle", b"x", at, account="a-jeanne")
    assert sessions.get(access, "cle", at) == b"x"
    sessions.revoke(access, "a-jeanne")

    assert not sessions.save(access, "cle", b"y", at)
    assert sessions.get(access, "cle", at) is None


def test_changing_its_key_does_not_prolong_a_session(access, at):
    """Roles change, the key is drawn anew: the twelve hours are still counted from the login."""
    later = at + ABSOLUTE - 5 * MINUTE
    sessions.start(access, "neuve", b"x", later, account="a-jeanne", opened=at)

    assert sessions.get(access, "neuve", later + 4 * MINUTE) == b"x"
    assert sessions.get(access, "neuve", at + ABSOLUTE) is None


def test_a_logout_ends_one_session(access, at):
    for key in ("un", "deux"):
        sessions.start(access, key, b"x", at, account="a-jeanne")

    sessions.delete(access, "un")

    assert sessions.get(access, "un", at) is None
    assert sessions.get(access, "deux", at) == b"x"


def test_an_account_sees_its_living_sessions_the_last_seen_first(access, at):
    sessions.start(access, "telephone", b"x", at, account="a-jeanne")
    sessions.start(access, "bureau", b"x", at + MINUTE, account="a-jeanne")
    sessions.start(access, "finie", b"x", at - IDLE, account="a-jeanne")
    sessions.start(access, "karim", b"x", at, account="a-karim")
    sessions.start(access, "anonyme", b"x", at)
    sessions.get(access, "telephone", at + 5 * MINUTE)

    assert sessions.of_account(access, "a-jeanne", at + 5 * MINUTE) == (
        Session("telephone", at, at + 5 * MINUTE, at + 35 * MINUTE),
        Session("bureau", at + MINUTE, at + MINUTE, at + 31 * MINUTE),
    )


def test_an_account_ends_its_other_sessions(access, at):
    for key in ("un", "deux", "trois"):
        sessions.start(access, key, b"x", at, account="a-jeanne")
    sessions.start(access, "karim", b"x", at, account="a-karim")

    assert sessions.revoke(access, "a-jeanne", keep="deux") == 2
    assert [key for key in ("un", "deux", "trois", "karim") if sessions.get(access, key, at)] == ["deux", "karim"]
    assert sessions.revoke(access, "a-jeanne") == 1


def test_expired_sessions_are_purged(access, at):
    sessions.start(access, "un", b"x", at)
    sessions.start(access, "deux", b"x", at + MINUTE)

    assert sessions.purge(access, at + IDLE) == 1
    assert access.database.rows("SELECT key FROM session") == [("deux",)]
