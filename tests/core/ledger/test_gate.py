"""An altered register is read, never written, and never repaired."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import apsw
import pytest

from core.facts import Id, PartyId
from core.ledger import check_whole, gate, outside
from core.log.notes import Checkpoint, sign_checkpoint
from core.log.tree import leaf_hash
from core.store import BusyError, DamagedError, ForkedError, ReadOnlyError, StoreError
from tests.core.ledger.conftest import DAY, Enrol, Leave, Library
from tests.core.ledger.hostile import tampered

MARIE = PartyId(Id("p-mmmmmmmmmmmmmmmm"))


def altered(library: Library, statements: Iterable[str]) -> None:
    """Change the ledger behind its back, as somebody who holds the file can: guards taken away and put back."""
    library.ledger.close()
    connection = apsw.Connection(str(library.directory / "ledger.db"))
    guards = [sql for (sql,) in connection.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")]
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")]
    for name in names:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for sql in guards:
        connection.execute(sql)
    connection.close()
    library.reopen()


@pytest.fixture
def lived(library: Library) -> Library:
    """A register with some life, and a checkpoint after the last act."""
    library.enrol(MARIE, "Marie Delattre")
    library.enrol("p-nnnnnnnnnnnnnnnn", "Nadia Benali")
    library.do(Leave(party=MARIE, on=DAY))
    return library


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        (
            "UPDATE record SET data = CAST(replace(data, '2024', '2023') AS BLOB) WHERE position = {at}",
            "record-altered",
        ),
        ("UPDATE record SET data = CAST('[]' AS BLOB) WHERE position = {at}", "record-altered"),
        ("UPDATE record SET leaf = zeroblob(32) WHERE position = {at}", "record-altered"),
        ("UPDATE record SET kind = 'reader-left.1' WHERE position = {at}", "index-altered"),
        ("UPDATE record SET tags = '[]' WHERE position = {at}", "index-altered"),
        ("UPDATE record SET corrects = 3 WHERE position = {at}", "index-altered"),
        ("DELETE FROM tag WHERE position = {at} AND tag LIKE 'p-%'", "index-altered"),
        ("INSERT INTO tag VALUES('p-zzzzzzzzzzzzzzzz', {at})", "index-altered"),
    ],
)
def test_one_altered_record_is_named_and_stops_writing(lived: Library, statement: str, code: str) -> None:
    at = lived.ledger.head() - 2
    altered(lived, [statement.format(at=at)])
    health = lived.ledger.health

    assert health.read_only
    assert health.code == code
    assert f"n° {at}" in health.message
    with pytest.raises(ReadOnlyError):
        lived.do(Enrol(party=MARIE, on=DAY, called="Marie"))


def test_a_verification_says_how_far_signatures_go(library: Library) -> None:
    library.ledger.checkpoint()
    signed = library.ledger.head()
    library.enrol(MARIE, "Marie Delattre")
    said = check_whole(library.ledger).message
    head = library.ledger.head()
    assert head > signed
    assert said == f"{head} enregistrements conformes ; signés jusqu’au n° {signed}."


def test_records_removed_from_the_end_are_missed(lived: Library) -> None:
    last = lived.ledger.head()
    altered(lived, [f"DELETE FROM tag WHERE position = {last}", f"DELETE FROM record WHERE position = {last}"])

    assert lived.ledger.health.code == "records-missing"


def test_a_record_replaced_with_its_leaf_is_found_by_the_signed_checkpoint(lived: Library) -> None:
    at = lived.ledger.head() - 2
    row = lived.ledger.recorder.record(at)
    assert row is not None
    other = row.data.replace(b"2024-01-08T09:00:00", b"2024-01-08T09:00:01", 1)
    assert other != row.data
    lived.ledger.close()
    connection = apsw.Connection(str(lived.directory / "ledger.db"))
    guards = [sql for (sql,) in connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'record_stays'")]
    connection.execute("DROP TRIGGER record_stays")
    connection.execute("UPDATE record SET data = ?, leaf = ? WHERE position = ?", (other, leaf_hash(other), at))
    connection.execute(guards[0])
    connection.close()
    lived.reopen()

    assert lived.ledger.health.code in {"root-differs", "clock-back"}


def test_an_old_copy_is_found_by_a_checkpoint_kept_elsewhere(lived: Library, tmp_path: Path) -> None:
    lived.ledger.close()
    shutil.copytree(lived.directory, tmp_path / "copie")
    lived.reopen()
    lived.enrol("p-oooooooooooooooo", "Odile Ferrand")
    note = lived.ledger.checkpoint()
    lived.ledger.close()
    lived.directory = tmp_path / "copie"
    lived.reopen()

    assert check_whole(lived.ledger).ok
    verdict = outside(lived.ledger, note)
    assert not verdict.ok
    assert verdict.code == "records-missing"


def test_a_sound_register_says_so(lived: Library) -> None:
    verdict = check_whole(lived.ledger)

    assert verdict.ok
    assert verdict.size == lived.ledger.head()
    assert outside(lived.ledger, lived.ledger.checkpoint()).ok


def test_a_forged_checkpoint_makes_it_read_only(lived: Library) -> None:
    last = max((lived.directory / "checkpoints").iterdir())
    last.write_bytes(last.read_bytes().replace(b"\n\n", b"\nx\n\n", 1))
    lived.reopen()

    assert lived.ledger.health.read_only


def test_deleting_the_cache_loses_nothing(lived: Library) -> None:
    before = lived.names()
    lived.ledger.close()
    for path in lived.directory.glob("cache.db*"):
        path.unlink()
    lived.reopen()

    assert lived.names() == before


def test_a_checkpoint_kept_elsewhere_of_another_history_is_told_apart(lived: Library) -> None:
    ledger = lived.ledger
    signer = ledger.checkpoints._signer
    assert signer is not None
    other = Checkpoint(ledger.identity.origin, 3, b"x" * 32)
    verdict = outside(ledger, sign_checkpoint(other, [signer]))

    assert (verdict.ok, verdict.code, verdict.position) == (False, "root-differs", 1)
    assert outside(ledger, b"pas une empreinte").code == "checkpoint-malformed"


def test_an_altered_register_is_said_so_before_any_checkpoint_from_elsewhere(lived: Library) -> None:
    note = lived.ledger.checkpoint()
    altered(lived, ["UPDATE record SET leaf = zeroblob(32) WHERE position = 3"])

    assert outside(lived.ledger, note).code == "record-altered"


def test_a_long_register_is_checked_from_where_it_was_sound(lived: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command line does not wait for what was verified before; it says what came since."""
    monkeypatch.setattr(gate, "LITTLE", 5)
    lived.reopen()
    altered(lived, ["UPDATE record SET leaf = zeroblob(32) WHERE position = 3"])
    (lived.directory / "cache.db").unlink()
    assert lived.reopen("since").health.code == "record-altered"

    altered(lived, [f"UPDATE record SET leaf = {_leaf(lived, 3)} WHERE position = 3"])
    assert not lived.ledger.health.read_only
    at = lived.enrol("p-qqqqqqqqqqqqqqqq", "Quentin Leroy")
    lived.ledger.close()
    tampered(f"UPDATE record SET leaf = zeroblob(32) WHERE position IN (3, {at})")(lived.directory)

    assert f"n° {at} " in lived.reopen("since").health.message
    assert "n° 3 " in lived.reopen("whole").health.message


def _leaf(library: Library, position: int) -> str:
    return f"x'{leaf_hash(library.ledger.recorder.data(position)).hex()}'"


def test_a_register_shorter_than_it_was_is_checked_from_the_beginning(
    lived: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "LITTLE", 5)
    lived.enrol("p-qqqqqqqqqqqqqqqq", "Quentin Leroy")
    lived.reopen()
    last = lived.ledger.head()
    altered(lived, [f"DELETE FROM tag WHERE position = {last}", f"DELETE FROM record WHERE position = {last}"])

    assert lived.reopen("since").health.code == "records-missing"


@pytest.mark.parametrize("error", [BusyError, ForkedError])
def test_what_is_no_fault_of_the_register_is_no_verdict(
    lived: Library, monkeypatch: pytest.MonkeyPatch, error: type[StoreError]
) -> None:
    def fail(*_: object) -> None:
        raise error("busy", "Une autre écriture est en cours.")

    monkeypatch.setattr(gate, "verify", fail)
    with pytest.raises(error):
        check_whole(lived.ledger)
    assert not lived.ledger.health.read_only


def test_pages_that_cannot_be_read_are_a_verdict(lived: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise DamagedError("damaged", "Ce fichier est endommagé.")

    monkeypatch.setattr(gate, "verify", fail)
    verdict = check_whole(lived.ledger)

    assert (verdict.ok, verdict.code, verdict.position) == (False, "damaged", None)
    assert lived.ledger.health.read_only
    monkeypatch.undo()
    assert check_whole(lived.ledger).ok
    assert not lived.ledger.health.read_only
