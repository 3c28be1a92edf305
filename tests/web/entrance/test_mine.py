"""« Mon compte »: what is one's own, and nobody else's."""

import re

import pytest

from core.access import links, sessions, tokens
from core.access.links import Purpose
from core.model.roles import AUDITOR, COORDINATION
from tests.web.served import PASSWORD, Browser, Served, email

NEW = "neuf lampes de corridor"


def change(browser: Browser, current: str, password: str) -> int:
    browser.get("/compte")
    return browser.post("/compte/mot-de-passe", {"current": current, "password": password}).status_code


def make(browser: Browser, name: str = "tableau de bord") -> str:
    browser.get("/compte")
    browser.post("/compte/jetons", {"token-name": name})
    found = re.search(r"registre_[\w-]{43}", browser.text)
    assert found is not None
    return found[0]


def test_it_says_who_one_is_and_what_one_may(shared: Served) -> None:
    browser = shared.inside(AUDITOR)
    browser.get("/compte")
    assert "Odile Marchand" in browser.text
    assert "Audit (lecture seule)" in browser.text
    assert "Trésorerie" not in browser.text.partition("Mes connexions")[0].partition("Rôles")[2]


def test_a_new_password_changes_the_id_and_ends_every_other_way_in(served: Served) -> None:
    browser, elsewhere = served.inside(COORDINATION), served.inside(COORDINATION)
    link = links.issue(served.access, served.accounts[COORDINATION], Purpose.LOGIN, served.clock())
    before = browser.sid
    assert change(browser, PASSWORD, NEW) == 303
    assert browser.sid != before
    browser.get("/compte")
    assert "Le mot de passe est changé" in browser.text
    assert elsewhere.get("/compte").status_code == 303
    stale = served.browser()
    stale.sid = before
    assert stale.get("/compte").status_code == 303
    assert stale.get(f"/lien/{link}").status_code == 410
    assert served.browser().log_in(COORDINATION).status_code == 422
    assert served.browser().log_in(COORDINATION, NEW).status_code == 303


@pytest.mark.parametrize(
    ("current", "password", "sentence"),
    [
        ("pas le bon", NEW, "Ce n’est pas le mot de passe actuel."),
        ("", NEW, "Ce n’est pas le mot de passe actuel."),
        (PASSWORD, "court", "Il faut au moins 12 caractères"),
        (PASSWORD, "azertyuiopqsdfghjklm", "parmi les premiers qu’on essaierait"),
    ],
)
def test_it_is_not_changed_otherwise(served: Served, current: str, password: str, sentence: str) -> None:
    browser = served.inside(COORDINATION)
    before = browser.sid
    assert change(browser, current, password) == 422
    assert sentence in browser.text
    assert browser.sid == before
    assert browser.page is not None
    assert password not in browser.page.text
    assert served.browser().log_in(COORDINATION).status_code == 303


def test_guessing_the_current_one_is_slowed(served: Served) -> None:
    browser = served.inside(COORDINATION)
    assert [change(browser, "essai", NEW) for _ in range(5)] == [422] * 3 + [429] * 2
    assert browser.page is not None
    assert browser.page.headers["retry-after"] == "4"


def test_who_came_by_a_link_chooses_a_first_password(served: Served) -> None:
    browser = served.inside(AUDITOR)
    browser.get("/compte")
    assert "Choisir un mot de passe" in browser.text
    assert "Mot de passe actuel" not in browser.text
    assert change(browser, "", NEW) == 303
    assert served.browser().log_in(AUDITOR, NEW).status_code == 303


def test_ones_connections_are_listed_and_ended_one_by_one(served: Served) -> None:
    browser, elsewhere = served.inside(COORDINATION), served.inside(COORDINATION)
    answer = browser.get("/compte")
    assert answer.text.count("celle-ci") == 1
    keys = re.findall(r'name="key" value="(\w+)"', answer.text)
    assert len(keys) == 2
    assert browser.sid not in answer.text
    mine = {one.key for one in sessions.of_account(served.access, served.accounts[COORDINATION], served.clock())}
    assert set(keys) == mine
    own = re.search(r'celle-ci.*?name="key" value="(\w+)"', answer.text, re.DOTALL)
    assert own is not None
    (other,) = set(keys) - {own[1]}
    assert browser.post("/compte/connexions", {"key": other}).headers["location"] == "/compte"
    assert elsewhere.get("/compte").status_code == 303
    browser.get("/compte")
    assert browser.post("/compte/connexions", {"key": own[1]}).headers["location"] == "/connexion"
    assert browser.get("/compte").status_code == 303


def test_nobody_elses_connection_or_token_can_be_ended(served: Served) -> None:
    victim, thief = served.inside("founder"), served.inside(COORDINATION)
    token_id = served.access.database.rows("SELECT id FROM token")
    secret = make(victim)
    (token_id,) = served.access.database.rows("SELECT id FROM token")
    (key,) = (one.key for one in sessions.of_account(served.access, served.accounts["founder"], served.clock()))
    thief.get("/compte")
    thief.post("/compte/connexions", {"key": key})
    thief.get("/compte")
    thief.post("/compte/jetons/revoquer", {"id": token_id[0]})
    assert victim.get("/compte").status_code == 200
    assert served.browser().get("/api/views", headers={"authorization": f"Bearer {secret}"}).status_code == 200


def test_a_token_is_shown_once_works_and_can_be_revoked(served: Served) -> None:
    browser, program = served.inside(COORDINATION), served.browser()
    secret = make(browser, "  tableau   de bord ")
    told = {"authorization": f"Bearer {secret}"}
    assert program.get("/api/views", headers=told).status_code == 200
    answer = browser.get("/compte")
    assert secret not in answer.text
    assert "tableau de bord" in browser.text
    found = re.search(r'name="id" value="([\w-]+)"', answer.text)
    assert found is not None
    assert browser.post("/compte/jetons/revoquer", {"id": found[1]}).status_code == 303
    browser.get("/compte")
    assert "révoqué" in browser.text
    assert program.get("/api/views", headers=told).status_code == 401


@pytest.mark.parametrize("name", ["", "   ", "x" * 101, "invisible\u202e"])
def test_a_token_says_what_it_is_for(served: Served, name: str) -> None:
    browser = served.inside(COORDINATION)
    browser.get("/compte")
    assert browser.post("/compte/jetons", {"token-name": name}).status_code == 422
    assert "Dites à quoi servira ce jeton" in browser.text


def test_a_token_is_not_named_after_a_social_security_number(served: Served) -> None:
    browser = served.inside(COORDINATION)
    browser.get("/compte")
    assert browser.post("/compte/jetons", {"token-name": "patient 1 85 05 78 006 084 91"}).status_code == 422
    assert "numéro de sécurité sociale" in browser.text
    assert tokens.of_account(served.access, served.accounts[COORDINATION]) == ()


def test_tokens_are_not_heaped_up(served: Served) -> None:
    browser = served.inside(COORDINATION)
    for _ in range(20):
        make(browser)
    browser.get("/compte")
    assert browser.post("/compte/jetons", {"token-name": "encore"}).status_code == 422


def test_no_page_shows_an_address(shared: Served) -> None:
    for path in ("/compte", "/comptes", "/"):
        answer = shared.inside("founder").get(path)
        assert answer.status_code == 200
        assert not any(email(who) in answer.text for who in shared.accounts)
