"""Where the register is reached, under which names."""

from pathlib import Path

import pytest

from core.registry import Registry
from core.store import StoreError
from tests.web.served import HandClock, Served
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
