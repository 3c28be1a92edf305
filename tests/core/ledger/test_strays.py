"""Files sent and left there are erased after a day; those that a record names never are."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.ledger import clear_strays
from core.vault import attachment_path
from tests.core.ledger.test_erasing import RECEIPT, House

LEFT = b"%PDF-1.7\nBrouillon Hautecloque\n%%EOF\n"


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

    assert clear_strays(ledger.recorder, ledger.vault, now + timedelta(hours=23)) == 0
    assert ledger.attachment(line) is not None
    assert clear_strays(ledger.recorder, ledger.vault, now + timedelta(hours=25)) == 1

    assert ledger.attachment(line) is None
    assert not attachment_path(ledger.directory, digest).exists()
    assert ledger.vault.destroyed(key)
    assert ledger.attachment(house.receipt) == (RECEIPT, "application/pdf")
    assert clear_strays(ledger.recorder, ledger.vault, datetime(2040, 1, 1, tzinfo=UTC)) == 0
    ledger.close()
