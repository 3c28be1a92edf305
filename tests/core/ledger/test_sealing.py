"""Personal data are sealed from the first fact: no clear trace in any file."""

import base64
from datetime import date
from pathlib import Path

import pytest

from core.facts import Id, PartyId, Ref
from core.ledger import Recorded, open_ledger
from core.vault import key_id
from tests.core.ledger.conftest import DAY, Enrol, Library

MARIE = PartyId(Id("p-mmmmmmmmmmmmmmmm"))
CANARIES = ("Delattre-Zyzomys", "Elle préfère le zéphyr-fuchsia")


def traces(directory: Path, text: str) -> list[str]:
    """Return the files that hold a text, clear, in UTF-16 or in base64 at any offset."""
    forms = {text.encode(), text.encode("utf-16-le"), text.encode("latin-1")}
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + text.encode())
        forms.add(encoded[4 * ((shift + 2) // 3) : -4])
    found = []
    for path in directory.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        if any(form in content for form in forms):
            found.append(path.name)
    return found


def test_no_file_holds_a_name_or_a_note_in_clear(library: Library) -> None:
    library.do(Enrol(party=MARIE, on=DAY, called=CANARIES[0], note=CANARIES[1]))
    library.names()
    library.ledger.checkpoint()
    library.ledger.tick()
    files = [path for path in library.directory.rglob("*") if path.is_file()]

    assert len(files) > 5
    for canary in CANARIES:
        assert traces(library.directory, canary) == []
    assert library.names() == [CANARIES[0]]


def test_the_search_for_traces_finds_one(library: Library) -> None:
    (library.directory / "fuite.bin").write_bytes(b"x" + base64.b64encode(b"xy" + CANARIES[0].encode()))

    assert traces(library.directory, CANARIES[0]) == ["fuite.bin"]


def test_a_destroyed_key_shows_as_illegible_and_changes_no_proof(library: Library) -> None:
    library.enrol(MARIE, "Marie Delattre")
    root = library.ledger.checkpoints.frontier().root()
    library.ledger.vault.destroy([key_id(MARIE, "identity")], "2026-01-02T09:00:00.000000Z")
    library.ledger.texts.forget()

    assert library.names() == ["donnée effacée le 02/01/2026"]
    assert library.ledger.checkpoints.frontier().root() == root
    assert not library.reopen().health.read_only


def test_a_text_of_a_command_has_a_key_of_its_own(library: Library) -> None:
    outcome = library.do(Enrol(party=MARIE, on=DAY, called="Marie", note="À rappeler en mars."))
    assert isinstance(outcome, Recorded)
    at = outcome.positions[0]

    assert library.ledger.text(Ref(at, "note")) == "À rappeler en mars."
    library.ledger.vault.destroy([f"cmd:{outcome.id}/content"], "2026-01-02T09:00:00.000000Z")
    library.ledger.texts.forget()
    assert library.ledger.text(Ref(at, "note")).startswith("donnée effacée")
    assert library.names() == ["Marie"]


@pytest.mark.parametrize("path", ["name.", "nom", "rows.0.name", "", "party"])
def test_a_path_where_nothing_is_sealed_opens_as_nothing(library: Library, path: str) -> None:
    at = library.enrol(MARIE, "Marie", date(2024, 1, 9))

    assert library.ledger.text(Ref(at, path)) == ""


def test_another_association_cannot_open_what_is_copied_into_its_register(library: Library, tmp_path: Path) -> None:
    other = Library(tmp_path / "autre", library.registry)
    library.enrol(MARIE, "Marie Delattre")
    row = library.ledger.recorder.record(library.ledger.head())
    assert row is not None
    other.enrol("p-nnnnnnnnnnnnnnnn", "Nadia")
    other.ledger.vault.keys_for([key_id(MARIE, "identity")], "2026-01-02T09:00:00.000000Z")
    other.ledger.recorder.append_rows([row])

    assert "illisible" in other.ledger.text(Ref(other.ledger.head(), "name"))
    other.ledger.close()


def test_a_register_opens_without_its_cache_directory_writable(library: Library) -> None:
    library.enrol(MARIE, "Marie")
    library.ledger.close()
    again = open_ledger(library.directory, library.registry, clock=library.clock, check="since")

    assert not again.health.read_only
    again.close()
