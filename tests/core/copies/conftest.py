"""A small register to copy."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.intake import bind
from core.ledger import Ledger, create_ledger, registry_of


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Give a register with one protected name in it."""
    made, account = create_ledger(tmp_path / "registre", registry_of(()), name="CPTS des Tilleuls")
    cls = made.registry.deciders["register-party"].command
    command = bind(cls, {"family": "Brunet"}, command_id="c-1", today=date(2026, 3, 1))
    outcome = made.record(command, by=account, command_id="c-1")  # type: ignore[arg-type]  # an Invalid would fail
    assert outcome.positions  # type: ignore[union-attr]  # a refusal would fail
    made.attach(b"%PDF-1.7\n%%EOF\n")
    yield made
    made.close()
