"""A register with one of everything is walked: each table, file and folder has its row, and each row its place."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from core.access import AccessFile
from core.facts.sealed import RetentionClass
from core.ids import new_id
from core.keeping import STORES, missing, places
from core.ledger import check_whole, create_ledger, registry_of
from core.subjects.parties.register import RegisterParty
from web.outbox import Outbox

AT = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data directory with a record, a file, a checkpoint, a verified cache, accounts, an e-mail."""
    root = tmp_path_factory.mktemp("tout") / "registre"
    ledger, founder = create_ledger(root, registry_of([]), name="CPTS du Lac", department="74", holder="Camille Roux")
    asked = RegisterParty(party="p-aaaaaaaaaaaaaaaa", on=date(2026, 3, 1), family="Petit", given="Inès")
    ledger.record(asked, by=founder, command_id=new_id("c"))
    ledger.attach(b"facture de mars")
    ledger.checkpoint()
    check_whole(ledger)
    ledger.tick()
    ledger.close()
    AccessFile(root).close()
    Outbox(root / "outbox").post("camille.roux@exemple.fr", "Invitation", "Bonjour", AT)
    (root / "demo.json").write_text("{}", encoding="utf-8")
    return root


def test_every_place_has_its_row_and_every_row_its_place(everything):
    assert missing(everything) == ()
    assert {store.place for store in STORES} - {""} == set(places(everything))


def test_a_table_and_a_folder_without_a_row_are_found(everything, tmp_path):
    (tmp_path / "essais").mkdir()
    (tmp_path / "copie.db").write_bytes((everything / "vault.db").read_bytes())

    assert missing(tmp_path) == ("copie.db/data_key", "copie.db/payload", "copie.db/secret", "essais/")


def test_rows_say_what_they_must():
    assert len({store.name for store in STORES}) == len(STORES)
    assert {name for store in STORES for name in store.classes} == set(RetentionClass.__args__)
    assert [store.name for store in STORES if not (store.holds and store.term and store.eraser)] == []
    assert [store.name for store in STORES if bool(store.people) != bool(store.ground)] == []
