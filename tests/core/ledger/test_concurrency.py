"""Several threads and several processes on one file: no lost update, no half command, dense positions."""

import multiprocessing
import subprocess
import sys
import threading
from multiprocessing.queues import SimpleQueue
from pathlib import Path

from core.clock import now
from core.facts import AccountId, Id, PartyId
from core.ledger import Recorded, check_whole, open_ledger, registry_of
from core.model.command import Refused
from tests.core.ledger.conftest import DAY, ESSAI, Enrol, Library
from tests.core.ledger.killed import lost

PEOPLE = [f"p-{letter * 16}" for letter in "abcdefghij"]
KILLS = 200


def _enrol_all(directory: Path, account: AccountId, who: str, answers: "SimpleQueue[tuple[int, int]]") -> None:
    ledger = open_ledger(directory, registry_of([ESSAI]), clock=now, check="none")
    accepted = refused = 0
    for number, party in enumerate(PEOPLE):
        command = Enrol(party=PartyId(Id(party)), on=DAY, called=f"Camille {number}")
        outcome = ledger.record(command, by=account, command_id=f"c-{who}-{number}")
        accepted += isinstance(outcome, Recorded)
        refused += isinstance(outcome, Refused)
    ledger.close()
    answers.put((accepted, refused))


def test_each_person_is_enrolled_once_whoever_asks(library: Library) -> None:
    """Four processes enrol the same ten people at once: ten acceptances, thirty refusals."""
    before = library.ledger.head()
    spawn = multiprocessing.get_context("spawn")
    answers = spawn.SimpleQueue()
    workers = [
        spawn.Process(target=_enrol_all, args=(library.directory, library.account, str(n), answers)) for n in range(4)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0] * len(workers)
    counts = [answers.get() for _ in workers]

    assert sum(accepted for accepted, _ in counts) == len(PEOPLE)
    assert sum(refused for _, refused in counts) == 3 * len(PEOPLE)
    assert library.ledger.head() == before + len(PEOPLE)
    assert check_whole(library.ledger).ok


def test_threads_share_one_ledger(library: Library) -> None:
    outcomes: list[object] = []

    def work(who: int) -> None:
        for number, party in enumerate(PEOPLE):
            command = Enrol(party=PartyId(Id(party)), on=DAY, called=f"Camille {number}")
            outcomes.append(library.do(command, f"c-{who}-{number}"))

    threads = [threading.Thread(target=work, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert sum(isinstance(outcome, Recorded) for outcome in outcomes) == len(PEOPLE)
    assert len(library.names()) == len(PEOPLE)
    assert check_whole(library.ledger).ok


def test_a_killed_process_loses_nothing_that_it_acknowledged(library: Library, root: Path) -> None:
    """Killed at random, again and again: what was acknowledged is there, whole, and said again answers the same."""
    library.ledger.close()
    script = [sys.executable, "-m", "tests.core.ledger.killed", str(library.directory), library.account, str(KILLS)]
    worker = subprocess.run(script, stdout=subprocess.PIPE, text=True, timeout=300, check=True, cwd=root)
    library.reopen()
    count, wrong = lost(library.ledger, worker.stdout)

    assert not library.ledger.health.read_only, library.ledger.health.message
    assert count >= KILLS
    assert wrong == []
