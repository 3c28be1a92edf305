"""Who was shown what: kept apart from the register, without a word of what was looked for."""

from datetime import datetime

import pytest

from core.access import reads
from core.model.roles import ADMIN, AUDITOR, COORDINATION
from core.store import DiskFullError
from tests.web.served import Browser, Served


def noted(served: Served) -> list[tuple[str, str]]:
    """Return who read what, the oldest first."""
    since = datetime.min.replace(tzinfo=served.clock.now.tzinfo)
    names = {account: who for who, account in served.accounts.items()}
    return [(names[one.account], one.what) for one in reversed(reads.since(served.access, since))]


def test_pages_exports_and_views_are_noted_without_their_query(served: Served) -> None:
    auditor = served.inside(AUDITOR)
    for path in ("/voisins?q=Picard", "/enregistrements/3", "/vues/neighbours.csv", "/recherche?q=Zoé"):
        assert auditor.get(path).status_code == 200
        served.clock.move(seconds=1)
    served.browser().get("/api/views/neighbours?trade=gp", headers=served.token(AUDITOR))
    read = ["/voisins", "/enregistrements/3", "/vues/neighbours.csv", "/recherche", "/api/views/neighbours"]
    assert noted(served) == [(AUDITOR, path) for path in read]


def test_what_was_not_shown_is_not_noted(served: Served) -> None:
    admin, nobody = served.inside(ADMIN), served.browser()
    assert admin.get("/voisins").status_code == 403
    assert admin.get("/zoe-picard").status_code == 404
    assert nobody.get("/voisins").status_code == 303
    nobody.get("/connexion")
    nobody.get("/lien/secret")
    writer: Browser = served.inside(COORDINATION)
    writer.get("/compte")
    assert writer.post("/zoe-picard", {"_command": "join-neighbours"}).status_code == 404
    assert noted(served) == [(COORDINATION, "/compte")]


def test_a_page_that_comes_back_around_a_form_is_noted(served: Served) -> None:
    """Sent back with what is wrong, or for more rows, a form brings the whole page with it."""
    writer: Browser = served.inside(COORDINATION)
    writer.get("/compte")
    assert writer.post("/voisins", {"_command": "join-neighbours", "_block": "3"}).status_code == 422
    assert noted(served)[1:] == [(COORDINATION, "/voisins")]
    more = {"_command": "hold-gathering", "_block": "2", "_more": "presences"}
    assert writer.post("/rencontres", more).status_code == 200
    assert noted(served)[-1] == (COORDINATION, "/rencontres")


def test_the_same_page_within_the_hour_is_one_reading(served: Served) -> None:
    auditor = served.inside(AUDITOR)
    for _ in range(3):
        auditor.get("/voisins")
        served.clock.move(minutes=25)
    assert noted(served) == [(AUDITOR, "/voisins")] * 1
    auditor.get("/voisins")
    assert len(noted(served)) == 2


def test_a_page_is_shown_even_if_its_reading_cannot_be_noted(
    served: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError("disk-full", "Le disque est plein.")

    monkeypatch.setattr(reads, "note", full)
    assert served.inside(AUDITOR).get("/voisins").status_code == 200
    assert "a reading was not noted: disk-full" in caplog.text
