"""A small register with one of everything, and visits to it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from core.facts import AccountId, Cents, EntryId, Id, PartyId, SessionId
from core.ids import derived_id
from core.ledger import Ledger, Recorded, create_ledger, open_ledger
from core.model.command import Command
from core.model.roles import AUDITOR, BOARD, COORDINATION
from core.registry import Registry
from tests.web.neighbours import Hold, Join, Presence, Purchase
from tests.web.served import locked, model, registry, secured, served, shared
from web.drawing import desk
from web.drawing.clocks import clocks_of
from web.drawing.desk import Desk
from web.drawing.visit import Visit

__all__ = ["locked", "model", "registry", "secured", "served", "shared"]
NAMES = ("Élodie Œuvrard", "Zoé Picard", "amélie Garnier", "Bruno Le Goff", "Camille Dupont")
TODAY = date(2026, 3, 10)
NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Someone:
    """An account of a test."""

    id: str
    name: str
    roles: frozenset[str]


@dataclass
class House:
    """A register and the desk where its pages are drawn."""

    ledger: Ledger
    desk: Desk
    account: AccountId
    people: dict[str, PartyId]

    def record(self, command: Command, **more: Any) -> tuple[int, ...]:
        command_id = derived_id("c", repr(command), repr(more))
        outcome = self.ledger.record(command, by=self.account, command_id=command_id, **more)
        assert isinstance(outcome, Recorded), outcome
        return outcome.positions

    def visit(self, address: str = "/voisins", *roles: str) -> Visit:
        path, _, query = address.partition("?")
        asked = dict(parse_qsl(query, keep_blank_values=True))
        account = Someone(self.account, "Claire Fontaine", frozenset(roles or (COORDINATION, BOARD)))
        clocks = clocks_of(asked, self.ledger)
        return Visit(ledger=self.ledger, account=account, path=path, query=asked, clocks=clocks, csrf="jeton")

    def auditor(self, address: str = "/voisins") -> Visit:
        return self.visit(address, AUDITOR)


@pytest.fixture(autouse=True)
def plain_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the spaces of pages as the keyboard has them: ``test_spacing.py`` looks at the others."""
    monkeypatch.setattr(desk, "bound", str)


def made_of(name: str) -> PartyId:
    """Return the id of somebody by name."""
    return PartyId(Id(derived_id("p", name)))


@pytest.fixture
def party() -> Callable[[str], PartyId]:
    """Give the id of somebody by name."""
    return made_of


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory, registry: Registry) -> tuple[Path, AccountId]:
    """Give a register of five neighbours, three purchases and one gathering, to copy, and its first account."""
    moments = iter(range(10_000))
    ledger, account = create_ledger(
        tmp_path_factory.mktemp("voisins") / "registre",
        registry,
        name="CPTS du Val d’Orge",
        clock=lambda: min(datetime(2026, 1, 2, 9, tzinfo=UTC) + timedelta(minutes=next(moments)), NOW),
    )
    house = House(ledger, Desk(), account, {name: made_of(name) for name in NAMES})
    for number, (name, one) in enumerate(house.people.items()):
        since = date(2025, 1, 10 + number)
        house.record(Join(party=one, label=name, trade="gp" if number % 2 else "nurse", on=since, paid_up=number > 0))
    first, second, *_ = house.people.values()
    for number, (amount, who) in enumerate(((12_345, first), (450, second), (99_999, None))):
        entry = EntryId(Id(derived_id("e", str(number))))
        house.record(
            Purchase(entry=entry, label=f"Achat {number}", amount=Cents(amount), on=date(2026, 1, 20), party=who)
        )
    presences = (Presence(party=first, came=True, hours=2), Presence(party=second))
    session = SessionId(Id(derived_id("s", "1")))
    house.record(Hold(session=session, on=date(2026, 4, 1), start="18:30", presences=presences, topics=("Dépistage",)))
    ledger.close()
    return ledger.directory, account


@pytest.fixture
def house(tmp_path: Path, small: tuple[Path, AccountId], registry: Registry) -> Iterator[House]:
    """Give a small register of one's own, on a noon of March."""
    made, account = small
    directory = tmp_path / "registre"
    shutil.copytree(made, directory)
    ledger = open_ledger(directory, registry, clock=lambda: NOW, check="none")
    yield House(ledger, Desk(), account, {name: made_of(name) for name in NAMES})
    ledger.close()
