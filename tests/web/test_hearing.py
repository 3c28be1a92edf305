"""What follows from records, whoever made them, and what is past its term."""

import zipfile
from datetime import timedelta
from html import unescape
from io import BytesIO

import pytest

from core.access import AccessFile, links, passwords, sessions
from core.access.links import Purpose
from core.facts import AccountId, Id, PartyId
from core.ledger import open_ledger
from core.model.roles import COORDINATION
from core.store import BusyError
from core.subjects.accounts.deciders import CloseAccount
from core.subjects.admission.admit import JoinMember
from core.subjects.membership.leave import ResignMember
from core.subjects.parties.register import RegisterParty
from core.subjects.privacy.erase import EraseDue, EraseOnRequest
from core.vault import Vault
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


GONE = "p-jeanneaaaaaaaaaa"
NAME = "Quérandreau-Vasselot"


@pytest.fixture
def known(served: Served) -> Served:
    """Give an application that has shown somebody who has left, and remembers her."""
    party = PartyId(Id(GONE))
    on = served.clock().date()
    contact = {"email": "jehanne.querandreau@exemple.fr", "address": "12 bis, ruelle des Tanneurs"}
    served.record(RegisterParty(party=party, on=on, family=NAME, given="Jéhanne", **contact))
    served.record(JoinMember(party=party, on=on))
    served.record(ResignMember(party=party, on=on))
    return served


def pages(served: Served) -> str:
    """Everything that tells of people, in every form."""
    browser = served.inside("founder")
    listed = ("/personnes", f"/adherents/{GONE}", "/adherents", "/echeances-rgpd", "/recherche?q=Jeh", "/")
    whole = [browser.get(path).text for path in listed]
    whole += [browser.get(f"/vues/parties.{form}").text for form in ("csv", "json")]
    with zipfile.ZipFile(BytesIO(browser.get("/vues/parties.xlsx").content)) as sheet:
        whole += [sheet.read(name).decode() for name in sheet.namelist()]
    return unescape("\n".join(whole))


def test_a_person_erased_by_another_program_is_a_pseudonym_here_within_a_second(
    known: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That program was killed between its record and the destruction, and this one had everything in memory."""
    assert NAME in pages(known)
    known.house.tick()
    other = open_ledger(known.ledger.directory, known.ledger.registry, clock=known.clock, check="since")
    order = EraseOnRequest(party=PartyId(Id(GONE)), scope="all", on=known.clock().date(), confirmed=True)
    with monkeypatch.context() as patch:
        patch.setattr(Vault, "destroy", lambda *_: (_ for _ in ()).throw(BusyError("busy", "Occupé.")))
        with pytest.raises(BusyError):
            other.record(order, by=AccountId(Id(known.accounts["founder"])), command_id="c-ailleurs")
    other.close()
    assert NAME in pages(known), "until it is heard"

    known.house.tick()

    seen = pages(known)
    for canary in (NAME, "Jéhanne", "jehanne.querandreau", "Tanneurs"):
        assert canary not in seen
    assert "Personne effacée p-jean…" in seen
    assert known.ledger.vault.living([f"{GONE}/identity", f"{GONE}/contact"]) == frozenset()


def test_a_person_erased_here_is_forgotten_at_once(known: Served) -> None:
    assert NAME in pages(known)

    known.record(EraseDue(party=PartyId(Id(GONE)), on=known.clock().date(), confirmed=True))

    assert NAME not in pages(known)
