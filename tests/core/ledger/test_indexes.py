"""What finds records is compared with them, here or in a process beside: the same answer."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from core.ledger import indexes
from core.ledger.indexes import Agreement, compare, comparing
from core.log.tree import leaf_hash
from core.store import LedgerReader, Row, SqliteRecorder, StoreError
from tests.core.ledger.hostile import tampered

RECORDS = 40
HARM = {
    "nothing": ([], Agreement(None, sound=True)),
    "a tag is missing": (["DELETE FROM tag WHERE position = 7 AND tag = 'p-3'"], Agreement(7, sound=True)),
    "a tag is one too many": (["INSERT INTO tag VALUES('p-z', 9)"], Agreement(9, sound=True)),
    "a tag leads to another record": (["UPDATE tag SET position = 8 WHERE tag = 'c-5'"], Agreement(5, sound=True)),
    "a tag leads nowhere": (["INSERT INTO tag VALUES('p-z', -3)"], Agreement(-3, sound=True)),
    "a tag is of what is to come": (["INSERT INTO tag VALUES('p-z', 41)"], Agreement(None, sound=True)),
}


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.db"
    with SqliteRecorder(path) as recorder:
        tags = [(f"p-{number % 4}", f"c-{number}") for number in range(1, RECORDS + 1)]
        recorder.append_rows([Row("essai.1", b"{}", each, leaf_hash(b"{}")) for each in tags])
    return path


@pytest.fixture(params=["here", "beside"])
def told(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Agreement]:
    """Compare in this process, and in another."""
    monkeypatch.setattr(indexes, "LONG", 0 if request.param == "beside" else RECORDS + 1)

    def tell(path: Path) -> Agreement:
        with LedgerReader(path, readonly=True) as reader, comparing(reader, RECORDS) as compared:
            return compared()

    return tell


@pytest.mark.parametrize(("statements", "expected"), HARM.values(), ids=HARM)
def test_the_first_record_that_is_found_otherwise_is_named(
    ledger: Path, told: Callable[[Path], Agreement], statements: list[str], expected: Agreement
) -> None:
    tampered(*statements)(ledger.parent)

    assert told(ledger) == expected


def test_an_index_that_says_another_thing_than_its_table_is_not_sound(
    ledger: Path, told: Callable[[Path], Agreement]
) -> None:
    whole = ledger.read_bytes()
    found = [at for at in range(len(whole)) if whole.startswith(b"essai.1", at)]
    assert len(found) == 2 * RECORDS, "the table, then its index"
    ledger.write_bytes(whole[: found[-1]] + b"n" + whole[found[-1] + 1 :])

    assert told(ledger) == Agreement(None, sound=False)


def test_a_tag_table_that_cannot_be_read_is_told_as_such(ledger: Path, told: Callable[[Path], Agreement]) -> None:
    whole, page = ledger.read_bytes(), 4096
    roots = [
        at
        for at in range(0, len(whole), page)
        if b"c-40" in whole[at : at + page] and b"[" not in whole[at : at + page]
    ]
    ledger.write_bytes(whole[: roots[-1]] + bytes(page) + whole[roots[-1] + page :])

    with pytest.raises(StoreError):
        told(ledger)


def test_a_process_that_is_killed_is_done_without(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexes, "LONG", 0)
    monkeypatch.setattr(indexes, "_answer", _killed)

    with LedgerReader(ledger, readonly=True) as reader, comparing(reader, RECORDS) as compared:
        assert compared() == Agreement(None, sound=True)


def _killed(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_tags_that_a_record_has_twice_are_found_once(tmp_path: Path) -> None:
    with SqliteRecorder(tmp_path / "ledger.db") as recorder:
        recorder.append_rows([Row("essai.1", b"{}", ("p-1", "p-1"), leaf_hash(b"{}"))])

        assert compare(recorder, 1) == Agreement(None, sound=True)
