"""What is answered when something is wrong, and what is noted of it."""

import errno
import logging

import pytest

from core.model.roles import AUDITOR, COORDINATION
from core.store import BusyError, DamagedError, DiskFullError
from tests.web.served import ADDRESS, Served
from web.noting import Discreet, trail

SECRET = "Zoé Picard, 06 12 34 56 78"


def break_down(served: Served, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(served.ledger, "show", fail)


def test_a_mistake_of_ours_is_a_french_page_without_a_word_of_the_inside(
    served: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("LITESTAR_DEBUG", "1")
    browser = served.inside(COORDINATION)
    break_down(served, monkeypatch, RuntimeError(SECRET))
    answer = browser.get("/voisins?q=Picard")
    assert answer.status_code == 500
    assert "Quelque chose s’est mal passé" in browser.text
    assert "Inès Lambert" in browser.text, "the menu is still there"
    for word in ("Traceback", "RuntimeError", "Zoé", "web/", ".py"):
        assert word not in answer.text
    assert "RuntimeError" in caplog.text
    assert "GET /{path}" in caplog.text
    assert "web.pages.register:" in caplog.text
    for word in ("Zoé", "Picard", "voisins", served.accounts[COORDINATION]):
        assert word not in caplog.text


def test_programs_get_it_as_json(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    break_down(served, monkeypatch, RuntimeError(SECRET))
    answer = served.browser().get("/api/views/neighbours", headers=served.token(AUDITOR))
    assert (answer.status_code, answer.json()["refused"]) == (500, "unexpected")
    assert "Zoé" not in answer.text


@pytest.mark.parametrize(
    ("error", "status", "retry"),
    [
        (BusyError("busy", "Une autre écriture est en cours."), 503, "5"),
        (DiskFullError("disk-full", "Le disque est plein."), 507, None),
        (DamagedError("damaged", "Ce fichier est endommagé."), 503, None),
        (OSError(errno.ENOSPC, "Le disque est plein : rien n’a été enregistré."), 507, None),
        (OSError(errno.EROFS, "Le dossier de données ne peut pas être écrit"), 503, None),
        (TimeoutError("Quelque chose s’est", "Quelque chose s’est mal passé"), 500, None),
    ],
)
def test_a_store_that_does_not_answer_says_why_and_when_to_ask_again(
    served: Served, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int, retry: str | None
) -> None:
    browser = served.inside(COORDINATION)
    break_down(served, monkeypatch, error)
    answer = browser.get("/voisins")
    assert answer.status_code == status
    assert answer.headers.get("retry-after") == retry
    assert str(error.args[1]) in browser.text


def test_an_error_page_is_drawn_even_when_nothing_can_be_read(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = served.inside(COORDINATION)
    browser.get("/voisins")

    def fail() -> int:
        raise BusyError("busy", "Une autre écriture est en cours.")

    monkeypatch.setattr(served.ledger.recorder, "head", fail)
    assert browser.get("/voisins").status_code == 503
    assert "Une autre écriture est en cours." in browser.text


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/nulle/part", 404, "Page introuvable"),
        ("/enregistrements/0", 404, "Page introuvable"),
        ("/enregistrements/99999999999999999999", 404, "Page introuvable"),
        ("/voisins/p-aaaaaaaaaaaaaaaa", 404, "Page introuvable"),
        ("/voisins?on=hier", 400, "Date illisible"),
        ("/vues/neighbours.csv?couleur=bleu", 400, "Cette vue n’a pas de colonne « couleur »."),
        ("/%00", 404, "Page introuvable"),
        ("/%ff%fe", 404, "Page introuvable"),
        ("/pieces?piece=../../keys/logins.key", 404, "Page introuvable"),
    ],
)
def test_who_is_inside_is_told_on_a_page_with_the_menu(shared: Served, path: str, status: int, told: str) -> None:
    browser = shared.inside(COORDINATION)
    assert browser.get(path).status_code == status
    assert told in browser.text
    assert "Inès Lambert" in browser.text
    assert browser.page is not None
    assert '<div id="erreur">' in browser.page.text
    assert "<title>erreur : " in browser.page.text


def test_who_may_not_is_told_so(shared: Served) -> None:
    browser = shared.inside("admin")
    assert browser.get("/voisins").status_code == 403
    assert "Page réservée" in browser.text


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_what_an_address_is_not_for_says_what_it_is_for(shared: Served, method: str) -> None:
    answer = shared.browser().request(method, "/connexion")
    assert answer.status_code == 405
    assert {"GET", "POST"} <= {one.strip() for one in answer.headers["allow"].split(",")}


def test_htmx_leaves_the_page_when_the_session_is_over(shared: Served) -> None:
    headers = {"hx-request": "true", "hx-current-url": f"{ADDRESS}/voisins?q=a", "origin": ADDRESS}
    answer = shared.browser().request("POST", "/voisins", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["hx-redirect"] == "/connexion?suite=%2Fvoisins%3Fq%3Da"


@pytest.mark.parametrize("page", ["https://ailleurs.exemple/x", "", "javascript:1", f"{ADDRESS}.exemple/x"])
def test_nobody_is_led_back_elsewhere(shared: Served, page: str) -> None:
    headers = {"hx-request": "true", "hx-current-url": page, "origin": ADDRESS}
    assert shared.browser().request("POST", "/voisins", headers=headers).headers["hx-redirect"] == "/connexion"


def test_logs_say_where_and_never_what() -> None:
    def inner() -> None:
        raise ValueError(SECRET)

    with pytest.raises(ValueError, match="Zoé") as caught:
        inner()
    error = caught.value
    info = (ValueError, error, error.__traceback__)
    record = logging.LogRecord("essai", logging.ERROR, "", 1, "it failed", None, info)
    assert trail(error).startswith(f"{__name__}:")
    written = Discreet().format(record)
    assert "ValueError at" in written
    assert "inner" in written
    assert "Zoé" not in written
    assert "raise" not in written
