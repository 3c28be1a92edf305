"""One bit of the file is changed, anywhere: the same answers, or a report. Never another answer."""

import contextlib
import random
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.facts import Id, PartyId
from core.ledger import Ledger, check_whole, open_ledger
from core.store import StoreError
from tests.core.ledger.conftest import DAY, Leave, Library

FLIPS = 240
TRUNCATIONS = 60
SEED = 20_260_310


def answers(ledger: Ledger) -> list[str]:
    """Return everything that people are shown of a small register, in words."""
    shown = ledger.show("essai.readers", on=date(2024, 3, 1)).rows
    before = ledger.show("essai.readers", on=DAY, known=ledger.head() - 2).rows
    said = [f"{row} {ledger.text(row.name)}" for row in (*shown, *before)]
    accounts = [str(row) for row in ledger.show("accounts").rows]
    entries = [str(entry) for entry in ledger.journal(limit=1000)]
    return [*said, *accounts, *entries, *(str(ledger.entry(n)) for n in range(1, ledger.head() + 1))]


@pytest.fixture
def lived(library: Library) -> Library:
    """A register of several pages, everything of it signed."""
    for letter in "abcdefghijklmnop":
        library.enrol(f"p-{letter * 16}", f"Personne {letter}")
    library.do(Leave(party=PartyId(Id("p-" + "a" * 16)), on=DAY))
    return library


def told(library: Library) -> list[str] | str:
    """Open what is left of a register: return its answers, or the code of what is reported. Any other error is one."""
    for cache in library.directory.glob("cache.db*"):
        cache.unlink()
    try:
        ledger = open_ledger(library.directory, library.registry, clock=library.clock)
    except StoreError as error:
        return error.code
    with contextlib.closing(ledger):
        if not ledger.health.read_only:
            return answers(ledger)
        with contextlib.suppress(StoreError):  # reads go on where they can
            answers(ledger)
        return ledger.health.code


def test_one_bit_changed_anywhere_gives_the_same_answers_or_a_report(lived: Library) -> None:
    expected = answers(lived.ledger)
    lived.ledger.close()
    path, chance = lived.directory / "ledger.db", random.Random(SEED)
    whole = path.read_bytes()
    outcomes: dict[str, int] = {}
    for _ in range(FLIPS):
        at, bit = chance.randrange(len(whole)), chance.randrange(8)
        flipped = bytearray(whole)
        flipped[at] ^= 1 << bit
        path.write_bytes(flipped)
        found = told(lived)
        assert isinstance(found, str) or found == expected, (at, bit)
        outcome = found if isinstance(found, str) else "same"
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
        assert found == expected or path.read_bytes() == flipped, "a report repairs nothing"
        for log in lived.directory.glob("ledger.db-*"):
            log.unlink()

    assert outcomes["same"] > 20
    assert sum(outcomes.values()) - outcomes["same"] > 60
    assert {"record-altered", "index-altered"} <= set(outcomes)


def _spoilt(whole: bytes) -> Iterator[bytes]:
    """Give logs of which the end, one bit or a stretch is gone."""
    chance = random.Random(SEED)
    for turn in range(TRUNCATIONS):
        at = chance.randrange(len(whole))
        if turn % 3 == 0:
            yield whole[:at]
        elif turn % 3 == 1:
            yield whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        else:
            yield whole[:at] + bytes(len(whole[at : at + 200])) + whole[at + 200 :]


def test_a_log_that_was_cut_or_changed_gives_the_same_answers_or_a_report(lived: Library, tmp_path: Path) -> None:
    """SQLite takes what is left of the log for all there was: only the checkpoint knows better."""
    expected = answers(lived.ledger)
    kept = tmp_path / "copie"
    shutil.copytree(lived.directory, kept, ignore=shutil.ignore_patterns("*-shm", "cache.db*"))
    whole = (kept / "ledger.db-wal").read_bytes()
    lived.ledger.close()
    outcomes = set()
    for spoilt in _spoilt(whole):
        shutil.rmtree(lived.directory)
        shutil.copytree(kept, lived.directory)
        (lived.directory / "ledger.db-wal").write_bytes(spoilt)
        found = told(lived)
        assert isinstance(found, str) or found == expected
        outcomes.add(found if isinstance(found, str) else "same")

    assert outcomes == {"same", "records-missing"}


def test_what_this_machine_once_verified_is_missed_though_it_was_never_signed(lived: Library) -> None:
    lived.ledger.close()
    before = (lived.directory / "ledger.db").read_bytes()
    lived.reopen()
    lived.enrol("p-zzzzzzzzzzzzzzzz", "Zoé Picard")
    lived.reopen().close()
    (lived.directory / "ledger.db").write_bytes(before)

    assert lived.reopen().health.code == "records-missing"


def test_a_verdict_says_how_many_records_hold(lived: Library) -> None:
    verdict = check_whole(lived.ledger)

    assert verdict.ok
    assert verdict.message.startswith(f"{lived.ledger.head()} enregistrements")
