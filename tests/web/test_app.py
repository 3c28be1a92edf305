"""The application as a whole: what it keeps, what it takes, how it ends."""

import shutil
from pathlib import Path

import pytest
from litestar._parsers import parse_url_encoded_form_data

from core.ledger import Ledger
from core.registry import Registry
from core.store import StoreError
from tests.web.served import HandClock, Served, email, serving


def test_a_form_is_forgotten_with_its_request(served: Served) -> None:
    before = parse_url_encoded_form_data.cache_info()
    assert served.browser().log_in("founder").status_code == 303
    assert parse_url_encoded_form_data.cache_info() == before, "the library keeps a thousand bodies in memory"


def test_a_form_has_a_bound(shared: Served) -> None:
    browser = shared.inside("founder")
    browser.get("/voisins")
    token = browser.csrf
    many = f"_csrf={token}" + "&a=" * 20_001
    headers = {"content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin"}
    assert browser.request("POST", "/voisins", content=many, headers=headers).status_code == 400
    large = f"_csrf={token}&a=" + "x" * 12_000_000
    assert browser.request("POST", "/voisins", content=large, headers=headers).status_code == 413


def test_each_second_the_register_is_kept(
    tmp_path: Path, model: tuple[Path, dict[str, str]], registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticks: list[int] = []

    def tick(_: Ledger) -> None:
        ticks.append(1)
        if len(ticks) == 1:
            raise StoreError("busy", "Occupé.")

    shutil.copytree(model[0], tmp_path / "registre")
    monkeypatch.setattr(Ledger, "tick", tick)
    monkeypatch.setattr("web.app.SECOND", 0.01)
    with serving(tmp_path / "registre", registry, HandClock(), ticks=True) as client:
        while len(ticks) < 3:
            client.get("/connexion")
        assert client.get("/connexion").status_code == 200, "a second that failed stops nothing"


def test_its_files_are_closed_at_the_end_and_opened_again(
    tmp_path: Path, model: tuple[Path, dict[str, str]], registry: Registry
) -> None:
    directory = tmp_path / "registre"
    shutil.copytree(model[0], directory)
    for _ in range(2):
        with serving(directory, registry, HandClock()) as client:
            house = client.app.state.house
            assert client.get("/connexion").status_code == 200
        with pytest.raises(StoreError):
            house.ledger.head()


def test_no_address_is_kept_in_clear(served: Served) -> None:
    browser = served.browser()
    browser.log_in("founder")
    browser.get("/comptes")
    files = [path for path in served.ledger.directory.rglob("*") if path.is_file()]
    assert len(files) > 5
    assert not any(email("founder").encode() in path.read_bytes() for path in files)
