from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.access import AccessFile, attempts
from core.access.attempts import FORGOTTEN, FREE_FOR_NETWORK, LONGEST_WAIT, delay, network

NOW = timedelta(0)
SECOND = timedelta(seconds=1)
HERE = "203.0.113.7"


def test_the_wait_doubles_up_to_a_quarter_of_an_hour():
    waits = [int(delay(failures, 3) / SECOND) for failures in range(14)]

    assert waits == [0, 0, 0, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]
    assert delay(10_000, 3) == LONGEST_WAIT


def test_three_attempts_are_free_then_one_waits(access, at):
    assert [attempts.attempt(access, "jeanne@exemple.fr", HERE, at) for _ in range(3)] == [NOW] * 3
    assert attempts.attempt(access, "jeanne@exemple.fr", HERE, at) == 4 * SECOND
    assert attempts.attempt(access, "jeanne@exemple.fr", HERE, at + SECOND) == 3 * SECOND
    assert attempts.attempt(access, "jeanne@exemple.fr", HERE, at + 4 * SECOND) == NOW
    assert attempts.attempt(access, "jeanne@exemple.fr", HERE, at + 4 * SECOND) == 8 * SECOND


def test_of_a_hundred_guesses_from_ten_networks_ten_are_weighed_in_ten_minutes(access, at):
    weighed = [
        attempts.attempt(access, "jeanne@exemple.fr", f"203.0.{number % 10}.7", at + number * 6 * SECOND) == NOW
        for number in range(100)
    ]

    assert 3 < sum(weighed) <= 10


def test_an_attempt_that_must_wait_does_not_lengthen_the_wait(access, at):
    """Otherwise whoever insists keeps the owner out for ever."""
    for _ in range(3):
        attempts.attempt(access, "jeanne@exemple.fr", HERE, at)
    for tenth in range(39):
        assert attempts.attempt(access, "jeanne@exemple.fr", HERE, at + tenth * SECOND / 10) > NOW

    assert attempts.attempt(access, "jeanne@exemple.fr", HERE, at + 4 * SECOND) == NOW


@settings(max_examples=25)  # each example is written to the disk
@given(st.lists(st.integers(0, 10_000), max_size=40))
def test_nobody_ever_waits_longer_than_a_quarter_of_an_hour(lasting, at, pauses):
    now = at
    for seconds in pauses:
        now += seconds * SECOND
        wait = attempts.attempt(lasting, "jeanne@exemple.fr", HERE, now)

        assert NOW <= wait <= LONGEST_WAIT
    assert attempts.attempt(lasting, "jeanne@exemple.fr", HERE, now + LONGEST_WAIT) == NOW
    attempts.purge(lasting, now + 2 * FORGOTTEN)


def test_a_success_clears_the_account(access, at):
    for _ in range(3):
        attempts.attempt(access, "jeanne@exemple.fr", HERE, at)
    now = at + 4 * SECOND
    assert attempts.attempt(access, "jeanne@exemple.fr", HERE, now) == NOW

    attempts.succeeded(access, "jeanne@exemple.fr", HERE)

    assert [attempts.attempt(access, "jeanne@exemple.fr", HERE, now) for _ in range(3)] == [NOW] * 3


def test_a_house_that_logs_in_all_day_is_never_slowed(access, at):
    for number in range(3 * FREE_FOR_NETWORK):
        assert attempts.attempt(access, f"membre-{number}@exemple.fr", HERE, at) == NOW
        attempts.succeeded(access, f"membre-{number}@exemple.fr", HERE)


def test_many_accounts_tried_from_one_network_are_slowed(access, at):
    addresses = [f"203.0.113.{number}" for number in range(FREE_FOR_NETWORK)]
    for number, address in enumerate(addresses):
        assert attempts.attempt(access, f"membre-{number}@exemple.fr", address, at) == NOW

    assert attempts.attempt(access, "jeanne@exemple.fr", HERE, at) == 4 * SECOND
    assert attempts.attempt(access, "jeanne@exemple.fr", "198.51.100.7", at) == NOW


def test_logging_in_oneself_between_two_guesses_gives_no_more_guesses(access, at):
    for number in range(FREE_FOR_NETWORK - 1):
        attempts.attempt(access, f"membre-{number}@exemple.fr", HERE, at)
    attempts.attempt(access, "intrus@exemple.fr", HERE, at)
    attempts.succeeded(access, "intrus@exemple.fr", HERE)
    assert attempts.attempt(access, "a@exemple.fr", HERE, at) == NOW
    assert attempts.attempt(access, "intrus@exemple.fr", HERE, at) == 4 * SECOND


def test_a_day_without_a_failure_is_forgotten(access, at):
    for _ in range(3):
        attempts.attempt(access, "jeanne@exemple.fr", HERE, at)

    assert [attempts.attempt(access, "jeanne@exemple.fr", HERE, at + FORGOTTEN) for _ in range(4)] == [
        NOW,
        NOW,
        NOW,
        4 * SECOND,
    ]


def test_a_clock_that_goes_back_locks_nobody(access, at):
    for _ in range(3):
        attempts.attempt(access, "jeanne@exemple.fr", HERE, at)

    assert attempts.attempt(access, "jeanne@exemple.fr", HERE, at - timedelta(days=2)) == NOW


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("203.0.113.7", "203.0.113.0/24"),
        ("::ffff:203.0.113.7", "203.0.113.0/24"),
        ("2001:db8:1:2ff::1", "2001:db8:1:200::/56"),
        ("2001:db8:1:200:9999::1", "2001:db8:1:200::/56"),
        ("testclient", "testclient"),
        ("", ""),
    ],
)
def test_an_address_stands_for_its_network(address, expected):
    assert network(address) == expected


def test_neither_logins_nor_addresses_are_in_the_file(access, at, tmp_path):
    attempts.attempt(access, "jeanne@exemple.fr", HERE, at)
    contents = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())

    assert access.database.row("SELECT count(*) FROM attempt") == (2,)
    assert b"jeanne" not in contents
    assert b"203.0.113" not in contents


GUESS = """
from datetime import UTC, datetime, timedelta
from pathlib import Path
from core.access import AccessFile, attempts
with AccessFile(Path(sys.argv[1])) as access:
    ready()
    at = datetime(2026, 3, 10, 18, 50, tzinfo=UTC)
    print(sum(not attempts.attempt(access, "jeanne@exemple.fr", "203.0.113.7", at) for _ in range(20)))
"""


def test_guesses_in_parallel_all_count(tmp_path, race):
    """They are counted before they are weighed: four processes get three attempts between them."""
    AccessFile(tmp_path).close()

    assert sum(int(line) for (line,) in race(GUESS, *[tmp_path] * 4)) == 3


def test_old_counts_are_purged(access, at):
    attempts.attempt(access, "jeanne@exemple.fr", HERE, at)
    attempts.attempt(access, "karim@exemple.fr", "198.51.100.7", at + SECOND)

    assert attempts.purge(access, at + FORGOTTEN) == 2
    assert access.database.row("SELECT count(*) FROM attempt") == (2,)
