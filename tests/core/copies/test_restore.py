import tarfile

import pytest

from core.copies.backup import backup, keys_beside
from core.copies.errors import CopyError
from core.copies.packing import RECORDS, pack
from core.copies.restore import restore
from core.facts import AccountId, Id
from core.ledger import open_ledger
from core.model.roles import ADMIN
from core.subjects.accounts.deciders import OpenAccount


@pytest.fixture
def saved(ledger, tmp_path):
    backup(ledger, tmp_path / "mars.registre")
    return tmp_path / "mars.registre"


def test_what_is_restored_opens_and_can_be_read(ledger, saved, tmp_path):
    size = restore(saved, tmp_path / "neuf", ledger.registry)
    again = open_ledger(tmp_path / "neuf", ledger.registry)

    assert size == ledger.head() == again.head()
    assert not again.health.read_only
    assert again.recorder.data(size) == ledger.recorder.data(size)
    again.close()


def test_a_backup_whose_records_were_changed_is_not_taken_back(ledger, saved, tmp_path):
    with tarfile.open(saved) as archive:
        archive.extractall(tmp_path / "dedans", filter="data")
    path = tmp_path / "dedans" / "ledger.db"
    path.write_bytes(path.read_bytes().replace(b"CPTS des Tilleuls", b"CPTS des Platanes"))
    saved.unlink()
    inside = [p.relative_to(tmp_path / "dedans").as_posix() for p in (tmp_path / "dedans").rglob("*") if p.is_file()]
    pack(tmp_path / "dedans", [name for name in inside if RECORDS.fullmatch(name)], saved)

    with pytest.raises(CopyError, match="n’est pas reprise"):
        restore(saved, tmp_path / "neuf", ledger.registry)
    assert not (tmp_path / "neuf").exists()


def test_records_with_older_keys_are_taken_back_to_be_read(ledger, saved, tmp_path):
    opening = OpenAccount(account=AccountId(Id("a-zzzzzzzzzzzzzzzz")), label="Zoé Picard")
    by = AccountId(Id("registre"))
    ledger.record(opening, by=by, command_id="c-zoe", roles=frozenset({ADMIN}))
    backup(ledger, tmp_path / "avril.registre")
    restore(tmp_path / "avril.registre", tmp_path / "neuf", ledger.registry, keys=keys_beside(saved))
    again = open_ledger(tmp_path / "neuf", ledger.registry)

    assert again.head() == ledger.head()
    assert again.health.code == "keys-missing"
    again.close()


def test_half_a_backup_is_not_taken_back(ledger, saved, tmp_path):
    saved.write_bytes(saved.read_bytes()[:30_000])

    with pytest.raises(CopyError):
        restore(saved, tmp_path / "neuf", ledger.registry)
    assert not (tmp_path / "neuf").exists()


def test_a_directory_that_holds_something_is_left_alone(ledger, saved, tmp_path):
    (tmp_path / "plein").mkdir()
    (tmp_path / "plein" / "note.txt").touch()

    with pytest.raises(CopyError, match="pas vide"):
        restore(saved, tmp_path / "plein", ledger.registry)
