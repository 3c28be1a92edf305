import shutil

import msgspec
import pytest


def test_a_healthy_register_asks_for_nothing(run):
    run("checkpoint")

    assert all(one["ok"] for one in msgspec.json.decode(run("doctor", "--json").stdout))
    assert "À VOIR" not in run("doctor").stdout


def test_a_key_that_others_can_read_stops_everything(run, directory):
    (directory / "keys" / "master.key").chmod(0o644)

    assert "chmod 600" in run("doctor", ends=1).stderr


@pytest.mark.parametrize(
    ("spoil", "what"),
    [
        (lambda root: (root / "log.vkey").unlink(), "Clé publique des auditeurs"),
        (lambda root: (root / "log.vkey").write_bytes(b"\xff"), "Clé publique des auditeurs"),
        (lambda root: (root / "access.db").unlink(), "Adresses et mots de passe"),
        (lambda root: (root / "access.db").write_bytes(b"pas une base" * 500), "Adresses et mots de passe"),
        (lambda root: (root / "keys" / "logins.key").write_bytes(bytes(32)), "Adresses et mots de passe"),
        (lambda root: (root / "keys" / "logins.key").chmod(0o640), "Fichiers secrets"),
        (lambda root: (root / "cache.db").write_bytes(b"pas une base" * 500), "États gardés"),
        (lambda root: (root / "vault.db").unlink(), "Enregistrements"),
        (lambda root: shutil.rmtree(root / "keys"), "Enregistrements"),
        (lambda root: shutil.rmtree(root / "checkpoints"), "Dernière empreinte signée"),
    ],
)
def test_what_befell_a_file_is_to_be_seen_to(run, directory, spoil, what):
    run("checkpoint")
    spoil(directory)
    seen = [line for line in run("doctor", ends=1).stdout.splitlines() if line.startswith("À VOIR")]

    assert any(line.startswith(f"À VOIR  {what} : ") for line in seen)


def test_a_damaged_file_of_secrets_is_to_be_seen_to(run, directory):
    run("account", "login", run("account", "list", "--json").stdout.split('"')[3], "camille@exemple.fr")
    whole = bytearray((directory / "access.db").read_bytes())
    login = next(at for at in range(4096, len(whole), 4096) if whole[at] in {10, 13} and whole[at + 4] == 1)
    whole[login + 5] ^= 0xFF
    (directory / "access.db").write_bytes(whole)

    assert "À VOIR  Adresses et mots de passe : access.db est endommagé" in run("doctor", ends=1).stdout
