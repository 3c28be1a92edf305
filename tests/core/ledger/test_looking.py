"""A look opens texts before a decision, for those only who may ask the command, and keeps nothing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.facts import AccountId, Id, PartyId
from core.ledger import Recorded, registry_of
from core.ledger.doubting import doubt
from core.model.command import Refused
from core.model.decider import Look
from core.vault import erase, key_id
from tests.core.ledger.conftest import DAY, ESSAI, READERS_FOLD, Enrol, Library, Readers

MARIE = PartyId(Id("p-mmmmmmmmmmmmmmmm"))
NADIA = PartyId(Id("p-nnnnnnnnnnnnnnnn"))
STRANGER = AccountId(Id("a-qqqqqqqqqqqqqqqq"))


def taken(command: Enrol, text, readers: Readers) -> Refused | None:
    others = (
        party for party, one in readers.by_id.items() if party != command.party and text(one.name) == command.called
    )
    return next((Refused("taken", f"C’est {party}.", {"called": f"C’est {party}."}) for party in others), None)


def library_with(tmp_path: Path, **looks: Look) -> Iterator[Library]:
    enrol, *others = ESSAI.deciders
    registry = registry_of([replace(ESSAI, deciders=(replace(enrol, **looks), *others))])
    made = Library(tmp_path / "registre", registry)
    made.enrol(MARIE, "Marie Delattre")
    yield made
    made.ledger.close()


@pytest.fixture
def strict(tmp_path: Path) -> Iterator[Library]:
    yield from library_with(tmp_path, forbids=Look((READERS_FOLD,), taken))


@pytest.fixture
def careful(tmp_path: Path) -> Iterator[Library]:
    yield from library_with(tmp_path, doubts=Look((READERS_FOLD,), taken))


def enrolling(called: str = "Marie Delattre", party: PartyId = NADIA) -> Enrol:
    return Enrol(party=party, on=DAY, called=called)


def test_what_a_look_forbids_is_refused_by_name_at_every_door(strict: Library) -> None:
    head = strict.ledger.head()
    refused = strict.do(enrolling())

    assert isinstance(refused, Refused)
    assert (refused.code, refused.fields) == ("taken", {"called": "C’est Marie Delattre."})
    assert strict.ledger.head() == head
    assert isinstance(strict.do(enrolling("Nadia Benali")), Recorded)


def test_nobody_without_the_role_is_told_anything(strict: Library) -> None:
    refused = strict.ledger.record(enrolling(), by=STRANGER, command_id="c-inconnue")
    assert isinstance(refused, Refused)
    assert refused.code == "role-missing"


def test_one_s_own_record_is_corrected_and_a_command_said_again_answered(strict: Library) -> None:
    corrected = strict.do(enrolling(party=MARIE), corrects=strict.ledger.head())
    assert isinstance(corrected, Recorded)
    nadia = enrolling("Nadia Benali")
    first, again = strict.do(nadia, "c-nadia"), strict.do(nadia, "c-nadia")
    assert isinstance(first, Recorded)
    assert isinstance(again, Recorded)
    assert again.positions == first.positions


def test_an_erased_text_is_like_no_other(strict: Library) -> None:
    assert isinstance(strict.do(enrolling()), Refused)
    erase(strict.ledger.vault, [key_id(MARIE, "identity")], [], "2024-01-08T10:00:00.000000Z")
    strict.ledger.texts.forget()
    assert isinstance(strict.do(enrolling()), Recorded)


def test_a_doubt_is_told_to_who_may_ask_and_stops_no_program(careful: Library) -> None:
    told = doubt(careful.ledger, enrolling(), careful.account)
    assert told is not None
    assert told.message == "C’est Marie Delattre."
    assert doubt(careful.ledger, enrolling("Nadia Benali"), careful.account) is None
    assert doubt(careful.ledger, enrolling(), STRANGER) is None
    assert isinstance(careful.do(enrolling()), Recorded)


def test_what_would_be_refused_is_not_doubted(strict: Library) -> None:
    assert doubt(strict.ledger, enrolling(), strict.account) is None
