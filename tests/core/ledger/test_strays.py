"""Files sent and left there are erased after a day; those that a record names never are."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.facts import Ref
from core.ledger import clear_strays, recording, sealing
from core.vault import attachment_path
from tests.core.ledger.test_erasing import RECEIPT, House

LEFT = b"%PDF-1.7\nBrouillon Hautecloque\n%%EOF\n"


def test_the_texts_of_a_command_are_never_strays(tmp_path: Path) -> None:
    """Whatever id its author chose, and though it was recorded when the id alone owned the keys."""
    house = House(tmp_path / "registre")
    ledger, now = house.ledger, house.clock()
    paid = {"on": "2026-02-03", "amount": "12", "nature": "operation", "payee_name": "Zyzomys", "text": "Acompte"}
    entry = ledger.entry(house.do("pay-expense", **paid))
    assert entry is not None
    assert entry.fact.text.key == f"cmd:{entry.command}/content"
    with pytest.MonkeyPatch.context() as before:
        before.setattr(sealing, "command_tag", lambda command_id: command_id)
        before.setattr(recording, "is_code", lambda _: True)
        before.setattr(house, "numbers", iter(("aaaaaaaaaaaaaaaa",)))
        before.setattr(house, "prefix", "f-")
        old = ledger.entry(house.do("pay-expense", **paid))
    assert old is not None
    assert old.fact.payee_name.key == "f-aaaaaaaaaaaaaaaa/accounting"

    clear_strays(ledger.recorder, ledger.registry.wire, ledger.vault, now + timedelta(days=2))

    for one in (entry, old):
        assert not ledger.vault.destroyed(one.fact.payee_name.key)
        assert ledger.text(Ref(one.position, "payee_name")) == "Zyzomys"
    ledger.close()


def test_a_file_that_no_record_names_lasts_a_day(tmp_path: Path) -> None:
    house = House(tmp_path / "registre")
    house.fill()
    ledger = house.ledger
    line = ledger.attach(LEFT)
    assert isinstance(line, str)
    now = house.clock()
    digest, key, _ = line.split(" ", 2)
    for path in (ledger.directory / "attachments").iterdir():
        os.utime(path, (now.timestamp(), now.timestamp()))

    assert clear_strays(ledger.recorder, ledger.registry.wire, ledger.vault, now + timedelta(hours=23)) == 0
    assert ledger.attachment(line) is not None
    assert clear_strays(ledger.recorder, ledger.registry.wire, ledger.vault, now + timedelta(hours=25)) == 1

    assert ledger.attachment(line) is None
    assert not attachment_path(ledger.directory, digest).exists()
    assert ledger.vault.destroyed(key)
    assert ledger.attachment(house.receipt) == (RECEIPT, "application/pdf")
    assert clear_strays(ledger.recorder, ledger.registry.wire, ledger.vault, datetime(2040, 1, 1, tzinfo=UTC)) == 0
    ledger.close()
