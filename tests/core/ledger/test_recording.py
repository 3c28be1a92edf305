"""The one way in."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from eventsourcing.persistence import IntegrityError

from core.facts import AccountId, Id, PartyId
from core.ledger import Recorded
from core.ledger.recording import Recording
from core.ledger.weighing import weigh
from core.ledger.writing import Writer
from core.model.command import Refused
from core.vault import key_id
from tests.core.ledger.conftest import Enrol, Leave, Library, ReaderLeft

MARIE = PartyId(Id("p-mmmmmmmmmmmmmmmm"))
DAY = date(2024, 1, 8)


def test_a_command_becomes_records_at_dense_positions(library: Library) -> None:
    head = library.ledger.head()
    outcome = library.do(Enrol(party=MARIE, on=DAY, called="Marie Delattre"))

    assert outcome == Recorded("enrol-reader", "c-1", (head + 1,))


def test_said_again_under_its_id_it_answers_as_before(library: Library) -> None:
    command = Enrol(party=MARIE, on=DAY, called="Marie Delattre")
    first = library.do(command, "c-mariee")
    again = library.do(command, "c-mariee")

    assert isinstance(first, Recorded)
    assert again == Recorded("enrol-reader", "c-mariee", first.positions, again=True)


def test_refused_for_what_its_twin_just_recorded_it_answers_as_its_twin(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tapped twice at once: the second was admitted before the first was recorded, and decided after."""
    command, admitted = Enrol(party=MARIE, on=DAY, called="Marie Delattre"), Recording._admitted

    def slowly(recording: Recording, *asked: Any) -> Any:
        answer = admitted(recording, *asked)
        with monkeypatch.context() as patch:
            patch.setattr(Recording, "_admitted", admitted)
            first.append(library.do(command, "c-1"))
        return answer

    first: list[Any] = []
    with monkeypatch.context() as patch:
        patch.setattr(Recording, "_admitted", slowly)
        again = library.do(command, "c-1")

    assert isinstance(again, Recorded), again
    assert (again.positions, again.again) == (first[0].positions, True)


def test_a_timed_decider_takes_the_moment_of_asking_from_the_clock_of_the_ledger(library: Library) -> None:
    position, asked = library.enrol(MARIE, "Marie Delattre"), Leave(party=MARIE, on=DAY)
    library.clock.now = datetime(2024, 1, 8, 21, 59, 59, tzinfo=UTC)
    assert weigh(library.ledger, asked, library.account) == (ReaderLeft(party=MARIE, on=DAY),)
    assert library.do(asked, "c-left") == Recorded("leave", "c-left", (position + 1,), act=True)

    library.clock.now = datetime(2024, 1, 8, 22, 0, tzinfo=UTC)
    weighed, anew = weigh(library.ledger, asked, library.account), library.do(asked, "c-late")
    assert isinstance(weighed, Refused)
    assert isinstance(anew, Refused)
    assert (weighed.code, anew.code) == ("shut", "shut")
    assert library.do(asked, "c-left") == Recorded("leave", "c-left", (position + 1,), again=True)


def test_the_same_id_for_another_payload_is_refused(library: Library) -> None:
    library.do(Enrol(party=MARIE, on=DAY, called="Marie Delattre"), "c-1")
    other = library.do(Enrol(party=MARIE, on=DAY, called="Marie Delatre"), "c-1")

    assert isinstance(other, Refused)
    assert other.code == "command-id-reused"


def test_the_same_id_of_another_account_is_refused(library: Library) -> None:
    command = Enrol(party=MARIE, on=DAY, called="Marie Delattre")
    library.do(command, "c-1")
    everybody = library.ledger.roles(library.account)
    other = AccountId(Id("a-pppppppppppppppp"))
    refused = library.ledger.record(command, by=other, command_id="c-1", roles=everybody)
    library.reopen()
    later = library.ledger.record(command, by=other, command_id="c-1", roles=everybody)

    assert isinstance(refused, Refused)
    assert refused.code == "command-id-reused"
    assert later == refused


@pytest.mark.parametrize("named", ["c-185057800608491", "c-10000000017", "marie.delattre@exemple.fr"])
def test_an_id_never_names_anybody(library: Library, named: str) -> None:
    outcome = library.do(Leave(party=MARIE, on=DAY), named)

    assert isinstance(outcome, Refused)
    assert (outcome.code, set(outcome.fields)) == ("forbidden-content", {"id"})


def test_a_refused_command_may_use_its_id_again(library: Library) -> None:
    refused = library.do(Leave(party=MARIE, on=DAY), "c-same")
    accepted = library.do(Enrol(party=MARIE, on=DAY, called="Marie Delattre"), "c-same")

    assert isinstance(refused, Refused)
    assert isinstance(accepted, Recorded)


def test_a_command_that_changes_nothing_records_nothing(library: Library) -> None:
    library.enrol(MARIE, "Marie Delattre")
    library.do(Leave(party=MARIE, on=DAY))
    head = library.ledger.head()
    outcome = library.do(Leave(party=MARIE, on=DAY))

    assert isinstance(outcome, Recorded)
    assert outcome.positions == ()
    assert library.ledger.head() == head


def test_an_account_without_the_role_is_refused_before_anything_is_written(library: Library) -> None:
    head = library.ledger.head()
    outcome = library.ledger.record(
        Enrol(party=MARIE, on=DAY, called="Marie Delattre"),
        by=library.account,
        command_id="c-9",
        roles=frozenset({"auditor"}),
    )

    assert isinstance(outcome, Refused)
    assert outcome.code == "role-missing"
    assert library.ledger.head() == head


def test_an_unknown_account_has_no_role(library: Library) -> None:
    assert library.ledger.roles("a-zzzzzzzzzzzzzzzz") == frozenset()


def test_a_social_security_number_is_refused_wherever_it_is_typed(library: Library) -> None:
    head = library.ledger.head()
    outcome = library.do(Enrol(party=MARIE, on=DAY, called="Marie", note="Son numéro : 2 55 08 14 168 025 38"))

    assert isinstance(outcome, Refused)
    assert outcome.code == "forbidden-content"
    assert "note" in outcome.fields
    assert "168" not in outcome.message
    assert library.ledger.head() == head


def test_a_record_that_would_be_too_long_is_refused(library: Library) -> None:
    outcome = library.do(Enrol(party=MARIE, on=DAY, called="Marie", note="é" * 30_000))

    assert isinstance(outcome, Refused)
    assert outcome.code == "record-too-long"


def test_a_command_id_is_a_code_and_no_id_of_a_thing(library: Library) -> None:
    """It is a tag, in clear for ever, and owns the keys of its texts: no phrase, nothing of the register's own."""
    phrase = "import Zorglubov Quintilla née le 12/03/1950"
    for bad in ("\n", "x" * 201, phrase, "né", "f-aaaaaaaaaaaaaaaa", "p-mmmmmmmmmmmmmmmm", "cmd:c-1"):
        outcome = library.do(Enrol(party=MARIE, on=DAY, called="Marie"), bad)

        assert isinstance(outcome, Refused)
        assert outcome.code == "command-id-invalid"
    uuid = "9b2e6c1e-4d0a-4d43-9a5c-0a7f3f0e6f11"
    for party, good in zip("abcdef", (uuid, "2026-03/l.12:b+c=", "c-aaaaaaaaaaaaaaaa", "f-1"), strict=False):
        assert isinstance(library.do(Enrol(party=f"p-{party * 16}", on=DAY, called="Marie"), good), Recorded)


def test_recorded_time_never_goes_back(library: Library) -> None:
    library.enrol(MARIE, "Marie Delattre")
    library.clock.day(date(2023, 1, 1))
    library.enrol("p-nnnnnnnnnnnnnnnn", "Nadia Benali")
    entries = library.ledger.journal(newest_first=False)

    assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)


def test_a_decision_is_made_again_when_the_register_changed_meanwhile(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    append, turns = Writer.append, iter([True, False])

    def late(self: Writer, *asked: object) -> range:
        if next(turns):
            raise IntegrityError
        return append(self, *asked)  # type: ignore[arg-type]  # as they come

    monkeypatch.setattr(Writer, "append", late)

    assert isinstance(library.do(Enrol(party=MARIE, on=DAY, called="Marie Delattre")), Recorded)


def test_a_register_that_never_stops_changing_is_a_conflict(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object) -> range:
        raise IntegrityError

    monkeypatch.setattr(Writer, "append", late)
    outcome = library.do(Enrol(party=MARIE, on=DAY, called="Marie Delattre"))

    assert isinstance(outcome, Refused)
    assert outcome.code == "conflict"


def test_a_command_that_another_process_just_recorded_is_answered_as_it_was(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    append = Writer.append

    def beaten(self: Writer, *asked: object) -> range:
        append(self, *asked)  # type: ignore[arg-type]  # as they come
        raise IntegrityError

    monkeypatch.setattr(Writer, "append", beaten)
    outcome = library.do(Enrol(party=MARIE, on=DAY, called="Marie Delattre"), "c-meme")

    assert outcome == Recorded("enrol-reader", "c-meme", (library.ledger.head(),), again=True)


def test_nothing_new_is_sealed_about_somebody_whose_data_were_erased(library: Library) -> None:
    library.ledger.vault.destroy([key_id(MARIE, "identity")], "2024-01-08T09:00:00.000000Z")
    outcome = library.do(Enrol(party=MARIE, on=DAY, called="Marie Delattre"))

    assert isinstance(outcome, Refused)
    assert outcome.code == "key-destroyed"
    assert "ont été effacées" in outcome.message
