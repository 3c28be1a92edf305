from contextlib import closing

import apsw
import msgspec
import pytest

from core.ledger import open_ledger, registry_of


def tamper(directory):
    """Change one letter inside a record, as whoever holds the disk could."""
    path = directory / "ledger.db"
    data = path.read_bytes()
    assert data.count(b"CPTS des Tilleuls") == 1
    path.write_bytes(data.replace(b"CPTS des Tilleuls", b"CPTS des Platanes"))


def test_a_sound_register_is_said_so(run):
    said = msgspec.json.decode(run("verify", "--json").stdout)

    assert said["ok"] is True
    assert said["position"] is None
    assert str(said["size"]) in run("verify").stdout


def test_a_changed_record_is_named(run, directory):
    founded = msgspec.json.decode(run("journal", "--kind", "association-founded", "--json").stdout)[0]["position"]
    tamper(directory)
    said = msgspec.json.decode(run("verify", "--json", ends=3).stdout)

    assert (said["ok"], said["position"]) == (False, founded)
    assert f"enregistrement n° {founded} :" in run("verify", ends=3).stderr


def test_a_register_that_is_not_sound_takes_nothing_new_and_is_not_signed(run, directory):
    tamper(directory)
    (directory / "cache.db").unlink()
    line = b'{"command":"open-mission","code":"access","label":"Soins"}'

    answer = msgspec.json.decode(run("record", says=line, ends=1).stdout)
    assert answer["refused"]
    assert "positions" not in answer
    assert run("checkpoint", ends=1).stdout == ""
    assert run("export", directory.parent / "export", ends=1).stdout == ""
    assert run("backup", directory.parent / "sauvegarde", ends=1).stdout == ""
    assert "À VOIR" in run("doctor", ends=1).stdout


def test_a_checkpoint_kept_elsewhere_is_compared(run, record, tmp_path):
    kept = tmp_path / "empreinte"
    kept.write_text(run("checkpoint").stdout, encoding="utf-8")
    record({"command": "open-mission", "code": "access", "label": "Soins"})

    assert run("verify", "--checkpoint", kept).stdout.startswith("Conforme")
    kept.write_text(kept.read_text(encoding="utf-8").replace("registre.local", "registre.autre"), encoding="utf-8")
    run("verify", "--checkpoint", kept, ends=3)
    assert "[file-unreadable]" in run("verify", "--checkpoint", tmp_path / "absente", ends=2).stderr


def test_a_file_that_is_no_database_is_not_sound(run, directory):
    (directory / "ledger.db").write_bytes(b"pas une base" * 1000)

    assert run("verify", ends=3).stderr.strip().endswith("]")


def test_where_there_is_no_register_there_is_nothing_to_verify(bare):
    assert "[no-register]" in bare("verify", ends=1).stderr


def test_a_file_that_is_gone_is_said_beside_records_that_are_sound(run, directory):
    with closing(open_ledger(directory, registry_of(()))) as ledger:
        line = ledger.attach(b"%PDF-1.7\nfacture\n%%EOF\n")
    expense = {"command": "pay-expense", "amount": 1200, "nature": "other", "payee_name": "Imprimerie", "receipt": line}
    run("record", "--confirm", says=msgspec.json.encode(expense))  # a file that cannot be read again is doubtful
    assert "Pièces jointes : 1, toutes présentes et intactes." in run("verify").stdout
    (directory / "attachments" / line.split()[0]).unlink()

    said = msgspec.json.decode(run("verify", "--json", ends=3).stdout)
    assert (said["ok"], said["code"]) == (False, "attachment-missing")
    assert f"enregistrement n° {said['position']} : Pièces jointes : 1 absente" in run("verify", ends=3).stderr
    assert "À VOIR  Pièces jointes" in run("doctor", ends=1).stdout


SPOILED = {
    "keys-missing": "DELETE FROM data_key WHERE key_id LIKE 'a-%'",
    "keys-altered": "UPDATE data_key SET wrapped = zeroblob(40) WHERE key_id LIKE 'a-%'",
    "keys-destroyed": "UPDATE data_key SET wrapped = NULL, destroyed_at = created_at WHERE key_id LIKE 'a-%'",
}


@pytest.mark.parametrize("code", SPOILED)
def test_keys_that_are_gone_without_an_order_altered_or_lost_are_said(run, directory, code):
    with closing(apsw.Connection(str(directory / "vault.db"))) as vault:
        vault.execute(SPOILED[code])
        assert vault.changes() > 0

    said = msgspec.json.decode(run("verify", "--json", ends=3).stdout)
    assert (said["ok"], said["code"]) == (False, code)
    assert "Clés des données protégées" in said["message"]
    assert "À VOIR  Clés" in run("doctor", ends=1).stdout


def test_a_public_key_that_does_not_sign_is_said(run, directory):
    (directory / "log.vkey").write_text("x+00000000+AAAA\n", encoding="utf-8")

    assert "log.vkey" in run("verify", ends=3).stderr
