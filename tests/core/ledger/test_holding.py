"""What others rest on stays as it is: asked of corrections and withdrawals, again under the writer's lock."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.facts import Id, PartyId
from core.ledger import Recorded, WithdrawRecord, open_ledger, registry_of
from core.ledger.writing import Writer
from core.model.command import Refused
from core.model.hold import Change, Hold
from tests.core.ledger.conftest import (
    DAY,
    ESSAI,
    READERS_FOLD,
    Enrol,
    Leave,
    Library,
    ReaderEnrolled,
    ReaderLeft,
    Readers,
)

MARIE = PartyId(Id("p-mmmmmmmmmmmmmmmm"))
NADIA = PartyId(Id("p-nnnnnnnnnnnnnnnn"))


def left_since(change: Change, readers: Readers) -> Refused | None:
    """Keep the enrolment of whoever has left: withdrawn, or moved to another day."""
    assert isinstance(change.fact, ReaderEnrolled)
    reader = readers.by_id[change.fact.party]
    assert change.position in reader.positions
    moved = not isinstance(change.to, ReaderEnrolled) or change.to.on != DAY
    if not moved or len(reader.positions) == 1:
        return None
    return Refused("has-left", f"{change.fact.party} est partie : retirez d’abord le départ.")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    held = replace(ESSAI, holds=(Hold((ReaderEnrolled,), (READERS_FOLD,), left_since),))
    made = Library(tmp_path / "registre", registry_of([held]))
    yield made
    made.ledger.close()


def enrolling(party: PartyId, name: str, on: Any = DAY) -> Enrol:
    return Enrol(party=party, on=on, called=name)


def code_of(outcome: object) -> str:
    return outcome.code if isinstance(outcome, Refused) else ""


def test_a_record_under_another_is_neither_withdrawn_nor_changed_in_what_holds_it(library: Library) -> None:
    first = library.enrol(MARIE, "Marie Delatre")
    library.do(Leave(party=MARIE, on=DAY.replace(month=3)))
    head = library.ledger.head()

    withdrawn = library.do(WithdrawRecord(position=first, reason="En double."))
    assert isinstance(withdrawn, Refused)
    assert withdrawn.message == "Marie Delatre est partie : retirez d’abord le départ."
    assert code_of(library.do(enrolling(MARIE, "Marie Delatre", DAY.replace(day=9)), corrects=first)) == "has-left"
    assert library.ledger.head() == head


def test_what_holds_nothing_is_corrected_then_withdrawn_by_any_position_of_its_chain(library: Library) -> None:
    first = library.enrol(MARIE, "Marie Delatre")
    assert isinstance(library.do(Leave(party=MARIE, on=DAY.replace(month=3))), Recorded)
    (gone,) = library.ledger.journal(kind="reader-left")
    corrected = library.do(enrolling(MARIE, "Marie Delattre"), corrects=first)
    assert isinstance(corrected, Recorded)
    assert code_of(library.do(WithdrawRecord(position=corrected.positions[0], reason="Erreur."))) == "has-left"

    assert isinstance(library.do(WithdrawRecord(position=gone.position, reason="Elle reste.")), Recorded)
    assert isinstance(library.do(WithdrawRecord(position=corrected.positions[0], reason="Erreur.")), Recorded)
    assert library.names() == []


def test_nobody_without_the_role_is_told_what_rests_on_a_record(library: Library) -> None:
    first = library.enrol(MARIE, "Marie Delattre")
    library.do(Leave(party=MARIE, on=DAY.replace(month=3)))
    asked = WithdrawRecord(position=first, reason="En double.")
    refused = library.ledger.record(asked, by=library.account, command_id="c-autre", roles=frozenset({"treasurer"}))
    assert code_of(refused) == "role-missing"


def test_what_came_to_rest_on_a_record_meanwhile_holds_it(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the decision and the append, another process records the departure: no boundary tells of it."""
    first = library.enrol(MARIE, "Marie Delattre")
    other = open_ledger(library.directory, library.ledger.registry, clock=library.clock, check="none")
    append = Writer.append

    def overtaken(self: Writer, *asked: Any) -> range:
        monkeypatch.setattr(Writer, "append", append)
        left = Leave(party=MARIE, on=DAY.replace(month=3))
        assert isinstance(other.record(left, by=library.account, command_id="c-depart"), Recorded)
        return append(self, *asked)

    monkeypatch.setattr(Writer, "append", overtaken)
    refused = library.do(WithdrawRecord(position=first, reason="En double."))
    other.close()

    assert code_of(refused) == "has-left"
    assert [entry.fact for entry in library.ledger.journal(kind="reader-left")] == [
        ReaderLeft(party=MARIE, on=DAY.replace(month=3))
    ]
