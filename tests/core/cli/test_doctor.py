import shutil

import msgspec
import pytest

from core.vault.master import VaultFile
from tests.core.ledger.hostile import tampered


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
        (lambda root: (root / "vault.db").unlink(), "Écriture"),
        (lambda root: (root / "vault.db").unlink(), "Clés des données protégées"),
        (lambda root: shutil.rmtree(root / "keys"), "Écriture"),
        (lambda root: shutil.rmtree(root / "checkpoints"), "Enregistrements"),
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


def findings(run, ends):
    return {
        one["what"]: (one["ok"], one["said"]) for one in msgspec.json.decode(run("doctor", "--json", ends=ends).stdout)
    }


def test_without_a_signed_imprint_nothing_is_said_to_agree_with_one(run, directory):
    for path in (directory / "checkpoints").iterdir():
        path.unlink()
    found = findings(run, 1)

    assert found["Enregistrements"][0]
    assert found["Enregistrements"][1].endswith(" enregistrements conformes ; aucune empreinte signée n’est gardée ici")
    assert found["Écriture"] == (True, "possible")
    assert found["Dernière empreinte signée"] == (False, "aucune n’est gardée ici : « registre checkpoint »")
    run("checkpoint")
    found = findings(run, 0)
    assert " enregistrements conformes ; signés jusqu’au n° " in found["Enregistrements"][1]
    assert found["Dernière empreinte signée"][1].endswith(" ; 0 enregistrement depuis")


def test_a_key_that_the_vault_lost_is_to_be_seen_to(run, directory):
    with VaultFile(directory).database.writing() as vault:
        vault.execute("DELETE FROM data_key")
    found = findings(run, 1)

    assert found["Enregistrements"][0]
    assert "il en manque 1, la première au n° " in found["Écriture"][1]
    assert found["Clés des données protégées"][1].startswith("manquantes : 1 sur 1 (la première au n° ")


def test_a_key_that_was_altered_is_to_be_seen_to(run, directory):
    with VaultFile(directory).database.writing() as vault:
        vault.execute("UPDATE data_key SET wrapped = zeroblob(40)")
    found = findings(run, 1)

    assert found["Clés des données protégées"][1].startswith("altérées ou échangées : 1 sur 1 (la première au n° ")


def test_an_altered_record_is_said_once(run, directory):
    tampered("UPDATE record SET leaf = zeroblob(32) WHERE position = 3")(directory)
    found = findings(run, 1)

    assert found["Enregistrements"] == (False, "L’enregistrement n° 3 a été modifié")
    assert found["Écriture"] == (False, "arrêtée tant que les enregistrements sont en cause")


@pytest.mark.parametrize("name", ["registre.json", "ledger.db"])
def test_what_cannot_be_opened_at_all_is_said_in_one_line(run, directory, name):
    (directory / name).unlink()
    said = run("doctor", ends=1)

    assert said.stdout == ""
    assert len(said.stderr.splitlines()) == 1
