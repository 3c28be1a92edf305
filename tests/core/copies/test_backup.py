import os
import tarfile

import pytest

from core.copies import export, restore
from core.copies.backup import backup, keys_beside
from core.copies.errors import CopyError
from core.ledger import Health, open_ledger


def names(path):
    with tarfile.open(path) as archive:
        return set(archive.getnames())


def test_records_and_keys_never_share_a_file(ledger, tmp_path):
    file = tmp_path / "mars.registre"
    keys = backup(ledger, file)

    assert keys == keys_beside(file) == tmp_path / "mars.registre.cles"
    assert {"registre.json", "ledger.db", "log.vkey"} <= names(file)
    assert any(name.startswith("attachments/") for name in names(file))
    assert {"vault.db", "keys/master.key", "keys/checkpoint.pem"} <= names(keys)
    assert not names(file) & names(keys)


def test_no_name_can_be_read_in_the_records(ledger, tmp_path):
    backup(ledger, tmp_path / "mars.registre")

    assert b"Brunet" not in (tmp_path / "mars.registre").read_bytes()


def test_nothing_is_left_beside_the_two_files(ledger, tmp_path):
    backup(ledger, tmp_path / "copies" / "mars.registre")

    assert {path.name for path in (tmp_path / "copies").iterdir()} == {"mars.registre", "mars.registre.cles"}


def test_a_register_that_is_not_sound_is_not_copied(ledger, tmp_path):
    ledger.health = Health(read_only=True, code="root-differs", message="Un enregistrement a été remplacé.")

    with pytest.raises(CopyError) as refused:
        backup(ledger, tmp_path / "mars.registre")
    assert refused.value.code == "root-differs"
    assert not (tmp_path / "mars.registre").exists()


@pytest.fixture
def still(ledger, monkeypatch):
    """Give the register, opened where nothing can be written any more."""
    head = ledger.head()
    ledger.close()
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode, **how: mode != os.W_OK and allowed(path, mode, **how))
    opened = open_ledger(ledger.directory, ledger.registry)
    assert (opened.health.code, opened.head()) == ("read-only", head)
    yield opened
    opened.close()


def test_a_register_that_cannot_be_written_any_more_is_saved_whole(still, tmp_path, monkeypatch):
    backup(still, tmp_path / "copies" / "mars.registre")
    monkeypatch.undo()

    assert restore(tmp_path / "copies" / "mars.registre", tmp_path / "neuf", still.registry) == still.head()


def test_what_was_signed_of_it_is_exported(still, tmp_path):
    signed = still.checkpoints.latest_size()

    assert export(still, tmp_path / "audit").size == signed > 0
    assert export(still, tmp_path / "avant", known=still.head()).size == signed


def test_a_register_without_its_vault_is_not_saved_as_if_it_had_one(ledger, tmp_path):
    ledger.close()
    (ledger.directory / "vault.db").unlink()
    opened = open_ledger(ledger.directory, ledger.registry)
    for copy in (backup, export):
        with pytest.raises(CopyError) as refused:
            copy(opened, tmp_path / "copie")
        assert refused.value.code == "vault-missing"
    opened.close()
