"""Organisers who file at once, the same thing said twice, and five hundred people: one claim, and it is whole."""

import multiprocessing
import threading
from datetime import date
from multiprocessing.queues import SimpleQueue
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from core.clock import now
from core.facts import AccountId
from core.intake.binding import bind
from core.ledger import Ledger, Recorded, check_whole, create_ledger, open_ledger
from core.model.command import Refused
from plugins.dpc import registre_plugin
from tests.plugins.alone import standing

TODAY = date(2024, 4, 30)
TRADES = ("infirmier", "medecin-generaliste", "pharmacien")


class Filing(NamedTuple):
    """A register with a session that was held."""

    directory: Path
    ledger: Ledger
    account: AccountId
    session: str


def told(ledger: Ledger, account: AccountId, name: str, said: str, **raw: object) -> Any:
    command: Any = bind(ledger.registry.deciders[name].command, raw, command_id=said, today=TODAY)
    return command, ledger.record(command, by=account, command_id=said)


def prepared(directory: Path, people: int) -> Filing:
    ledger, account = create_ledger(directory, standing(registre_plugin()), name="CPTS du Val d’Orge")
    count = 0

    def tell(name: str, **raw: object) -> Any:
        nonlocal count
        count += 1
        command, outcome = told(ledger, account, name, f"essai-{count}", **raw)
        assert isinstance(outcome, Recorded), outcome
        return command

    parties = []
    for number in range(people):
        said = {"family": f"Berthier {number}", "profession": TRADES[number % 3], "adeli": f"{759_000_000 + number}"}
        parties.append(tell("register-party", **said, on="2023-01-09").party)
        tell("join-member", party=parties[-1], on="2023-02-01")
    tell("register-odpc", on="2023-09-01", number="9876")
    asked = {"label": "Asthme", "on": "2024-03-12", "duration": "180", "capacity": str(people)}
    session = tell("schedule-session", **asked).session
    tell("enrol-members", session=session, parties=parties, on="2024-02-01")
    tell("hold-session", session=session, rows=[{"party": one, "present": "all"} for one in parties])
    return Filing(directory, ledger, account, session)


def file(ledger: Ledger, account: AccountId, session: str, said: str) -> Any:
    return told(ledger, account, "file-claim", said, session=session, on="2024-03-20")[1]


def _process(directory: Path, account: AccountId, session: str, who: str, answers: "SimpleQueue[str]") -> None:
    ledger = open_ledger(directory, standing(registre_plugin()), clock=now, check="none")
    outcome = file(ledger, account, session, f"c-{who}")
    ledger.close()
    answers.put(outcome.code if isinstance(outcome, Refused) else "filed")


def test_two_threads_file_one_claim(tmp_path: Path) -> None:
    filing = prepared(tmp_path / "registre", 6)
    outcomes: list[Any] = []

    def work(who: int) -> None:
        outcomes.append(file(filing.ledger, filing.account, filing.session, f"c-{who}"))

    threads = [threading.Thread(target=work, args=(who,)) for who in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert sum(isinstance(one, Recorded) for one in outcomes) == 1
    assert {one.code for one in outcomes if isinstance(one, Refused)} == {"duplicate-claim"}
    assert {one.message for one in outcomes if isinstance(one, Refused)} == {"Séance déjà demandée."}
    assert len(filing.ledger.show("dpc.claims").rows) == 1
    filing.ledger.close()


def test_two_processes_file_one_claim(tmp_path: Path) -> None:
    filing = prepared(tmp_path / "registre", 6)
    filing.ledger.close()
    spawn = multiprocessing.get_context("spawn")
    answers = spawn.SimpleQueue()
    said = (filing.directory, filing.account, filing.session)
    workers = [spawn.Process(target=_process, args=(*said, str(who), answers)) for who in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(120)
    assert sorted(answers.get() for _ in workers) == ["duplicate-claim", "filed"]
    ledger = open_ledger(filing.directory, standing(registre_plugin()))
    assert len(ledger.show("dpc.claims").rows) == 1
    assert check_whole(ledger).ok
    ledger.close()


def test_the_same_command_twice_answers_the_same(tmp_path: Path) -> None:
    filing = prepared(tmp_path / "registre", 6)
    first, again = (file(filing.ledger, filing.account, filing.session, "c-deux-fois") for _ in range(2))

    assert isinstance(first, Recorded)
    assert again.positions == first.positions
    assert len(filing.ledger.show("dpc.claims").rows) == 1
    filing.ledger.close()


@pytest.mark.slow
def test_a_session_of_five_hundred_fits_in_a_record(tmp_path: Path) -> None:
    filing = prepared(tmp_path / "registre", 500)
    outcome = file(filing.ledger, filing.account, filing.session, "c-grande")

    assert isinstance(outcome, Recorded)
    (row,) = filing.ledger.show("dpc.claims").rows
    assert (row.retained, row.total) == (500, 38_000_00)

    claim, ledger, account = row.claim, filing.ledger, filing.account
    told(ledger, account, "return-claim", "c-renvoi", claim=claim, on="2024-04-02")
    parties = [line.party for line in ledger.show("dpc.claim-lines").rows]
    aside = [{"party": party, "reason": "not-registered-before-start"} for party in parties[1:]]
    said = {"claim": claim, "session": filing.session, "on": "2024-04-03", "left_out": aside}
    _, corrected = told(ledger, account, "correct-claim", "c-correction", **said)
    assert isinstance(corrected, Recorded), corrected
    (row,) = ledger.show("dpc.claims").rows
    assert (row.retained, row.excluded, row.total) == (1, 499, 76_00)
    filing.ledger.close()
