"""Where the register is reached, under which names."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.access import reads
from core.model.roles import COORDINATION
from core.registry import Registry
from core.store import StoreError
from tests.web.neighbours import Join
from tests.web.served import Browser, HandClock, Served
from web.house import House, NoRegisterError, Settings


def settings(address: str) -> Settings:
    return Settings(directory=Path("registre-data"), address=address)


@pytest.mark.parametrize(
    ("address", "hosts"),
    [
        ("http://127.0.0.1:8000", {"127.0.0.1:8000", "localhost:8000", "[::1]:8000"}),
        ("http://[::1]:8000", {"127.0.0.1:8000", "localhost:8000", "[::1]:8000"}),
        ("http://localhost", {"localhost", "localhost:80", "127.0.0.1", "127.0.0.1:80", "[::1]", "[::1]:80"}),
        ("https://registre.exemple.fr", {"registre.exemple.fr", "registre.exemple.fr:443"}),
        ("https://registre.exemple.fr:8443", {"registre.exemple.fr:8443"}),
    ],
)
def test_the_hosts_answered_for_follow_from_the_address(address: str, hosts: set[str]) -> None:
    assert settings(address).hosts == hosts


def test_https_is_what_makes_it_secure() -> None:
    assert settings("https://registre.exemple.fr").cookie == "__Host-registre"
    assert settings("http://localhost:8000").cookie == "registre"


def test_nothing_is_made_before_the_association_is(tmp_path: Path, registry: Registry) -> None:
    directory = tmp_path / "registre"
    house = House(Settings(directory=directory, address="http://localhost:8000"), registry, HandClock())
    house.tick()
    assert not house.founded
    for ask in (lambda: house.ledger, lambda: house.access):
        with pytest.raises(NoRegisterError):
            ask()
    house.close()
    assert not directory.exists()


def test_a_register_is_founded_once(served: Served) -> None:
    with pytest.raises(StoreError) as error:
        served.house.found("CPTS de l’Autre", "59", "Paul Girard")
    assert error.value.code == "already-there"
    assert served.ledger.name == "CPTS du Val d’Orge"


def test_a_register_that_cannot_be_opened_stops_the_start(tmp_path: Path, registry: Registry) -> None:
    directory = tmp_path / "registre"
    directory.mkdir()
    (directory / "registre.json").write_text("{")
    with pytest.raises(StoreError):
        House(Settings(directory=directory, address="http://localhost:8000"), registry, HandClock())


Locked = tuple[Served, Browser, dict[str, str]]


def test_where_nothing_can_be_written_pages_files_and_programs_are_answered(locked: Locked) -> None:
    served, browser, secret = locked
    for path in ("/", "/voisins", "/enregistrements", "/baremes", "/recherche?q=Picard", "/compte"):
        assert browser.get(path).status_code == 200
        assert "Registre en lecture seule. Le dossier" in browser.text
        assert "rien ne peut y être enregistré" in browser.text
    assert browser.get("/vues/neighbours.csv").status_code == 200
    assert served.client.get("/api/views/neighbours", headers=secret).status_code == 200


def test_where_nothing_can_be_written_a_form_comes_back_with_what_was_typed_and_why(locked: Locked) -> None:
    served, browser, secret = locked
    head = served.ledger.head()
    browser.get("/voisins")
    typed = {"_command": Join.name, "_block": "3", "label": "Zoé Picard", "trade": "gp"}
    assert browser.post("/voisins", typed).status_code == 503
    assert "rien ne peut y être enregistré" in browser.text
    assert browser.page is not None
    assert "Zoé Picard" in browser.page.text
    said = served.client.post(f"/api/commands/{Join.name}", headers=secret, json={"label": "Zoé", "trade": "gp"})
    assert (said.status_code, said.json()["refused"]) == (503, "read-only")
    assert served.ledger.head() == head


def test_where_nothing_can_be_written_a_session_ends_when_it_would_have_or_is_left(locked: Locked) -> None:
    served, browser, _ = locked
    browser.get("/voisins")
    served.house.tick()
    assert reads.since(served.access, served.clock()) == ()
    sid = browser.sid
    assert browser.post("/deconnexion").status_code == 303
    assert browser.sid == ""
    browser.sid = sid
    served.clock.move(minutes=11)
    assert browser.get("/voisins").headers["location"] == "/connexion?suite=%2Fvoisins"


def test_the_secrets_of_another_register_stop_the_start(registry: Registry, served: Served) -> None:
    directory = served.ledger.directory
    (directory / "keys" / "logins.key").write_bytes(bytes(32))
    with pytest.raises(StoreError, match="pas de ce registre"):
        House(Settings(directory=directory, address="http://localhost:8000"), registry, HandClock())


def test_what_is_left_of_a_register_is_no_place_to_found_one(tmp_path: Path, registry: Registry) -> None:
    directory = tmp_path / "registre"
    directory.mkdir()
    (directory / "ledger.db").write_bytes(b"x")
    with pytest.raises(StoreError) as error:
        House(Settings(directory=directory, address="http://localhost:8000"), registry, HandClock())
    assert error.value.code == "identity-missing"


def test_a_closed_account_is_led_out_even_then(locked: Locked, monkeypatch: pytest.MonkeyPatch) -> None:
    served, browser, _ = locked
    monkeypatch.setattr("web.entrance.account.named", lambda *_: None)
    assert browser.get("/voisins").headers["location"] == "/connexion?suite=%2Fvoisins"
    assert served.ledger.roles(served.accounts[COORDINATION]) == {COORDINATION}


FULL = """
import os, resource, shutil, sys
from pathlib import Path
from core.ledger import registry_of
from core.model.roles import COORDINATION
from tests.web.neighbours import PLUGIN, Join
from tests.web.served import HandClock, Served, make_model, serving

def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

registry, clock, directory = registry_of([PLUGIN]), HandClock(), Path(sys.argv[1])
accounts = make_model(directory, registry)
with serving(directory, registry, clock) as client:
    served = Served(client, clock, accounts)
    browser = served.inside(COORDINATION)
    browser.get("/voisins")
    limit(140_000)
    statuses = []
    for turn in range(14):
        typed = {"_command": Join.name, "_block": "3", "label": f"Zoé {turn}", "trade": "gp"}
        statuses.append(browser.post("/voisins", typed).status_code)
        if statuses[-1] in (503, 507):
            assert "Le disque est plein" in browser.text and f"Zoé {turn}" in browser.page.text
        assert browser.get("/voisins").status_code == 200, browser.text
    kept = statuses.count(303)
    assert set(statuses) <= {303, 503, 507} and 0 < kept < 14, statuses
    found = client.get("/api/views/neighbours", headers={}, cookies={browser.name: browser.sid}).json()["rows"]
    assert len(found) == kept, (len(found), kept)
    limit(resource.RLIM_INFINITY)
    browser.get("/voisins")
    assert browser.post("/voisins", typed | {"label": "Zoé Picard"}).status_code == 303, browser.text
print(kept)
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of file size are POSIX's")
def test_on_a_full_disk_pages_are_shown_and_nothing_typed_is_lost(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path / "registre")],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert said.returncode == 0, said.stderr
    assert int(said.stdout) > 0
