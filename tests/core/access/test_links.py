import threading
from datetime import timedelta

import pytest

from core.access import AccessFile, links
from core.access.links import Purpose

INSTANT = timedelta(microseconds=1)


def test_a_link_is_used_once(access, at):
    secret = links.issue(access, "a-jeanne", Purpose.LOGIN, at)

    assert links.consume(access, secret, Purpose.LOGIN, at) == "a-jeanne"
    assert links.consume(access, secret, Purpose.LOGIN, at) is None


@pytest.mark.parametrize(
    ("purpose", "lasting"), [(Purpose.LOGIN, timedelta(minutes=30)), (Purpose.INVITATION, timedelta(days=7))]
)
def test_a_link_lives_to_its_term_and_not_one_instant_more(access, at, purpose, lasting):
    one, other = (links.issue(access, "a-jeanne", purpose, at) for _ in range(2))

    assert links.consume(access, one, purpose, at + lasting) is None
    assert links.consume(access, one, purpose, at + lasting - INSTANT) == "a-jeanne"
    assert links.peek(access, other, purpose, at + lasting) is None


def test_looking_at_a_link_neither_uses_it_nor_puts_off_its_term(access, at):
    """Mail filters open links before people do: the page asks first."""
    secret = links.issue(access, "a-jeanne", Purpose.LOGIN, at)
    for minutes in (0, 10, 29):
        assert links.peek(access, secret, Purpose.LOGIN, at + timedelta(minutes=minutes)) == "a-jeanne"

    assert links.consume(access, secret, Purpose.LOGIN, at + timedelta(minutes=30)) is None


def test_a_link_serves_its_purpose_only(access, at):
    secret = links.issue(access, "a-jeanne", Purpose.INVITATION, at)

    assert links.peek(access, secret, Purpose.LOGIN, at) is None
    assert links.consume(access, secret, Purpose.LOGIN, at) is None
    assert links.consume(access, secret, Purpose.INVITATION, at) == "a-jeanne"


@pytest.mark.parametrize("wrong", ["", "x", "é", "a" * 43, "\0"])
def test_an_invented_link_opens_nothing(access, at, wrong):
    links.issue(access, "a-jeanne", Purpose.LOGIN, at)

    assert links.consume(access, wrong, Purpose.LOGIN, at) is None


def test_the_secret_of_a_link_is_in_no_file(access, at, tmp_path):
    secret = links.issue(access, "a-jeanne", Purpose.LOGIN, at)
    contents = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())

    assert b"a-jeanne" in contents
    assert secret.encode() not in contents
    assert len(secret) >= 43


def test_of_many_threads_one_uses_the_link(access, at):
    for _ in range(20):
        secret = links.issue(access, "a-jeanne", Purpose.LOGIN, at)
        won, start = [], threading.Barrier(6)

        def consume(secret=secret, won=won, start=start):
            start.wait()
            won.append(links.consume(access, secret, Purpose.LOGIN, at))

        threads = [threading.Thread(target=consume) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert sorted(won, key=str) == [None] * 5 + ["a-jeanne"]


CONSUME = """
from datetime import UTC, datetime
from pathlib import Path
from core.access import AccessFile, links
with AccessFile(Path(sys.argv[1])) as access:
    secrets = Path(sys.argv[1], "liens").read_text().split()
    ready()
    at = datetime(2026, 3, 10, 18, 50, tzinfo=UTC)
    for secret in secrets:
        print(links.consume(access, secret, links.Purpose.LOGIN, at))
"""


def test_of_many_processes_one_uses_each_link(tmp_path, at, race):
    with AccessFile(tmp_path) as access:
        secrets = [links.issue(access, f"a-{number}", Purpose.LOGIN, at) for number in range(60)]
    (tmp_path / "liens").write_text("\n".join(secrets))

    answers = race(CONSUME, *[tmp_path] * 4)

    assert [sorted(got) for got in zip(*answers, strict=True)] == [
        sorted(["None"] * 3 + [f"a-{number}"]) for number in range(60)
    ]


def test_the_links_of_an_account_are_forgotten(access, at):
    secret, other = (links.issue(access, account, Purpose.LOGIN, at) for account in ("a-jeanne", "a-karim"))

    links.forget(access, "a-jeanne")

    assert links.consume(access, secret, Purpose.LOGIN, at) is None
    assert links.consume(access, other, Purpose.LOGIN, at) == "a-karim"


def test_expired_links_are_purged_and_living_ones_stay(access, at):
    links.issue(access, "a-jeanne", Purpose.LOGIN, at)
    secret = links.issue(access, "a-jeanne", Purpose.INVITATION, at)

    assert links.purge(access, at + timedelta(minutes=30)) == 1
    assert links.purge(access, at + timedelta(minutes=30)) == 0
    assert links.peek(access, secret, Purpose.INVITATION, at + timedelta(days=6)) == "a-jeanne"
