from datetime import UTC, datetime, timedelta

import pytest

from web.importing.uploads import KEPT_FOR, MOST, MOST_OF_ONE, Upload, Uploads

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)


def made(account: str, now: datetime = NOW):
    return lambda token: Upload(
        token=token, account=account, seen=now, name="", content=b"", target=None, table=None, fields=()
    )


@pytest.fixture
def uploads() -> Uploads:
    return Uploads()


def test_a_file_is_held_for_half_an_hour_after_it_was_last_looked_at(uploads):
    one = uploads.hold(made("a-1"), "a-1", NOW)
    later = NOW + KEPT_FOR - timedelta(seconds=1)

    assert uploads.get(one.token, "a-1", later) is one
    assert uploads.get(one.token, "a-1", later + KEPT_FOR) is None


def test_a_file_belongs_to_its_account(uploads):
    one = uploads.hold(made("a-1"), "a-1", NOW)

    assert uploads.get(one.token, "a-2", NOW) is None


def test_one_more_file_of_an_account_takes_the_place_of_its_first(uploads):
    held = [uploads.hold(made("a-1"), "a-1", NOW) for _ in range(MOST_OF_ONE + 1)]

    assert [uploads.get(one.token, "a-1", NOW) is not None for one in held] == [False, *[True] * MOST_OF_ONE]


def test_files_are_not_held_without_end(uploads):
    held = [uploads.hold(made(f"a-{number}"), f"a-{number}", NOW) for number in range(MOST + 1)]

    assert (held[-1], None in held[:-1]) == (None, False)


def test_a_file_under_work_is_neither_begun_again_nor_forgotten(uploads):
    one = uploads.hold(made("a-1"), "a-1", NOW)
    begun, again = uploads.begin(one, "recording"), uploads.begin(one, "reading")
    uploads.purge(NOW + 2 * KEPT_FOR)

    assert (begun, again) == (True, False)
    assert uploads.get(one.token, "a-1", NOW) is one


def test_an_erasure_lets_go_of_every_file_but_those_being_worked_on(uploads):
    one, other = (uploads.hold(made(account), account, NOW) for account in ("a-1", "a-2"))
    uploads.begin(other, "recording")

    uploads.empty()

    assert uploads.get(one.token, "a-1", NOW) is None
    assert uploads.get(other.token, "a-2", NOW) is other
