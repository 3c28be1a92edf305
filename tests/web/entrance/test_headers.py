"""The headers of every answer, whatever it is."""

import re
from collections.abc import Callable

import httpx
import pytest

from core.store import DiskFullError
from tests.web.served import Browser, Served
from web.drawing.assets import digest

ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


def unknown_host(browser: Browser) -> httpx.Response:
    return browser.get("/", headers={"host": "ailleurs.exemple"})


def too_large(browser: Browser) -> httpx.Response:
    return browser.post("/connexion", {"email": "x" * 70_000}, csrf="")


def forbidden(browser: Browser) -> httpx.Response:
    return browser.post("/connexion", csrf="faux")


ANSWERS: dict[str, tuple[int, Callable[[Browser], httpx.Response]]] = {
    "login": (200, lambda one: one.get("/connexion")),
    "redirect": (303, lambda one: one.get("/voisins")),
    "static": (200, lambda one: one.get(f"/static/{digest()}/registre.css")),
    "static-unknown": (404, lambda one: one.get(f"/static/{digest()}/inconnu.css")),
    "gone": (410, lambda one: one.get("/lien/inconnu")),
    "method": (405, lambda one: one.request("DELETE", "/voisins")),
    "method-post": (405, lambda one: one.request("PUT", "/connexion")),
    "options": (204, lambda one: one.request("OPTIONS", "/connexion")),
    "host": (400, unknown_host),
    "large": (413, too_large),
    "csrf": (403, forbidden),
    "api": (401, lambda one: one.get("/api/views")),
}


@pytest.mark.parametrize("kind", ANSWERS)
def test_every_answer_carries_them(shared: Served, kind: str) -> None:
    status, ask = ANSWERS[kind]
    answer = ask(shared.browser())
    assert answer.status_code == status
    assert {name: answer.headers.get(name) for name in ALWAYS} == ALWAYS
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "server" not in answer.headers
    assert "strict-transport-security" not in answer.headers, "plain HTTP"


def test_so_do_pages_missing_pages_and_downloads_of_who_is_inside(shared: Served) -> None:
    browser = shared.inside("founder")
    for path, status in (("/", 200), ("/nulle-part", 404), ("/voisins?on=hier", 400), ("/vues/neighbours.csv", 200)):
        answer = browser.get(path)
        assert answer.status_code == status
        assert {name: answer.headers.get(name) for name in ALWAYS} == ALWAYS
        assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-security-policy"] == "sandbox", "a file keeps its own, stricter policy"


@pytest.mark.parametrize(
    ("error", "status"), [(RuntimeError("Zoé Picard"), 500), (DiskFullError("disk-full", "Plein."), 507)]
)
def test_so_does_a_failure(served: Served, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    browser = served.inside("founder")
    monkeypatch.setattr(served.ledger, "show", fail)
    answer = browser.get("/voisins")
    assert answer.status_code == status
    assert {name: answer.headers.get(name) for name in ALWAYS} == ALWAYS


def test_scripts_run_by_a_nonce_that_changes_and_is_the_pages_own(shared: Served) -> None:
    browser = shared.inside("founder")
    nonces = set()
    for _ in range(3):
        answer = browser.get("/")
        nonce = re.search(r"script-src 'nonce-([\w-]+)' 'strict-dynamic'", answer.headers["content-security-policy"])
        assert nonce is not None
        assert set(re.findall(r'<script [^>]*nonce="([^"]*)"', answer.text)) == {nonce[1]}
        nonces.add(nonce[1])
    assert len(nonces) == 3


def test_over_https_browsers_are_told_to_stay_there_and_the_cookie_is_bound_to_the_host(secured: Served) -> None:
    browser = secured.browser()
    answer = browser.log_in("founder")
    assert answer.status_code == 303
    assert answer.headers["strict-transport-security"].startswith("max-age=31536000")
    assert answer.headers["set-cookie"].startswith("__Host-registre=")
    told = {attribute.strip().lower() for attribute in answer.headers["set-cookie"].split(";")[1:]}
    assert told == {"httponly", "path=/", "samesite=lax", "secure"}


def test_over_plain_http_the_cookie_is_out_of_reach_of_scripts_too(served: Served) -> None:
    answer = served.browser().log_in("founder")
    told = {attribute.strip().lower() for attribute in answer.headers["set-cookie"].split(";")[1:]}
    assert told == {"httponly", "path=/", "samesite=lax"}


def test_assets_are_kept_for_a_year_and_only_known_names_lead_anywhere(shared: Served) -> None:
    browser = shared.browser()
    assert "immutable" in browser.get(f"/static/{digest()}/registre.css").headers["cache-control"]
    for name in ("vendor/htmx.LICENSE.txt", "..%2f..%2fhouse.py", "registre.css/", "%00"):
        answer = browser.get(f"/static/{digest()}/{name}")
        assert answer.status_code in {200, 404}
        assert "licence" not in answer.text.lower()
        assert "class House" not in answer.text
