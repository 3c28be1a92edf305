import shutil
import stat

import pytest

from core.vault import SecretFileError, Vault
from core.vault.files import make_secret
from core.vault.master import VaultFile


def test_a_new_directory_gets_a_master_key_and_a_vault_that_only_the_owner_reads(tmp_path):
    Vault(tmp_path / "donnees", "cpts-val-de-loire").close()
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "donnees").rglob("*")}

    assert modes == {"keys": 0o700, "master.key": 0o600, "vault.db": 0o600}


def test_the_master_key_is_in_no_database(tmp_path):
    with Vault(tmp_path, "cpts-val-de-loire") as vault:
        vault.keys_for(["p-aaaaaaaaaaaaaaaa/identity"], "2026-03-10T18:42:07.123456Z")
    master = (tmp_path / "keys" / "master.key").read_bytes()

    assert len(master) == 32
    assert master not in (tmp_path / "vault.db").read_bytes()
    assert master.hex().encode() not in (tmp_path / "vault.db").read_bytes()


def test_a_vault_without_its_master_key_is_refused_and_no_other_key_is_made(tmp_path):
    Vault(tmp_path, "cpts-val-de-loire").close()
    (tmp_path / "keys" / "master.key").unlink()

    with pytest.raises(SecretFileError, match="manque"):
        Vault(tmp_path, "cpts-val-de-loire")
    assert not (tmp_path / "keys" / "master.key").exists()


def test_the_master_key_of_another_vault_is_refused_at_once(tmp_path):
    Vault(tmp_path, "cpts-val-de-loire").close()
    (tmp_path / "keys" / "master.key").unlink()
    make_secret(tmp_path / "keys" / "master.key")

    with pytest.raises(SecretFileError, match="pas celle de ce coffre"):
        Vault(tmp_path, "cpts-val-de-loire")


def test_a_vault_that_was_lost_is_made_anew_under_the_same_master_key(tmp_path):
    Vault(tmp_path, "cpts-val-de-loire").close()
    master = (tmp_path / "keys" / "master.key").read_bytes()
    (tmp_path / "vault.db").unlink()

    Vault(tmp_path, "cpts-val-de-loire").close()

    assert (tmp_path / "keys" / "master.key").read_bytes() == master


def test_a_copy_of_the_directory_opens(tmp_path):
    file = VaultFile(tmp_path / "un")
    secret = file.secret("essai")
    file.database.close()
    shutil.copytree(tmp_path / "un", tmp_path / "deux")

    copied = VaultFile(tmp_path / "deux")

    assert copied.secret("essai") == secret
    assert copied.secret("autre") != secret
    copied.database.close()


@pytest.mark.parametrize("asked", [{"secure_delete": 1, "journal_mode": "delete", "synchronous": 3, "temp_store": 2}])
def test_the_settings_that_make_an_erasure_real_are_in_force(tmp_path, asked):
    file = VaultFile(tmp_path)

    assert {name: file.database.row(f"PRAGMA {name}") for name in asked} == {n: (v,) for n, v in asked.items()}
    file.database.close()
