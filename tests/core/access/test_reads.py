from datetime import timedelta

import pytest

from core.access import reads
from core.access.reads import LONGEST, Reading

HOUR = timedelta(hours=1)


def test_who_read_what_and_when_is_noted_the_latest_first(access, at):
    reads.note(access, "a-jeanne", "members", at)
    reads.note(access, "a-karim", "p-aaaaaaaaaaaaaaaa", at + HOUR)

    assert reads.since(access, at) == (
        Reading(at + HOUR, "a-karim", "p-aaaaaaaaaaaaaaaa"),
        Reading(at, "a-jeanne", "members"),
    )
    assert reads.since(access, at + HOUR) == (Reading(at + HOUR, "a-karim", "p-aaaaaaaaaaaaaaaa"),)


def test_the_same_page_within_the_hour_is_one_reading(access, at):
    for minutes in (0, 1, 59, 60, 61):
        reads.note(access, "a-jeanne", "members", at + timedelta(minutes=minutes))
    reads.note(access, "a-karim", "members", at)
    reads.note(access, "a-jeanne", "sessions", at)

    noted = [(one.account, one.what, int((one.at - at) / HOUR * 60)) for one in reads.since(access, at)]
    assert sorted(noted) == [
        ("a-jeanne", "members", 0),
        ("a-jeanne", "members", 60),
        ("a-jeanne", "sessions", 0),
        ("a-karim", "members", 0),
    ]


def test_readings_are_kept_twelve_months(access, at):
    reads.note(access, "a-jeanne", "members", at)
    reads.note(access, "a-jeanne", "sessions", at + HOUR)

    assert reads.purge(access, at + timedelta(days=365)) == 0
    assert reads.purge(access, at + timedelta(days=365) + HOUR / 2) == 1
    assert [one.what for one in reads.since(access, at)] == ["sessions"]


def test_what_is_named_and_not_told(access, at):
    with pytest.raises(ValueError, match="200"):
        reads.note(access, "a-jeanne", "x" * (LONGEST + 1), at)
    assert reads.since(access, at) == ()


def test_readings_are_chosen_by_who_and_by_what_a_few_at_a_time(access, at):
    for hour, (account, what) in enumerate(
        [("a-jeanne", "/adherents"), ("a-karim", "/adherents/p-aaaaaaaaaaaaaaaa"), ("a-jeanne", "/votes")]
    ):
        reads.note(access, account, what, at + hour * HOUR)

    assert [one.what for one in reads.latest(access, account="a-jeanne")] == ["/votes", "/adherents"]
    assert [one.account for one in reads.latest(access, about="p-aaaaaaaaaaaaaaaa")] == ["a-karim"]
    assert [one.what for one in reads.latest(access, skip=2, limit=1)] == ["/adherents"]
    assert reads.accounts(access) == ("a-jeanne", "a-karim")
