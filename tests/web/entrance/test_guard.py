"""Every route that changes something refuses what its own page, in this browser, did not send."""

from collections.abc import Callable

import httpx
import pytest

from tests.web.neighbours import PLUGIN
from tests.web.served import ADDRESS, Browser, Served, registry_of
from web.api import ROUTES as API
from web.app import ENTRANCE, PAGES

PARTS = {"path:path": "voisins", "position:str": "1", "deed:str": "retirer", "name:str": "join-neighbours"}


def writes() -> list[str]:
    """Return an address of every route that takes a POST."""
    found = []
    for handler in (*PAGES, *ENTRANCE, *API):
        if "POST" in handler.http_methods:
            for path in handler.paths:
                filled = path
                for part, value in PARTS.items():
                    filled = filled.replace("{" + part + "}", value)
                found.append(filled.replace("//", "/"))
    return sorted(found)


FORMS = [path for path in writes() if not path.startswith("/api/")]
OPEN = {"/creation", "/connexion", "/connexion/lien", "/lien", "/invitation", "/p/{secret:str}"}
FORM = "application/x-www-form-urlencoded"
REFUSED = ("Formulaire expiré", "Envoi refusé")
HERE = {"origin": ADDRESS, "sec-fetch-site": "same-origin"}


def ready(served: Served, path: str) -> tuple[Browser, str]:
    """Return a browser that may use a route, and the token of its forms."""
    browser = served.browser() if path in OPEN else served.inside("founder")
    browser.get("/connexion" if path in OPEN else "/compte")
    return browser, browser.csrf


def send(browser: Browser, path: str, content: str, **headers: str) -> httpx.Response:
    return browser.request("POST", path, content=content, headers={"content-type": FORM, **headers})


def no_token(browser: Browser, path: str, _token: str, _other: str) -> httpx.Response:
    return send(browser, path, "", **HERE)


def foreign_token(browser: Browser, path: str, _token: str, other: str) -> httpx.Response:
    return send(browser, path, f"_csrf={other}", **HERE)


def wrong_origin(browser: Browser, path: str, token: str, _other: str) -> httpx.Response:
    return send(browser, path, f"_csrf={token}", origin="https://ailleurs.exemple")


def no_origin_at_all(browser: Browser, path: str, token: str, _other: str) -> httpx.Response:
    return send(browser, path, f"_csrf={token}", origin="null")


def from_another_site(browser: Browser, path: str, token: str, _other: str) -> httpx.Response:
    return send(browser, path, f"_csrf={token}", **{"sec-fetch-site": "cross-site"})


def from_a_neighbouring_site(browser: Browser, path: str, token: str, _other: str) -> httpx.Response:
    return send(browser, path, f"_csrf={token}", **{"sec-fetch-site": "same-site"})


def another_scheme(browser: Browser, path: str, token: str, _other: str) -> httpx.Response:
    return send(browser, path, f"_csrf={token}", origin=ADDRESS.replace("http", "https"))


def plain_text(browser: Browser, path: str, token: str, _other: str) -> httpx.Response:
    return send(browser, path, f"_csrf={token}", **HERE, **{"content-type": "text/plain"})


def no_type(browser: Browser, path: str, _token: str, _other: str) -> httpx.Response:
    return browser.request("POST", path, headers=HERE)


ATTACKS: dict[str, Callable[[Browser, str, str, str], httpx.Response]] = {
    attack.__name__: attack
    for attack in (
        no_token,
        foreign_token,
        wrong_origin,
        no_origin_at_all,
        from_another_site,
        from_a_neighbouring_site,
        another_scheme,
        plain_text,
        no_type,
    )
}


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("path", FORMS)
def test_a_form_that_is_not_this_browsers_own_is_refused(shared: Served, path: str, attack: str) -> None:
    browser, token = ready(shared, path)
    _, other = ready(shared, path)
    head = shared.ledger.head()
    answer = ATTACKS[attack](browser, path, token, other)
    assert answer.status_code == 403
    assert any(told in answer.text for told in REFUSED)
    assert shared.ledger.head() == head


@pytest.mark.parametrize("path", FORMS)
def test_its_own_is_let_in(served: Served, path: str) -> None:
    browser, token = ready(served, path)
    answer = send(browser, path, f"_csrf={token}", **HERE)
    assert answer.status_code != 401
    assert not any(told in answer.text for told in REFUSED)
    elsewhere = send(ready(served, path)[0], path, f"_csrf={token}", **HERE)
    assert elsewhere.status_code == 403, "but only there"


@pytest.mark.parametrize("path", [path for path in FORMS if path not in OPEN])
def test_nobody_is_led_to_the_login_page_before_the_body_is_read(shared: Served, path: str) -> None:
    browser = shared.browser()
    answer = browser.request(
        "POST",
        path,
        content=b"x" * 13_000_000,
        headers={"content-type": FORM, "referer": f"{ADDRESS}/voisins?q=a", **HERE},
    )
    assert answer.status_code == 303
    assert answer.headers["location"] == "/connexion?suite=%2Fvoisins%3Fq%3Da"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),
        ({"origin": "https://ailleurs.exemple"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"origin": ADDRESS, "content-type": "text/plain"}, 403),
        ({"origin": ADDRESS, "x-csrf-token": "faux"}, 403),
        ({"origin": ADDRESS}, 422),
        ({"sec-fetch-site": "same-origin"}, 422),
    ],
)
def test_json_with_a_cookie_says_where_it_comes_from(shared: Served, headers: dict[str, str], status: int) -> None:
    browser = shared.inside("founder")
    sent = {"content-type": "application/json", **headers}
    answer = browser.request("POST", "/api/commands/join-neighbours", content=b"{}", headers=sent)
    assert answer.status_code == status
    if status == 403:
        assert answer.json()["refused"] in {"form-expired", "other-site"}


def test_a_token_of_the_api_owes_nothing_to_the_cookie_and_opens_no_page(shared: Served) -> None:
    browser = shared.inside("founder")
    wrong = {"authorization": "Bearer registre_faux"}
    assert browser.get("/api/views", headers=wrong).status_code == 401
    assert shared.browser().get("/compte", headers=shared.token("founder")).status_code == 303
    form = {"password": "un autre mot de passe"}
    refused = shared.browser().post("/compte/mot-de-passe", form, csrf="", headers=shared.token("founder"))
    assert refused.status_code == 303


@pytest.mark.parametrize("host", ["ailleurs.exemple", "127.0.0.1", "127.0.0.1:8001", "127.0.0.1:8000.exemple", ""])
def test_another_host_is_not_answered_for(shared: Served, host: str) -> None:
    assert shared.browser().get("/connexion", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000"])
def test_this_machine_has_several_names(shared: Served, host: str) -> None:
    assert shared.browser().get("/connexion", headers={"host": host}).status_code == 200


def test_the_table_has_every_page_of_a_plugin_behind_it() -> None:
    assert "/voisins" in FORMS
    assert set(OPEN) < set(FORMS)
    assert len(FORMS) >= 14
    assert registry_of([PLUGIN]).pages["/voisins"]
