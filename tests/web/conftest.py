"""A small register with one of everything, and visits to it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from core.facts import AccountId, Cents, EntryId, Id, PartyId, SessionId
from core.ids import derived_id
from core.ledger import Ledger, Recorded, create_ledger, registry_of
from core.model.command import Command
from core.model.roles import AUDITOR, BOARD, COORDINATION
from tests.web.neighbours import PLUGIN, Hold, Join, Presence, Purchase
from tests.web.served import locked, model, registry, secured, served, shared
from tests.web.signing import PLUGIN as SUPPERS
from web.drawing import desk
from web.drawing.clocks import clocks_of
from web.drawing.desk import Desk
from web.drawing.visit import Visit

__all__ = ["locked", "model", "registry", "secured", "served", "shared"]
NAMES = ("Élodie Œuvrard", "Zoé Picard", "amélie Garnier", "Bruno Le Goff", "Camille Dupont")
TODAY = date(2026, 3, 10)


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


@pytest.fixture
def party() -> Callable[[str], PartyId]:
    """Give the id of somebody by name."""
    return lambda name: PartyId(Id(derived_id("p", name)))


@pytest.fixture
def house(tmp_path: Path, party: Callable[[str], PartyId]) -> Iterator[House]:
    """Give a register of five neighbours, three purchases and one gathering."""
    moment = datetime(2026, 1, 2, 9, tzinfo=UTC)
    moments = iter(range(10_000))

    def clock() -> datetime:
        """Go on a minute each time; the register of these tests ends in March."""
        return min(moment + timedelta(minutes=next(moments)), datetime(2026, 3, 10, 12, tzinfo=UTC))

    registry = registry_of([PLUGIN, SUPPERS])
    ledger, account = create_ledger(tmp_path / "registre", registry, name="CPTS du Val d’Orge", clock=clock)
    house = House(ledger, Desk(), account, {name: party(name) for name in NAMES})
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
    moments = iter(range(1_000_000, 2_000_000))
    yield house
    ledger.close()
