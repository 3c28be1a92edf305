"""« Courriels » : what waits, what was refused and why, without what is written in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.model.roles import ADMIN, AUDITOR, COORDINATION, TREASURER
from tests.web.postman import Postman, certificate, free_port, listening
from tests.web.served import Browser, Served
from tests.web.summoned import INES, posted, summon
from web.delivery import Delivery
from web.relay import Relay

PATH = "/courriels"


@pytest.fixture
def summoned(served: Served) -> Served:
    """Give a register from which two convocations were sent."""
    posted(summon(served))
    return served


@pytest.fixture
def postman(summoned: Served, tmp_path: Path) -> Iterator[Postman]:
    """Give the mail server of that register."""
    postman = Postman()
    server, trusting = certificate(tmp_path)
    with listening(postman, server) as relay:
        summoned.house.delivery = Delivery(summoned.house.outbox, relay, trusting)
        yield postman
        summoned.house.delivery = None


@pytest.fixture
def browser(summoned: Served) -> Browser:
    return summoned.inside(COORDINATION)


def test_without_a_server_the_page_says_how_to_send(browser: Browser) -> None:
    browser.get(PATH)
    assert "Aucun serveur d’envoi n’est configuré." in browser.text
    assert "10 mars 2026" in browser.text
    assert browser.text.count("à envoyer") == 2
    assert "à lundi" not in browser.text


def test_what_is_accepted_leaves_the_page(browser: Browser, summoned: Served, postman: Postman) -> None:
    summoned.house.deliver()
    assert {message["To"] for message in postman.taken} == {"ines.petit@exemple.fr", "paul.lemaire@exemple.fr"}
    browser.get(PATH)
    assert "Aucun courriel n’attend." in browser.text
    assert "partent par 127.0.0.1, de registre@exemple.fr" in browser.text


def test_what_is_refused_is_told_with_the_reason_then_tried_again(
    browser: Browser, summoned: Served, postman: Postman
) -> None:
    postman.answers["ines.petit@exemple.fr"] = "550 unknown"
    summoned.house.deliver()
    browser.get(PATH)
    assert "l’adresse est refusée (réponse 550) (ines.petit@exemple.fr)" in browser.text
    assert f'href="/adherents/{INES}"' in browser.page.text
    postman.answers.clear()
    assert browser.post(PATH, {"_do": "again"}).status_code == 303
    summoned.house.deliver()
    assert len(postman.taken) == 2
    assert summoned.letters() == []


def test_a_server_that_fails_is_told_until_it_answers(browser: Browser, summoned: Served) -> None:
    gone = Relay("127.0.0.1", free_port(), "registre@exemple.fr")
    summoned.house.delivery = Delivery(summoned.house.outbox, gone)
    summoned.house.deliver()
    browser.get(PATH)
    assert "Rien ne part pour l’instant. Le serveur d’envoi a un empêchement : il ne répond pas." in browser.text
    assert len(summoned.letters()) == 2
    assert browser.post(PATH, {"_do": "again"}).status_code == 303
    browser.get(PATH)
    assert "Nouvel essai le" not in browser.text


def test_a_message_is_taken_out(browser: Browser, summoned: Served) -> None:
    browser.get(PATH)
    first = browser.page.text.partition('name="letter" value="')[2][:18]
    assert browser.post(PATH, {"_do": "drop", "letter": first}).status_code == 303
    browser.get(PATH)
    assert "Ce courriel est retiré" in browser.text
    assert len(summoned.letters()) == 1
    browser.post(PATH, {"_do": "drop", "letter": first})
    browser.get(PATH)
    assert "Ce courriel n’attendait plus." in browser.text


@pytest.mark.parametrize(("who", "status"), [(TREASURER, 200), (AUDITOR, 403), (ADMIN, 403)])
def test_it_is_for_those_who_write(summoned: Served, who: str, status: int) -> None:
    browser = summoned.inside(who)
    assert browser.get(PATH).status_code == status
    browser.get("/compte")
    assert ("/courriels" in browser.page.text) == (status == 200)
    assert browser.post(PATH, {"_do": "again"}).status_code in {status, 303}
