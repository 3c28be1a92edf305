"""The keys that records name: none is lost unseen, and none is made anew under a name in use."""

from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from core.facts import AccountId, Id, PartyId, RuleName
from core.ledger import Recorded, check_whole, registry_of
from core.ledger.adopting import ITSELF, AdoptRules
from core.ledger.keyring import examine_keys, first_named, held_in, is_named, lost_keys
from core.ledger.pieces import examine_pieces
from core.model.rules import Rule, Step
from core.store import ReadOnlyError, StoreError
from core.vault import key_id
from tests.core.ledger.conftest import DAY, Enrol, Leave, Library

MARIE = PartyId(Id("p-mmmmmmmmmmmmmmmm"))
NADIA = PartyId(Id("p-nnnnnnnnnnnnnnnn"))
NAME = key_id(MARIE, "identity")
LATER = "2026-11-21T09:00:00.000000Z"


@pytest.fixture
def lived(library: Library) -> Library:
    """A register with two people, and a note about one of them."""
    outcome = library.do(Enrol(party=MARIE, on=DAY, called="Marie Delattre", note="À rappeler."), "c-note")
    assert isinstance(outcome, Recorded)
    library.enrol(NADIA, "Nadia Benali")
    return library


def in_vault(library: Library, statement: str, *values: object) -> None:
    """Write in the vault behind the back of the register, which is closed meanwhile."""
    library.ledger.close()
    connection = apsw.Connection(str(library.directory / "vault.db"))
    connection.execute(statement, values)
    assert connection.changes() > 0
    connection.close()


def older_vault(library: Library) -> None:
    """Put back the vault as it was before two people more, as an old backup does."""
    library.ledger.close()
    kept = (library.directory / "vault.db").read_bytes()
    library.reopen()
    library.enrol("p-oooooooooooooooo", "Odile Ferrand")
    library.enrol("p-qqqqqqqqqqqqqqqq", "Quentin Leroy")
    library.ledger.close()
    (library.directory / "vault.db").write_bytes(kept)


def test_a_record_of_an_unknown_kind_names_what_is_sealed_and_only_seems_to_name_files() -> None:
    line = "0f" * 32 + " f-abcdefghijklmnop/accounting application/pdf"
    data = (
        b'{"kind":"x.1","at":"","by":"","command":"c","fact":{"name":{"key":"p-mmmmmmmmmmmmmmmm/identity","data":""},'
        b'"rows":[{"note":{"key":"cmd:c/content","data":"AQ=="}}],"label":"{\\"key\\":\\"faux/identity\\",'
        b'\\"data\\":\\"\\"}","file":"' + line.encode() + b'","told":"' + line.encode() + b' c"}}'
    )
    wire = registry_of(()).wire
    assert [(one.key, one.own) for one in held_in(wire, data)] == [
        ("p-mmmmmmmmmmmmmmmm/identity", False),
        ("cmd:c/content", True),
    ]
    assert {one.digest for one in held_in(wire, data, guessed=True)} == {"", "0f" * 32}
    assert list(held_in(wire, data[:-9], guessed=True)) == []


@pytest.mark.parametrize(
    "typed",
    [
        "Plan f-aaaaaaaaaaaaaaaa/accounting a/",
        "0f" * 32 + " f-aaaaaaaaaaaaaaaa/accounting image/png",
        '{"key":"p-aaaaaaaaaaaaaaaa/identity","data":"AQ=="}',
    ],
)
def test_a_text_that_looks_like_a_key_is_a_text(lived: Library, typed: str) -> None:
    """What is typed in clear, or as the id of a command, names no key: nothing is missed, nothing is read-only."""
    wire, recorder = lived.registry.wire, lived.ledger.recorder
    before = first_named(recorder, wire)
    step = Step(since=DAY, value={"label": typed}, reference=typed)
    content = Rule(description=typed, unit="", dated_by="", steps=(step,))
    adopted = AdoptRules(rule=RuleName(Id("essai")), on=DAY, content=content)
    head = recorder.head()
    outcome = lived.ledger.record(
        adopted, by=AccountId(Id("a-registre")), command_id="c-typed", roles=frozenset({ITSELF})
    )
    assert isinstance(outcome, Recorded)
    assert outcome.positions == (head + 1,)

    assert first_named(recorder, wire) == before
    assert lost_keys(recorder, wire, lived.ledger.vault) == {}
    assert examine_pieces(recorder, wire, lived.ledger.vault).named == 0
    assert not lived.reopen().health.read_only


def test_every_key_that_was_ever_made_is_named_and_known(lived: Library) -> None:
    first = first_named(lived.ledger.recorder, lived.registry.wire)

    assert {NAME, "cmd:c-note/content", key_id(NADIA, "identity")} <= set(first)
    assert set(first) == lived.ledger.vault.known()
    for key in first:
        assert is_named(lived.ledger.recorder, lived.registry.wire, key)
    assert not is_named(lived.ledger.recorder, lived.registry.wire, key_id(MARIE, "contact"))
    found = examine_keys(lived.ledger.recorder, lived.registry.wire, lived.ledger.vault, ())
    assert (found.named, found.lost, found.spoiled) == (len(first), {}, {})


def test_an_older_vault_makes_the_register_read_only_and_names_the_first_record(lived: Library) -> None:
    older_vault(lived)
    ledger = lived.reopen()

    assert ledger.health.code == "keys-missing"
    assert f"il en manque 2, la première au n° {ledger.head() - 1})" in ledger.health.message
    assert lived.names()[:2] == ["Marie Delattre", "Nadia Benali"]
    assert lived.names()[2] == "Donnée protégée illisible : le coffre ne connaît pas sa clé."
    with pytest.raises(ReadOnlyError):
        lived.enrol("p-rrrrrrrrrrrrrrrr", "Rose Adam")
    assert check_whole(ledger).ok
    assert ledger.health.code == "keys-missing"


def test_the_right_vault_put_back_takes_records_again(lived: Library) -> None:
    lived.ledger.close()
    kept = (lived.directory / "vault.db").read_bytes()
    in_vault(lived, "DELETE FROM data_key WHERE key_id = ?", NAME)
    assert lived.reopen().health.code == "keys-missing"
    lived.ledger.close()
    (lived.directory / "vault.db").write_bytes(kept)

    assert not lived.reopen().health.read_only


def test_no_key_is_made_anew_under_a_name_in_use(lived: Library) -> None:
    """A command line that checks only the news does not see the loss; what would hide it is refused all the same."""
    in_vault(lived, "DELETE FROM data_key WHERE key_id = ?", NAME)
    ledger = lived.reopen("none")
    head = ledger.head()
    lived.do(Leave(party=MARIE, on=DAY))
    with pytest.raises(StoreError, match="Le coffre a perdu une clé") as told:
        lived.do(Enrol(party=MARIE, on=DAY, called="Marie Delattre-Petit"), corrects=head - 1)

    assert told.value.code == "key-lost"
    assert NAME not in ledger.vault.known()
    assert ledger.head() == head + 1
    assert lived.enrol("p-oooooooooooooooo", "Odile Ferrand") == head + 2


def test_a_destroyed_key_is_not_lost(lived: Library) -> None:
    lived.ledger.vault.destroy([NAME, "cmd:c-note/content"], LATER)

    assert lost_keys(lived.ledger.recorder, lived.registry.wire, lived.ledger.vault) == {}
    found = examine_keys(lived.ledger.recorder, lived.registry.wire, lived.ledger.vault, ())
    assert (found.lost, found.spoiled) == ({}, {})
    assert set(found.unordered) == {NAME, "cmd:c-note/content"}
    recorder, ordered = lived.ledger.recorder, [NAME]
    assert list(examine_keys(recorder, lived.registry.wire, lived.ledger.vault, ordered).unordered) == [
        "cmd:c-note/content"
    ]
    assert not lived.reopen().health.read_only


SPOILED: dict[str, Callable[[Library], None]] = {
    "altered": lambda one: in_vault(one, "UPDATE data_key SET wrapped = zeroblob(40) WHERE key_id = ?", NAME),
    "another's": lambda one: in_vault(
        one,
        "UPDATE data_key SET wrapped = (SELECT wrapped FROM data_key WHERE key_id = ?) WHERE key_id = ?",
        key_id(NADIA, "identity"),
        NAME,
    ),
}


@pytest.mark.parametrize("how", SPOILED)
def test_a_key_that_no_longer_opens_what_it_sealed_is_found(lived: Library, how: str) -> None:
    SPOILED[how](lived)
    ledger = lived.reopen()
    found = examine_keys(ledger.recorder, lived.registry.wire, ledger.vault, ())

    assert (found.lost, list(found.spoiled)) == ({}, [NAME])


def test_a_key_altered_in_the_vault_is_not_replaced(lived: Library) -> None:
    SPOILED["altered"](lived)
    ledger = lived.reopen("none")
    with pytest.raises(StoreError) as told:
        lived.do(Enrol(party=MARIE, on=DAY, called="Marie"), corrects=ledger.head() - 1)

    assert told.value.code == "secret-file"


def test_without_a_vault_every_key_is_missed(lived: Library) -> None:
    Path(lived.directory / "vault.db").unlink()
    ledger = lived.reopen()
    found = examine_keys(ledger.recorder, lived.registry.wire, ledger.vault, ())

    assert ledger.health.code == "vault-missing"
    assert len(found.lost) == found.named > 0
