"""A look opens texts before a decision, for those only who may ask the command, and keeps nothing."""

import multiprocessing
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing.queues import SimpleQueue
from pathlib import Path
from typing import Any

import pytest

from core.clock import now
from core.facts import AccountId, Id, PartyId
from core.ledger import Recorded, open_ledger, registry_of
from core.ledger.doubting import doubt
from core.ledger.writing import Writer
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


def test_what_a_look_forbids_is_refused_though_it_came_after_the_look(
    strict: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look and the append, another process records the same name."""
    other = open_ledger(strict.directory, strict.ledger.registry, clock=strict.clock, check="none")
    append = Writer.append
    same = enrolling("Nadia Benali", PartyId(Id("p-oooooooooooooooo")))

    def overtaken(self: Writer, *asked: Any) -> range:
        monkeypatch.setattr(Writer, "append", append)
        assert isinstance(other.record(same, by=strict.account, command_id="c-autre"), Recorded)
        return append(self, *asked)

    monkeypatch.setattr(Writer, "append", overtaken)
    refused = strict.do(enrolling("Nadia Benali"))
    other.close()

    assert isinstance(refused, Refused)
    assert (refused.code, refused.fields) == ("taken", {"called": "C’est Nadia Benali."})
    assert sorted(strict.names()) == ["Marie Delattre", "Nadia Benali"]


def test_two_processes_that_bring_one_name_at_once_bring_it_once(strict: Library) -> None:
    """Both enrol the same ten names, each under ids of its own: ten acceptances, ten refusals."""
    spawn = multiprocessing.get_context("spawn")
    answers = spawn.SimpleQueue()
    workers = [
        spawn.Process(target=_enrol_names, args=(strict.directory, strict.account, n, answers)) for n in range(2)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0] * len(workers)
    counts = [answers.get() for _ in workers]

    assert (sum(done for done, _ in counts), sum(refused for _, refused in counts)) == (10, 10)
    assert sorted(strict.names()) == sorted(["Marie Delattre", *(f"Nadia {n}" for n in range(10))])


def _enrol_names(directory: Path, account: AccountId, who: int, answers: "SimpleQueue[tuple[int, int]]") -> None:
    enrol, *others = ESSAI.deciders
    forbids = Look((READERS_FOLD,), taken)
    registry = registry_of([replace(ESSAI, deciders=(replace(enrol, forbids=forbids), *others))])
    ledger = open_ledger(directory, registry, clock=now, check="none")
    outcomes = [
        ledger.record(
            enrolling(f"Nadia {n}", PartyId(Id(f"p-{'ab'[who]}{'abcdefghij'[n]}{'n' * 14}"))),
            by=account,
            command_id=f"c-{who}-{n}",
        )
        for n in range(10)
    ]
    ledger.close()
    answers.put((sum(isinstance(one, Recorded) for one in outcomes), sum(isinstance(one, Refused) for one in outcomes)))
