"""A form that comes too late is not lost: it is given back, to be sent again once logged in."""

import re
from html import unescape

import pytest

from core.model.roles import COORDINATION
from tests.web.served import ADDRESS, Browser, Served

JOIN = {
    "_command": "join-neighbours",
    "_block": "3",
    "_id": "c-tardif",
    "label": "Anne Morel",
    "trade": "gp",
    "on": "2026-03-01",
    "note": "Première ligne\r\nseconde « ligne » & fin",
}


def pairs(browser: Browser) -> dict[str, str]:
    """Return what the page would send again."""
    assert browser.page is not None
    found = re.findall(r'<textarea name="([^"]*)" hidden>\n(.*?)</textarea>', browser.page.text, re.DOTALL)
    return {name: unescape(value) for name, value in found}


def late(served: Served) -> Browser:
    """Return a browser whose session ended while a form was being filled in, and that sent it."""
    browser = served.inside(COORDINATION)
    browser.get("/voisins")
    served.clock.move(minutes=45)
    assert browser.post("/voisins", JOIN).status_code == 401
    return browser


def test_what_was_typed_is_given_back_whole(served: Served) -> None:
    browser = late(served)
    assert "Connectez-vous dans un autre onglet" in browser.text
    assert "Rien de saisi n’est perdu." in browser.text
    assert pairs(browser) == JOIN
    assert browser.page is not None
    assert '<form method="post" action="/voisins">' in browser.page.text


def test_once_logged_in_again_it_is_sent_and_recorded_once(served: Served) -> None:
    browser, head = late(served), served.ledger.head()
    kept, stale = pairs(browser), browser.csrf
    assert browser.log_in(COORDINATION).status_code == 303
    assert browser.post("/voisins", kept, csrf=stale).status_code == 403
    assert "Formulaire expiré" in browser.text
    assert pairs(browser) == JOIN
    assert browser.post("/voisins", pairs(browser)).status_code == 303
    assert served.ledger.head() == head + 1
    (row,) = served.ledger.show("neighbours").rows
    assert served.ledger.text(row.name) == "Anne Morel"


def test_a_form_on_a_page_that_stayed_open_is_brought_the_token_that_fits(served: Served) -> None:
    browser = served.inside(COORDINATION)
    browser.get("/voisins")
    stale = browser.csrf
    served.clock.move(minutes=45)
    htmx = {"hx-request": "true", "hx-target": "details#formulaire-3", "hx-current-url": f"{ADDRESS}/voisins"}
    answer = browser.post("/voisins", JOIN, headers=htmx)
    assert answer.status_code == 401
    assert "hx-redirect" not in answer.headers, "leaving the page would lose what is typed in it"
    assert answer.headers["hx-retarget"] == "#formulaire-3-elsewhere"
    assert answer.headers["hx-reselect"] == "#erreur"
    browser.log_in(COORDINATION)
    answer = browser.post("/voisins", JOIN, csrf=stale, headers=htmx)
    assert answer.status_code == 403
    fresh = re.search(r'<div id="erreur"><input type="hidden" name="_csrf" value="(\w+)">', answer.text)
    assert fresh is not None
    both = {**JOIN, "_csrf": [stale, fresh[1]]}
    assert browser.post("/voisins", both, headers=htmx).headers["hx-redirect"].startswith("/voisins/p-")


@pytest.mark.parametrize("target", ["", "details", 'x#"><script>', "x#a b", "#" + "a" * 100])
def test_a_strange_target_is_not_repeated(served: Served, target: str) -> None:
    browser = served.browser()
    browser.get("/connexion")
    answer = browser.post("/voisins", JOIN, headers={"hx-request": "true", "hx-target": target})
    assert answer.status_code == 401
    assert "hx-retarget" not in answer.headers


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("/compte/mot-de-passe", {"current": "secret-un", "password": "secret-deux"}),
        ("/connexion", {"email": "a@exemple.fr", "password": "secret-deux"}),
        ("/lien", {"secret": "secret-deux"}),
    ],
)
def test_a_secret_is_never_written_into_a_page(served: Served, path: str, form: dict[str, str]) -> None:
    browser = served.browser()
    answer = browser.post(path, form, csrf="faux")
    assert answer.status_code in {303, 403}
    assert "secret-" not in answer.text


def test_what_another_site_may_have_sent_is_not_offered(served: Served) -> None:
    browser = served.inside(COORDINATION)
    for headers, status in (
        ({}, 403),
        ({"origin": "https://ailleurs.exemple"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
    ):
        answer = browser.request("POST", "/voisins", data={**JOIN, "_csrf": "faux"}, headers=headers)
        assert answer.status_code == status
        assert "Anne Morel" not in answer.text
        assert pairs(browser) == {}
