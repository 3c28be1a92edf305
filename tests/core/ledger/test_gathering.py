"""What a decision reads: bounded by ids, widened by what the state knows, without what is being corrected."""

from dataclasses import replace

import pytest

from core.facts import Id, PartyId
from core.ledger.gathering import Gatherer
from core.ledger.replay import WITHDRAWN
from core.model.decider import Decider, Read
from tests.core.ledger.conftest import DAY, ESSAI, READERS_FOLD, Leave, Library, Readers

MARIE = PartyId(Id("p-mmmmmmmmmmmmmmmm"))
NADIA = PartyId(Id("p-nnnnnnnnnnnnnnnn"))
LEAVE = ESSAI.deciders[1]
KINDS = ["fact-withdrawn.1", "reader-enrolled.1", "reader-left.1"]


@pytest.fixture
def gatherer(library: Library) -> Gatherer:
    library.enrol(MARIE, "Marie Delattre")
    library.enrol(NADIA, "Nadia Benali")
    ledger = library.ledger
    return Gatherer(ledger.recorder, ledger.registry.wire, ledger.states)


def reading(read: Read) -> Decider:
    return replace(LEAVE, reads=(read,))


def known(readers: Readers) -> set[str]:
    return set(readers.by_id)


def test_a_decision_reads_what_carries_its_ids_and_nothing_else(gatherer: Gatherer, library: Library) -> None:
    found = gatherer.gather(LEAVE, Leave(party=MARIE, on=DAY))

    assert known(found.states[0]) == {MARIE}
    assert found.after == library.ledger.head()
    assert [(sorted(item.types), item.tags) for item in found.boundary] == [(KINDS, [MARIE])]


def test_what_the_state_alone_knows_widens_the_reading_and_the_boundary(gatherer: Gatherer) -> None:
    read = Read(READERS_FOLD, by=lambda command: (command.party,), widen=lambda _, state: [NADIA, *state.by_id])
    found = gatherer.gather(reading(read), Leave(party=MARIE, on=DAY))

    assert known(found.states[0]) == {MARIE, NADIA}
    assert [item.tags for item in found.boundary] == [[MARIE], [NADIA]]


def test_what_widens_by_nothing_new_is_read_once(gatherer: Gatherer) -> None:
    read = Read(READERS_FOLD, by=lambda command: (command.party,), widen=lambda _, state: list(state.by_id))
    found = gatherer.gather(reading(read), Leave(party=MARIE, on=DAY))

    assert known(found.states[0]) == {MARIE}
    assert len(found.boundary) == 1


def test_a_reading_without_ids_is_of_the_whole_history(gatherer: Gatherer) -> None:
    found = gatherer.gather(reading(Read(READERS_FOLD)), Leave(party=MARIE, on=DAY))

    assert known(found.states[0]) == {MARIE, NADIA}
    assert [(sorted(item.types), item.tags) for item in found.boundary] == [(KINDS, [])]
    assert WITHDRAWN in KINDS


@pytest.mark.parametrize("read", [Read(READERS_FOLD), Read(READERS_FOLD, by=lambda _: (MARIE, NADIA))])
def test_what_is_about_to_be_corrected_is_left_out(gatherer: Gatherer, library: Library, read: Read) -> None:
    (position,) = (entry.position for entry in library.ledger.journal(kind="reader-enrolled", tag=MARIE))
    found = gatherer.gather(reading(read), Leave(party=MARIE, on=DAY), without=position)

    assert known(found.states[0]) == {NADIA}


def test_a_reading_by_no_id_reads_nothing_and_is_bound_by_nothing(gatherer: Gatherer) -> None:
    found = gatherer.gather(reading(Read(READERS_FOLD, by=lambda _: ())), Leave(party=MARIE, on=DAY))

    assert known(found.states[0]) == set()
    assert found.boundary == []
