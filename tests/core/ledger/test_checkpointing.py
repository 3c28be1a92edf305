"""Signing: at once after an act, every so many records, each hour with news; owed when it could not be written."""

from datetime import timedelta
from pathlib import Path

import pytest

from core.facts import Id, PartyId
from core.ledger import Recorded, checkpointing
from core.log import checkpoints
from core.log.notes import Checkpoint, sign_checkpoint
from core.store import DiskFullError, StoreError
from tests.core.ledger.conftest import DAY, Enrol, Leave, Library

MARIE = PartyId(Id("p-mmmmmmmmmmmmmmmm"))
NADIA = "p-nnnnnnnnnnnnnnnn"


@pytest.fixture
def begun(library: Library) -> Library:
    """A register whose founding is signed, and one record more."""
    library.enrol(MARIE, "Marie Delattre")
    return library


def signed(library: Library) -> int:
    return library.ledger.checkpoints.latest_size()


def full(_directory: Path, _note: bytes) -> Path:
    raise OSError(28, "No space left on device")


def test_an_act_of_governance_is_signed_at_once(begun: Library) -> None:
    assert signed(begun) < begun.ledger.head()
    begun.do(Leave(party=MARIE, on=DAY))

    assert signed(begun) == begun.ledger.head()


def test_enough_records_are_signed_though_none_is_an_act(begun: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    begun.ledger.checkpoint()
    monkeypatch.setattr(checkpointing, "EVERY", 3)
    sizes = []
    for letter in "abcdef":
        begun.enrol(f"p-{letter * 16}", f"Personne {letter}")
        sizes.append(signed(begun) - begun.ledger.head())

    assert sizes == [-1, -2, 0, -1, -2, 0]


def test_each_hour_with_news_is_signed_and_none_without(begun: Library) -> None:
    begun.ledger.tick()
    begun.clock.now += timedelta(minutes=59)
    begun.ledger.tick()
    assert signed(begun) < begun.ledger.head()
    begun.clock.now += timedelta(minutes=2)
    begun.ledger.tick()
    assert signed(begun) == begun.ledger.head()

    kept = len(list(begun.ledger.layout.checkpoints.iterdir()))
    begun.clock.now += timedelta(hours=3)
    begun.ledger.tick()
    assert len(list(begun.ledger.layout.checkpoints.iterdir())) == kept


def test_an_act_is_recorded_though_it_cannot_be_signed_and_the_signature_is_owed(
    begun: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(checkpoints, "write", full)
        outcome = begun.do(Leave(party=MARIE, on=DAY))
        assert isinstance(outcome, Recorded)
        assert outcome.positions == (begun.ledger.head(),)
        with pytest.raises(DiskFullError):
            begun.ledger.tick()
        with pytest.raises(DiskFullError):
            begun.ledger.checkpoint()
    assert signed(begun) < begun.ledger.head()
    begun.ledger.tick()

    assert signed(begun) == begun.ledger.head()


def test_what_is_owed_is_signed_with_the_next_record(begun: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(checkpoints, "write", full)
        begun.do(Leave(party=MARIE, on=DAY))
    begun.enrol(NADIA, "Nadia Benali")

    assert signed(begun) == begun.ledger.head()


def test_another_tree_signed_under_the_same_key_stops_the_register(begun: Library) -> None:
    """Two registers grew from one: what is recorded stays, and nothing more is taken."""
    ledger = begun.ledger
    assert ledger.checkpoints._signer is not None
    other = Checkpoint(ledger.identity.origin, ledger.head() + 1, b"x" * 32)
    checkpoints.write(ledger.layout.checkpoints, sign_checkpoint(other, [ledger.checkpoints._signer]))
    outcome = begun.do(Leave(party=MARIE, on=DAY))

    assert isinstance(outcome, Recorded)
    assert (ledger.health.read_only, ledger.health.code) == (True, "checkpoint-fork")
    with pytest.raises(StoreError):
        begun.do(Enrol(party=PartyId(Id(NADIA)), on=DAY, called="Nadia"))


def test_nothing_is_signed_without_a_key(begun: Library) -> None:
    begun.ledger.checkpoints._signer = None
    with pytest.raises(StoreError) as told:
        begun.ledger.checkpoint()
    assert told.value.code == "key-file"
