"""« Créer l'association »: where every page of an empty directory leads, once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from core.ledger import create_ledger, exists
from core.registry import Registry
from tests.web.served import PASSWORD, SECURE, Browser, HandClock, Served, serving

GOOD = {
    "name": "CPTS du Val d’Orge",
    "department": "2a",
    "holder": "Camille Roux",
    "email": "camille.roux@exemple.fr",
    "password": PASSWORD,
}


@pytest.fixture
def empty(tmp_path: Path, registry: Registry) -> Iterator[TestClient[Litestar]]:
    """Give an application whose data directory does not exist yet."""
    with serving(tmp_path / "registre", registry, HandClock()) as client:
        yield client


def found(browser: Browser, **changed: str) -> int:
    browser.get("/creation")
    return browser.post("/creation", {**GOOD, **changed}).status_code


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/voisins",
        "/voisins.csv",
        "/connexion",
        "/compte",
        "/comptes",
        "/enregistrements/1",
        "/lien/x",
        "/nulle/part",
    ],
)
def test_every_page_leads_there(empty: TestClient[Litestar], path: str) -> None:
    answer = Browser(empty).get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, "/creation")


def test_so_does_every_form_and_programs_are_told(empty: TestClient[Litestar]) -> None:
    browser = Browser(empty)
    browser.get("/creation")
    for path in ("/connexion", "/lien", "/voisins", "/deconnexion"):
        assert (
            browser.post(path, csrf=browser.csrf if path == "/connexion" else None).headers["location"] == "/creation"
        )
        browser.get("/creation")
    answer = browser.get("/api/views")
    assert (answer.status_code, answer.json()["refused"]) == (503, "no-register")


def test_the_founder_is_logged_in_with_every_role(empty: TestClient[Litestar], tmp_path: Path) -> None:
    browser = Browser(empty)
    assert found(browser) == 303
    browser.get("/")
    assert "L’association est créée." in browser.text
    browser.get("/compte")
    for told in (
        "Camille Roux",
        "Coordination",
        "Conseil d’administration",
        "Trésorerie",
        "Formation",
        "Comptes d’accès",
    ):
        assert told in browser.text
    browser.get("/connexion")
    assert exists(tmp_path / "registre")
    again = Browser(empty)
    again.get("/connexion")
    form = {"email": GOOD["email"], "password": PASSWORD}
    assert again.post("/connexion", form).status_code == 303


def test_everything_wrong_is_said_at_once_and_nothing_typed_is_lost(
    empty: TestClient[Litestar], tmp_path: Path
) -> None:
    browser = Browser(empty)
    typed = {"name": " ", "department": "96", "holder": "", "email": "camille@", "password": "motdepasse"}
    assert found(browser, **typed) == 422
    for sentence in (
        "Ce champ est obligatoire.",
        "Indiquez le numéro d’un département : 59, 2A, 974.",
        "Écrivez une adresse complète",
        "Il faut au moins 12 caractères",
    ):
        assert sentence in browser.text
    assert browser.page is not None
    assert browser.page.text.count('aria-invalid="true"') == 5
    assert 'value="camille@"' in browser.page.text
    assert 'value="96"' in browser.page.text
    assert "motdepasse" not in browser.page.text
    assert browser.page.text.count("<title>erreur : ") == 1
    assert not exists(tmp_path / "registre")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "x" * 201),
        ("name", "Val\u202ed’Orge"),
        ("holder", "Camille\x07Roux"),
        ("holder", "1 85 05 78 006 084 91"),
        ("name", "CPTS 185057800608491"),
        ("department", "00"),
        ("department", "96"),
        ("email", "a@b"),
        ("email", "185057800608491@exemple.fr"),
        ("password", "x" * 2000),
        ("password", "azertyuiopqsdfghjklm"),
    ],
)
def test_nothing_is_made_of_what_cannot_stand(
    empty: TestClient[Litestar], tmp_path: Path, field: str, value: str
) -> None:
    browser = Browser(empty)
    assert found(browser, **{field: value}) == 422
    assert browser.page is not None
    assert browser.page.text.count('aria-invalid="true"') == 1
    assert not exists(tmp_path / "registre")


def test_a_second_founder_loses_cleanly(empty: TestClient[Litestar]) -> None:
    slow, fast = Browser(empty), Browser(empty)
    slow.get("/creation")
    assert found(fast) == 303
    assert slow.post("/creation", {**GOOD, "name": "CPTS de l’Autre", "holder": "Paul Girard"}).status_code == 409
    assert "L’association vient d’être créée par quelqu’un d’autre" in slow.text
    assert slow.get("/").headers["location"] == "/connexion"
    assert slow.get("/creation").headers["location"] == "/"
    fast.get("/compte")
    assert "CPTS du Val d’Orge" in fast.text


def test_a_register_made_by_another_program_is_found(
    empty: TestClient[Litestar], tmp_path: Path, registry: Registry
) -> None:
    browser = Browser(empty)
    browser.get("/creation")
    ledger, _ = create_ledger(tmp_path / "registre", registry, name="CPTS d’Ailleurs", clock=HandClock())
    ledger.close()
    assert browser.post("/creation", GOOD).status_code == 409
    browser.get("/connexion")
    assert "CPTS d’Ailleurs" in browser.text


def test_from_afar_one_must_know_what_the_terminal_shows(tmp_path: Path, registry: Registry) -> None:
    with serving(tmp_path / "registre", registry, HandClock(), SECURE, code="sapin-42") as client:
        browser = Browser(client, SECURE)
        assert found(browser) == 422
        assert found(browser, code="chêne-42") == 422
        assert "Ce n’est pas le code écrit au démarrage du serveur." in browser.text
        browser.get("/creation?code=sapin-42")
        assert browser.page is not None
        assert 'value="sapin-42"' in browser.page.text
        assert browser.post("/creation", {**GOOD, "code": "sapin-42"}).status_code == 303


def test_the_page_is_of_no_use_afterwards(shared: Served) -> None:
    browser = shared.browser()
    assert browser.get("/creation").headers["location"] == "/"
    browser.get("/connexion")
    assert browser.post("/creation", GOOD).status_code == 409
