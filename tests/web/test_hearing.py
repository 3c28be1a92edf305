"""What follows from records, whoever made them, and what is past its term."""

from datetime import timedelta

import pytest

from core.access import AccessFile, links, passwords, sessions
from core.access.links import Purpose
from core.facts import AccountId, Id
from core.ledger import open_ledger
from core.model.roles import COORDINATION
from core.subjects.accounts.deciders import CloseAccount
from tests.web.served import Served


def secrets(served: Served, account: str) -> bool:
    return passwords.has_password(served.access, account)


def test_an_account_closed_by_another_program_is_forgotten(served: Served) -> None:
    account = served.accounts[COORDINATION]
    served.house.tick()
    assert secrets(served, account)
    other = open_ledger(served.ledger.directory, served.ledger.registry, clock=served.clock, check="none")
    by, closing = AccountId(Id(served.accounts["founder"])), CloseAccount(account=AccountId(Id(account)))
    other.record(closing, by=by, command_id="c-ailleurs")
    other.close()
    served.house.tick()
    assert not secrets(served, account)


def test_an_account_closed_before_the_server_started_is_forgotten_too(served: Served) -> None:
    account = served.accounts[COORDINATION]
    served.record(CloseAccount(account=AccountId(Id(account))))
    assert secrets(served, account), "a file restored from before"
    served.house.tick()
    assert not secrets(served, account)


def test_what_could_not_be_done_is_done_the_next_time(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    account = served.accounts[COORDINATION]
    served.record(CloseAccount(account=AccountId(Id(account))))

    def held(_: AccessFile) -> None:
        raise TimeoutError

    with monkeypatch.context() as patch:
        patch.setattr(AccessFile, "scrub", held)
        with pytest.raises(TimeoutError):
            served.house.tick()
    rows = served.access.database.rows
    passwords.set_password(served.access, account, "un mot de passe qui traîne", served.clock())
    served.house.tick()
    assert rows("SELECT * FROM password WHERE account = ?", (account,)) == []


def test_once_a_day_what_is_past_its_term_is_erased(served: Served) -> None:
    account = served.accounts[COORDINATION]
    served.inside(COORDINATION)
    links.issue(served.access, account, Purpose.INVITATION, served.clock())
    served.house.outbox.post("a@exemple.fr", "Objet", "Texte", served.clock())

    def kept() -> list[int]:
        tables = [len(served.access.database.rows(f"SELECT * FROM {table}")) for table in ("session", "link")]
        return [*tables, len(served.letters())]

    served.house.tick()
    assert kept() == [1, 1, 1]
    served.clock.move(hours=23)
    served.house.tick()
    assert kept() == [1, 1, 1], "not every second"
    served.clock.move(hours=1)
    served.house.tick()
    assert kept() == [0, 1, 1]
    served.clock.now += timedelta(days=30)
    served.house.tick()
    assert kept() == [0, 0, 0]
    assert sessions.of_account(served.access, account, served.clock()) == ()
