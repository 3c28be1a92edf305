from contextlib import closing
from datetime import date

import apsw
import pytest

from core.facts import AccountId, Cents, EntryId, Id
from core.ledger import create_ledger, open_ledger, registry_of
from core.ledger.attaching import parse
from core.ledger.pieces import examine_pieces
from core.model.roles import ROLES
from core.subjects.treasury.paying import PayExpense
from core.vault import attachment_path

RECEIPT = b"%PDF-1.7\nfacture\n%%EOF\n"
ON = date(2026, 3, 1)


@pytest.fixture
def ledger(tmp_path):
    made, _ = create_ledger(tmp_path / "registre", registry_of(()), name="CPTS des Tilleuls")
    yield made
    made.close()


@pytest.fixture
def attached(ledger):
    line = ledger.attach(RECEIPT)
    paid = PayExpense(
        entry=EntryId(Id("e-aaaaaaaaaaaaaaaa")),
        on=ON,
        amount=Cents(1200),
        nature="other",
        payee_name="Imprimerie",
        receipt=line,
    )
    recorded = ledger.record(paid, by=AccountId(Id("a-aaaaaaaaaaaaaaaa")), command_id="c-1", roles=frozenset(ROLES))
    return parse(line), recorded.positions


@pytest.mark.usefixtures("attached")
def test_files_that_are_as_they_were_sealed_are_counted(ledger):
    found = examine_pieces(ledger.recorder, ledger.registry.wire, ledger.vault)

    assert (found.named, found.missing, found.altered, found.first) == (1, {}, {}, None)


def test_a_file_that_is_gone_is_named_by_its_record(ledger, attached):
    piece, positions = attached
    attachment_path(ledger.directory, piece.digest).unlink()
    found = examine_pieces(ledger.recorder, ledger.registry.wire, ledger.vault)

    (position,) = found.missing.values()
    assert found.first == position in positions
    assert list(found.missing) == [piece.digest]
    assert "1 absente" in found.said


def test_a_file_of_which_a_bit_changed_is_named_by_its_record(ledger, attached):
    piece, positions = attached
    path = attachment_path(ledger.directory, piece.digest)
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    found = examine_pieces(ledger.recorder, ledger.registry.wire, ledger.vault)

    assert list(found.altered) == [piece.digest]
    assert found.first in positions
    assert "1 modifiée" in found.said


def test_a_file_whose_key_was_destroyed_may_be_gone(ledger, attached):
    piece, _ = attached
    ledger.vault.destroy([piece.key], "2026-03-02T00:00:00.000000Z")
    attachment_path(ledger.directory, piece.digest).unlink()

    assert examine_pieces(ledger.recorder, ledger.registry.wire, ledger.vault).first is None


def test_a_file_whose_key_was_exchanged_with_another_is_named(ledger, attached):
    """The bytes are those that were sealed; what opens them is not."""
    piece, positions = attached
    other = parse(ledger.attach(RECEIPT))
    directory, registry = ledger.directory, ledger.registry
    ledger.close()
    with closing(apsw.Connection(str(directory / "vault.db"))) as vault:
        (mine,), (its,) = (
            vault.execute("SELECT wrapped FROM data_key WHERE key_id = ?", (one.key,)).fetchone()
            for one in (piece, other)
        )
        vault.execute("UPDATE data_key SET wrapped = ? WHERE key_id = ?", (its, piece.key))
        vault.execute("UPDATE data_key SET wrapped = ? WHERE key_id = ?", (mine, other.key))
    with closing(open_ledger(directory, registry)) as again:
        found = examine_pieces(again.recorder, again.registry.wire, again.vault)

    assert list(found.unopened) == [piece.digest]
    assert found.first in positions
    assert "1 que leur clé n’ouvre pas" in found.said
