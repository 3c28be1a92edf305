import tarfile

import pytest

from core.copies.backup import backup, keys_beside
from core.copies.errors import CopyError
from core.ledger.ledger import Health


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
