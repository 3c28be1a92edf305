"""« Consultations »: each reading of personal data, by which account, for twelve months and no longer."""

from datetime import timedelta

import pytest

from core.access import TERMINAL, reads
from core.model.roles import ADMIN, AUDITOR, BOARD, COORDINATION, TREASURER
from core.subjects.parties.register import RegisterParty
from tests.web.served import Served
from web.drawing.visited import words_of_reading
from web.entrance.account import Account

INES = "p-aaaaaaaaaaaaaaaa"
READ = (
    "/adherents",
    f"/adherents/{INES}",
    "/adherents.csv",
    "/vues/members.xlsx",
    "/enregistrements/1",
    "/enregistrements/1/octets",
    "/recherche",
    f"/droits/{INES}",
    f"/droits/{INES}/rapport.json",
)


@pytest.fixture
def known(served: Served) -> Served:
    """Register Inès Petit."""
    served.record(RegisterParty(party=INES, on=served.clock().date(), family="Petit", given="Inès"))
    return served


def noted(served: Served) -> set[tuple[str, str]]:
    return {(one.account, one.what) for one in reads.latest(served.access, limit=100)}


def test_every_door_that_opens_personal_data_is_noted(known: Served) -> None:
    browser, account = known.inside(COORDINATION), known.accounts[COORDINATION]
    for path in READ:
        assert browser.get(path).status_code == 200, path
    assert known.client.get("/api/views/members", headers=known.token(COORDINATION)).status_code == 200
    assert browser.get("/recherche?q=Petit").status_code == 200

    assert noted(known) == {(account, path) for path in (*READ, "/api/views/members")}, "and no word that was searched"


@pytest.mark.parametrize("who", [ADMIN, BOARD])
def test_who_watches_reads_who_read_what(known: Served, who: str) -> None:
    known.inside(TREASURER).get(f"/adherents/{INES}")
    reads.note(known.access, TERMINAL, "members", known.clock())
    browser = known.inside(who)
    browser.get("/consultations")

    assert "Yvonne Petit" in browser.text
    assert "Terminal de la machine Adhérents" in browser.text
    assert ("Petit Inès" in browser.text, INES in browser.text) == (who == BOARD, who == ADMIN)


def test_a_reader_and_a_thing_choose_and_pages_follow(known: Served) -> None:
    account, at = known.accounts[AUDITOR], known.clock()
    for number in range(51):
        reads.note(known.access, account, f"/enregistrements/{number}", at - timedelta(days=1, minutes=number))
    known.inside(TREASURER).get(f"/adherents/{INES}")
    browser = known.inside(BOARD)

    assert "n° 50" not in browser.get(f"/consultations?compte={account}").text
    assert "Plus anciennes" in browser.text
    assert "n° 50" in browser.get(f"/consultations?compte={account}&apres=50").text
    assert "Odile" not in browser.get(f"/consultations?sur={INES}").text.partition("<tbody")[2]
    assert "Yvonne Petit" in browser.text
    assert browser.get("/consultations?apres=-1&compte=personne").status_code == 200
    assert "Aucune consultation de cette sorte" in browser.text


def test_past_twelve_months_nothing_is_left(known: Served) -> None:
    known.inside(TREASURER).get(f"/adherents/{INES}")
    known.house.tick()
    known.clock.move(days=366)
    known.house.tick()

    assert noted(known) == set()


@pytest.mark.parametrize("who", [COORDINATION, TREASURER, AUDITOR])
def test_others_do_not_watch(known: Served, who: str) -> None:
    assert known.inside(who).get("/consultations").status_code == 403


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("/", "À faire"),
        ("/adherents.csv", "Adhérents (csv)"),
        ("/vues/members.xlsx", "Adhérents (xlsx)"),
        ("/api/views/members", "Adhérents"),
        ("members", "Adhérents"),
        ("/documents/adhesion.pdf", "Attestation d’adhésion (pdf)"),
        ("/enregistrements/41/octets", "Enregistrement : n° 41"),
        (f"/droits/{INES}/rapport.pdf", "Droit d’accès : Petit Inès (pdf)"),
        (f"access-report {INES}", "Droit d’accès : Petit Inès"),
        ("/ailleurs", "/ailleurs"),
    ],
)
def test_an_address_is_read_in_words(known: Served, what: str, words: str) -> None:
    class Reader:
        ledger = known.ledger
        account = Account("a", "Paul", frozenset({BOARD}))

        def may(self, roles: frozenset[str]) -> bool:
            return BOARD in roles

    assert words_of_reading(what, Reader()) == words
