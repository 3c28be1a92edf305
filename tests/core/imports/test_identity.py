"""What the register keeps of a file: enough to know it again, nothing that confirms a guess."""

from hashlib import sha256

from core.facts import AccountId
from core.imports import brought_by, identity, undo
from core.imports.identity import fingerprint
from core.subjects.batches import BATCHES, IMPORTING, ImportBatch

SHEET = b"Nom;Pr\xc3\xa9nom;Mail\nLef\xc3\xa8vre;B\xc3\xa9n\xc3\xa9dicte;b@exemple.fr\n"
DIGEST = sha256(SHEET).hexdigest()


def test_no_record_holds_the_plain_digest_of_a_file(register):
    register.bring(SHEET)

    assert not [entry.position for entry in register.ledger.journal(limit=1000) if DIGEST.encode() in entry.data]


def test_the_same_file_is_known_again_by_whoever_has_it(register, status):
    assert brought_by(register.ledger, DIGEST, "members") is None
    done = register.bring(SHEET)

    assert brought_by(register.ledger, DIGEST, "members").batch == done.batch
    assert brought_by(register.ledger, DIGEST, "apply-member") is None
    assert status(register.plan(SHEET)) == ["unchanged"]


def test_rows_recorded_before_their_ids_said_so_are_known_again_and_undone(register, status, monkeypatch):
    with monkeypatch.context() as before:
        before.setattr(identity, "marked", lambda told: told)
        done = register.bring(SHEET)

    assert status(register.plan(SHEET)) == ["unchanged"]
    assert undo(register.ledger, done.batch, register.account, "Mauvais fichier") == ()
    assert register.shown("members") == ()
    assert register.bring(SHEET).recorded == 1


def test_a_file_imported_before_under_its_plain_digest_is_known_again(register):
    done = register.bring(SHEET)
    with register.ledger.states.lock:
        one = register.ledger.state(BATCHES).by_id[done.batch].imported
    old = {name: getattr(one, name) for name in ImportBatch.__struct_fields__}
    command = ImportBatch(**{**old, "batch": "b-aaaaaaaaaaaaaaaa", "digest": DIGEST})
    register.ledger.record(command, by=AccountId(register.account), command_id="c-old", roles=frozenset({IMPORTING}))

    assert fingerprint(register.ledger, DIGEST, "members") == DIGEST
    assert brought_by(register.ledger, DIGEST, "members").batch == "b-aaaaaaaaaaaaaaaa"
