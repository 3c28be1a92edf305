"""The ledger as a whole: what damage and a full disk do to it while it is used."""

import subprocess
import sys
from pathlib import Path

import pytest

from core.facts import Id, PartyId, Ref
from core.ledger import Recorded, check_whole
from core.store import DamagedError, ReadOnlyError, StoreError
from core.vault import SecretFileError
from tests.core.ledger.conftest import DAY, READERS_FOLD, Enrol, Leave, Library
from tests.core.ledger.hostile import tampered

ROOT = Path(__file__).parents[3]
MARIE = PartyId(Id("p-mmmmmmmmmmmmmmmm"))
NADIA = PartyId(Id("p-nnnnnnnnnnnnnnnn"))
FULL = """
import resource, sys
from pathlib import Path
from core.facts import Id, PartyId
from core.ledger import Recorded, check_whole, registry_of
from core.store import StoreError
from tests.core.ledger.conftest import DAY, ESSAI, READERS_FOLD, Enrol, Leave, Library

def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

library = Library(Path(sys.argv[1]), registry_of([ESSAI]))
ledger, codes, kept = library.ledger, set(), []
limit(220_000)
for one in "abcdefghijkl":
    for other in "abcd":
        party = PartyId(Id("p-" + one + other * 15))
        try:
            outcome = library.do(Enrol(party=party, on=DAY, called="Dominique " + party), "c-" + party)
            assert isinstance(outcome, Recorded), outcome
            kept.append(party)
            library.do(Leave(party=party, on=DAY))
        except StoreError as error:
            assert error.message.endswith("."), error.message
            codes.add(error.code)
        try:
            ledger.tick()
        except StoreError as error:
            codes.add(error.code)
assert codes and codes <= {"disk-full", "disk-failure"}, codes
assert 0 < len(kept) < 48, len(kept)
assert set(ledger.state(READERS_FOLD).by_id) == set(kept)
try:
    ledger.attach(b"%PDF-1.7" + bytes(300_000) + b"%%EOF")
except StoreError as error:
    assert error.code == "disk-full", error.code
else:
    raise AssertionError("a file larger than the disk was kept")
assert not ledger.health.read_only
limit(resource.RLIM_INFINITY)
assert isinstance(library.do(Enrol(party=PartyId(Id("p-" + "z" * 16)), on=DAY, called="Zoé")), Recorded)
ledger.tick()
verdict = check_whole(library.reopen())
assert verdict.ok, verdict
for party in kept:
    again = library.do(Enrol(party=party, on=DAY, called="Dominique " + party), "c-" + party)
    assert isinstance(again, Recorded) and again.again, again
library.ledger.close()
print(len(kept))
"""


def test_a_full_disk_records_whole_commands_or_none_and_says_so_and_recovers(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path / "registre")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    assert (said.returncode, said.stderr) == (0, "")
    assert int(said.stdout) > 0


def test_damage_met_while_recording_makes_it_read_only(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(*_: object) -> None:
        raise DamagedError("damaged", "Ce fichier est endommagé.")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(type(library.ledger._recording), "record", damaged)
        with pytest.raises(DamagedError):
            library.enrol(MARIE, "Marie Delattre")
    assert library.ledger.health.code == "damaged"
    with pytest.raises(ReadOnlyError):
        library.enrol(MARIE, "Marie Delattre")


def test_a_key_that_no_longer_opens_is_an_answer_of_the_store(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def foreign(*_: object) -> None:
        raise SecretFileError("La clé maîtresse n’est pas celle de ce coffre.")

    monkeypatch.setattr(type(library.ledger.vault), "keys_for", foreign)
    with pytest.raises(StoreError) as told:
        library.enrol(MARIE, "Marie Delattre")
    assert (told.value.code, library.ledger.health.read_only) == ("secret-file", False)


def test_one_altered_record_stops_what_reads_it_and_nothing_else(library: Library) -> None:
    position = library.enrol(MARIE, "Marie Delattre")
    library.enrol(NADIA, "Nadia Benali")
    library.ledger.close()
    tampered(f"UPDATE record SET data = x'ff' WHERE position = {position}")(library.directory)
    ledger = library.reopen()

    assert ledger.health.code == "record-altered"
    assert ledger.show("accounts").rows
    assert ledger.entry(position - 1) is not None
    for read in (
        library.names,
        lambda: ledger.entry(position),
        ledger.journal,
        lambda: ledger.record(Leave(party=MARIE, on=DAY), by=library.account, command_id="c-x"),
    ):
        with pytest.raises(StoreError) as told:
            read()
        assert told.value.code in {"record-unreadable", "record-altered"}
    assert ledger.text(Ref(position, "name")) == f"L’enregistrement n° {position} ne se lit pas : il a été modifié."
    assert library.names(known=position - 1) == []


def test_a_reading_that_stopped_half_way_is_begun_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """A state that took in some of the records would answer wrongly about the days before."""
    position = library.enrol(MARIE, "Marie Delattre")
    library.enrol(NADIA, "Nadia Benali")
    library.reopen()
    read, stopping = library.ledger.recorder.rows_of, [True]

    def interrupted(*args: object) -> object:
        for row in read(*args):  # type: ignore[arg-type]  # as they come
            if stopping and row[0] > position:
                raise DamagedError("damaged", "Ce fichier est endommagé.")
            yield row

    monkeypatch.setattr(library.ledger.recorder, "rows_of", interrupted)
    with pytest.raises(DamagedError):
        library.ledger.state(READERS_FOLD)
    stopping.clear()

    assert library.names(known=position - 1) == []
    assert library.names() == ["Marie Delattre", "Nadia Benali"]


def test_every_file_is_closed_though_one_of_them_fails(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise DamagedError("damaged", "Ce fichier est endommagé.")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(library.ledger.cache, "close", fail)
        with pytest.raises(DamagedError):
            library.ledger.close()
    with pytest.raises(StoreError) as told:
        library.ledger.head()
    assert told.value.code == "closed"


def test_a_view_is_narrowed_by_its_columns(library: Library) -> None:
    library.enrol(MARIE, "Marie Delattre")
    library.enrol(NADIA, "Nadia Benali")

    assert [row.party for row in library.ledger.show("essai.readers", only={"party": NADIA}).rows] == [NADIA]
    assert library.ledger.show("essai.readers", only={"party": "p-"}).rows == ()


def test_a_record_of_a_plugin_that_is_gone_is_shown_raw(library: Library) -> None:
    from core.ledger import open_ledger, registry_of  # noqa: PLC0415 - another registry, for this test only

    position = library.enrol(MARIE, "Marie Delattre")
    library.ledger.close()
    ledger = open_ledger(library.directory, registry_of(()), clock=library.clock)
    entry = ledger.entry(position)

    assert entry is not None
    assert (entry.fact, entry.kind, entry.title) == (
        None,
        "reader-enrolled.1",
        "reader-enrolled.1 (extension absente)",
    )
    assert not ledger.health.read_only
    assert check_whole(ledger).unknown == ("reader-enrolled.1",)
    ledger.close()


def test_what_is_recorded_is_counted_once(library: Library) -> None:
    assert isinstance(library.do(Enrol(party=MARIE, on=DAY, called="Marie"), "c-1"), Recorded)
    assert library.do(Enrol(party=MARIE, on=DAY, called="Marie"), "c-1").again  # type: ignore[attr-defined]  # recorded
