"""A cache saves time, and nothing else: it is never believed further than its digest, and never missed."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from core.ledger.cache import Cache
from core.log.tree import Frontier, leaf_hash
from core.store import Row, SqliteRecorder
from tests.core.ledger.conftest import READERS_FOLD, Readers

KEY = bytes(range(32))


@pytest.fixture
def recorder(tmp_path: Path) -> Iterator[SqliteRecorder]:
    with SqliteRecorder(tmp_path / "ledger.db") as opened:
        opened.append_rows([Row("reader-left.1", b"%d" % n, (), leaf_hash(b"%d" % n)) for n in range(9)])
        yield opened


@pytest.fixture
def cache(tmp_path: Path, recorder: SqliteRecorder) -> Iterator[Cache]:
    made = Cache(tmp_path / "cache.db", recorder, KEY)
    made.keep(READERS_FOLD, 3, Readers())
    made.keep(READERS_FOLD, 7, Readers())
    made.remember_verified(Frontier(9, (b"x" * 32,)))
    yield made
    made.close()


def again(tmp_path: Path, recorder: SqliteRecorder, key: bytes = KEY, *, readonly: bool = False) -> Cache:
    return Cache(tmp_path / "cache.db", recorder, key, readonly=readonly)


@pytest.mark.parametrize(("known", "stop"), [(9, 7), (7, 7), (6, 3), (3, 3)])
def test_the_nearest_state_before_a_position_is_given(cache: Cache, known: int, stop: int) -> None:
    found = cache.nearest(READERS_FOLD, known)

    assert found == (stop, Readers())
    assert cache.positions(READERS_FOLD) == {3, 7}


def test_before_the_first_there_is_none(cache: Cache) -> None:
    assert cache.nearest(READERS_FOLD, 2) is None


def test_it_is_found_again_after_a_restart(cache: Cache, tmp_path: Path, recorder: SqliteRecorder) -> None:
    cache.close()
    reopened = again(tmp_path, recorder)

    assert reopened.nearest(READERS_FOLD, 9) == (7, Readers())
    assert reopened.verified() == Frontier(9, (b"x" * 32,))
    assert reopened.refused == ""
    reopened.close()


def test_it_may_be_read_where_it_cannot_be_written(cache: Cache, tmp_path: Path, recorder: SqliteRecorder) -> None:
    cache.close()
    reopened = again(tmp_path, recorder, readonly=True)
    reopened.keep(READERS_FOLD, 9, Readers())
    reopened.remember_verified(Frontier())

    assert reopened.positions(READERS_FOLD) == {3, 7}
    assert reopened.verified() == Frontier(9, (b"x" * 32,))
    reopened.close()


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE state SET data = zeroblob(length(data)) WHERE position = 7",
        "UPDATE state SET mac = zeroblob(32) WHERE position = 7",
        "UPDATE state SET position = 8 WHERE position = 7",
        "UPDATE state SET data = (SELECT frontier FROM verified), mac = (SELECT mac FROM verified) WHERE position = 7",
    ],
)
def test_a_state_that_was_altered_or_moved_is_not_believed(cache: Cache, tampering: str) -> None:
    cache._database.run(tampering)

    assert cache.nearest(READERS_FOLD, 9) == (3, Readers())


def test_a_tree_that_was_altered_is_not_believed(cache: Cache) -> None:
    cache._database.run("UPDATE verified SET frontier = ?", (msgspec.msgpack.encode(Frontier(2)),))

    assert cache.verified() is None


def test_a_cache_of_another_vault_is_not_believed(cache: Cache, tmp_path: Path, recorder: SqliteRecorder) -> None:
    cache.close()
    other = again(tmp_path, recorder, bytes(32))

    assert other.nearest(READERS_FOLD, 9) is None
    assert other.verified() is None
    other.close()


def test_a_state_of_another_history_is_not_believed(cache: Cache, tmp_path: Path) -> None:
    cache.close()
    with SqliteRecorder(tmp_path / "autre.db") as other:
        other.append_rows([Row("reader-left.1", b"autre", (), leaf_hash(b"autre"))] * 9)
        reopened = again(tmp_path, other)

        assert reopened.nearest(READERS_FOLD, 9) is None
        reopened.close()


def test_what_no_longer_decodes_is_folded_again(cache: Cache) -> None:
    data = msgspec.msgpack.encode({"by_id": "autrefois une liste"})
    mac = cache._mac(data, READERS_FOLD.name, *cache._database.row("SELECT code FROM state"), 7)
    cache._database.run("UPDATE state SET data = ?, mac = ? WHERE position = 7", (data, mac))
    cache._database.run("UPDATE verified SET frontier = x'80', mac = ?", (cache._mac(b"\x80", "verified"),))

    assert cache.nearest(READERS_FOLD, 9) == (3, Readers())
    assert cache.verified() == Frontier()


@pytest.mark.parametrize("content", [b"pas une base" * 500, b"SQLite format 3\x00" + bytes(4000)])
def test_a_file_that_is_no_cache_is_done_without_and_left_as_it_is(
    tmp_path: Path, recorder: SqliteRecorder, content: bytes
) -> None:
    (tmp_path / "cache.db").write_bytes(content)
    cache = again(tmp_path, recorder)
    cache.keep(READERS_FOLD, 3, Readers())

    assert cache.refused.endswith(".")
    assert cache.nearest(READERS_FOLD, 9) == (3, Readers())
    assert (tmp_path / "cache.db").read_bytes() == content
    cache.close()


def test_a_cache_that_breaks_while_it_is_used_is_done_without(cache: Cache) -> None:
    cache._database.run("ALTER TABLE state RENAME TO elsewhere")
    cache._database.run("ALTER TABLE verified RENAME TO nowhere")
    cache.keep(READERS_FOLD, 9, Readers())
    cache.remember_verified(Frontier())

    assert cache.nearest(READERS_FOLD, 9) is None
    assert cache.positions(READERS_FOLD) == frozenset()
    assert cache.verified() is None
    assert cache.refused
