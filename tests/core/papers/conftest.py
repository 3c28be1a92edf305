"""A small association, whose adherents ask for their attestations."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.facts import AccountId
from core.intake import bind
from core.ledger import Ledger, create_ledger, registry_of
from core.model.paper import Paper
from core.model.roles import ROLES

TODAY = date(2026, 3, 1)
LEA, HUGO = "p-aaaaaaaaaaaaaaaa", "p-bbbbbbbbbbbbbbbb"
ADHESIONS: tuple[dict[str, object], ...] = (
    {"party": LEA, "family": "Brunet", "given": "Léa", "rpps": "10001234003", "on": "2025-02-01"},
    {"party": HUGO, "family": '#panic("Petit")', "given": "Hugo", "on": "2026-01-15"},
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Give a register with two adherents."""
    made, _ = create_ledger(tmp_path / "registre", registry_of(()), name="CPTS des Tilleuls")
    for raw in ADHESIONS:
        follow(made, "admit-member", raw)
    yield made
    made.close()


@pytest.fixture
def paper(ledger: Ledger) -> Paper:
    """Give the attestation of an adhesion."""
    return ledger.registry.papers["adhesion"]


def follow(ledger: Ledger, name: str, raw: dict[str, object], corrects: int | None = None) -> None:
    """Record a command, or a correction."""
    said = f"c-{name}-{ledger.head()}"
    command = bind(ledger.registry.deciders[name].command, raw, command_id=said, today=TODAY)
    by, every = AccountId("a-aaaaaaaaaaaaaaaa"), frozenset(ROLES)  # type: ignore[arg-type]  # an id of the right form
    outcome = ledger.record(command, by=by, command_id=said, roles=every, corrects=corrects)  # type: ignore[arg-type]  # an Invalid would fail
    assert outcome.positions  # type: ignore[union-attr]  # a refusal would fail
