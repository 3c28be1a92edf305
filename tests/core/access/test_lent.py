import threading
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.access import AccessFile, lent
from core.access.lent import KEPT

INSTANT = timedelta(microseconds=1)
WEEK = timedelta(days=7)
HERE = {"session": "s-aaaaaaaaaaaaaaaa", "part": "1"}


def issue(access, at, *, account="a-jeanne", given=HERE, once=True):
    return lent.issue(access, account, "sign", given, until=at + WEEK, once=once, at=at)


def test_a_link_says_what_it_lends_and_looking_uses_nothing(access, at):
    secret = issue(access, at)

    links = [lent.peek(access, secret) for _ in range(3)]

    assert links[0] == links[2]
    assert (links[0].account, links[0].command, links[0].given, links[0].once) == ("a-jeanne", "sign", HERE, True)
    assert links[0].standing(at) == "good"


def test_a_link_serves_to_its_term_and_not_one_instant_more(access, at):
    link = lent.peek(access, issue(access, at))

    assert link.standing(at + WEEK - INSTANT) == "good"
    assert link.standing(at + WEEK) == "expired"


def test_a_link_for_one_is_used_once_and_that_of_a_room_never_ends_by_use(access, at):
    own, room = issue(access, at), issue(access, at, once=False)

    assert lent.consume(access, lent.peek(access, own).id, at) is True
    assert lent.consume(access, lent.peek(access, own).id, at) is False
    assert lent.consume(access, lent.peek(access, room).id, at) is False

    assert lent.peek(access, own).standing(at) == "used"
    assert lent.peek(access, room).standing(at) == "good"


def test_a_revoked_link_says_so_used_or_not(access, at):
    one, used = (lent.peek(access, issue(access, at)) for _ in range(2))
    secret = issue(access, at)
    link = lent.peek(access, secret)

    assert lent.revoke(access, [link.id], at) == 1
    assert lent.revoke(access, [link.id, "l-inconnu"], at) == 0
    lent.consume(access, used.id, at)

    assert lent.peek(access, secret).standing(at) == "revoked"
    assert {found.standing(at) for found in lent.of(access, "sign", HERE)} == {"good", "used", "revoked"}
    assert one.id in {found.id for found in lent.of(access, "sign", {})}


def test_the_links_of_a_thing_are_found_by_what_they_give(access, at):
    issue(access, at, given={**HERE, "party": "p-aaaaaaaaaaaaaaaa"})
    issue(access, at, given={**HERE, "part": "2"})

    assert len(lent.of(access, "sign", HERE)) == 1
    assert len(lent.of(access, "sign", {"session": HERE["session"]})) == 2
    assert lent.of(access, "other", {}) == ()


@pytest.mark.parametrize("value", ["Solène Berthier", "", "10006754321", "Berthier", "s-court1", "1 2", "²", "-1"])
def test_what_may_name_somebody_is_given_by_no_link(access, at, value):
    with pytest.raises(ValueError, match="neither ids, numbers nor codes: session"):
        issue(access, at, given={"session": value})


def test_neither_its_secret_nor_a_name_is_in_any_file(access, at, tmp_path):
    secret = issue(access, at)
    contents = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())

    assert HERE["session"].encode() in contents
    assert secret.encode() not in contents
    assert len(secret) >= 43


@given(st.text(max_size=60))
def test_an_invented_link_is_unknown(lasting, written):
    assert lent.peek(lasting, written) is None


@pytest.mark.parametrize("change", [str.lower, str.upper, lambda s: s[:-1], lambda s: s + "A", lambda s: s[::-1]])
def test_an_altered_link_is_unknown(access, at, change):
    assert lent.peek(access, change(issue(access, at))) is None


def test_an_altered_digest_opens_nothing(access, at):
    secret = issue(access, at)
    access.database.run("UPDATE lent SET digest = zeroblob(32)")

    assert lent.peek(access, secret) is None


def test_of_many_threads_one_uses_the_link(access, at):
    for _ in range(20):
        link = lent.peek(access, issue(access, at)).id
        won, start = [], threading.Barrier(6)

        def consume(link=link, won=won, start=start):
            start.wait()
            won.append(lent.consume(access, link, at))

        threads = [threading.Thread(target=consume) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert sorted(won) == [False] * 5 + [True]


def test_the_links_that_an_account_lent_go_with_it(access, at):
    gone, kept = issue(access, at), issue(access, at, account="a-karim")

    lent.forget(access, "a-jeanne")

    assert lent.peek(access, gone) is None
    assert lent.peek(access, kept) is not None


def test_links_are_remembered_a_month_after_their_term(access, at):
    secret = issue(access, at)

    assert lent.purge(access, at + WEEK + KEPT - INSTANT) == 0
    assert lent.peek(access, secret).standing(at + WEEK) == "expired"
    assert lent.purge(access, at + WEEK + KEPT) == 1
    assert lent.peek(access, secret) is None


def test_a_file_of_the_version_before_gets_the_table_and_keeps_its_rows(tmp_path, at):
    with AccessFile(tmp_path) as access:
        access.database.run("INSERT INTO password VALUES('a-un', 'x', ?)", (str(at),))
        access.database.run("DROP TABLE lent")
        access.database.run("PRAGMA user_version = 1")

    with AccessFile(tmp_path) as access:
        assert lent.peek(access, issue(access, at)) is not None
        assert access.database.row("SELECT account FROM password") == ("a-un",)
