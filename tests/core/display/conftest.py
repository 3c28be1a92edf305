"""A small register to show."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.facts import AccountId
from core.intake import bind
from core.ledger import Ledger, create_ledger, registry_of

MISSION = "mi-aaaaaaaaaaaaaaaa"
LINES: tuple[tuple[str, dict[str, object]], ...] = (
    ("open-mission", {"mission": MISSION, "code": "access", "label": "Soins", "on": "2026-01-15"}),
    (
        "receive-money",
        {"amount": "1234,50", "source": "other", "payer_name": "Léa Brunet", "mission": MISSION, "on": "2026-02-01"},
    ),
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Give a register with a mission and an income."""
    made, account = create_ledger(tmp_path / "registre", registry_of(()), name="CPTS des Tilleuls")
    for number, (name, raw) in enumerate(LINES):
        ask(made, account, f"c-{number}", name, raw)
    yield made
    made.close()


def ask(ledger: Ledger, account: AccountId, command_id: str, name: str, raw: dict[str, object]) -> None:
    command = bind(ledger.registry.deciders[name].command, raw, command_id=command_id, today=date(2026, 3, 1))
    outcome = ledger.record(command, by=account, command_id=command_id)  # type: ignore[arg-type]  # an Invalid would fail
    assert outcome.positions  # type: ignore[union-attr]  # a refusal would fail
