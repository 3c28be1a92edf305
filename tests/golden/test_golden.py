"""History cannot be changed by accident: a fact that changes needs a new version and an upcaster."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from core.ledger import installed_registry
from tests.golden.drawing import golden

FOLDER = Path(__file__).parent / "kinds"
REGISTRY = installed_registry()
KINDS = sorted(REGISTRY.wire.types)


def test_every_kind_has_its_file_and_every_file_its_kind() -> None:
    """After adding a kind: ``python -m tests.golden.write`` writes what is missing, and only that."""
    kept = sorted(path.stem for path in FOLDER.glob("*.json"))

    assert kept == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_the_stored_form_is_read_and_means_the_same(kind: str) -> None:
    """What is stored decodes, and nothing of it is lost or changed when read; new fields have defaults."""
    stored = (FOLDER / f"{kind}.json").read_bytes().rstrip(b"\n")
    record = REGISTRY.wire.decode(stored)
    again = REGISTRY.wire.encode(record.fact, at=record.at, by=record.by, command=record.command)

    assert within(msgspec.json.decode(stored), msgspec.json.decode(again))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_still_has_every_field_that_it_was_stored_with(kind: str) -> None:
    stored = (FOLDER / f"{kind}.json").read_bytes().rstrip(b"\n")
    drawn = golden(REGISTRY.wire, REGISTRY.wire.types[kind])

    assert within(msgspec.json.decode(stored), msgspec.json.decode(drawn))


def within(old: Any, new: Any) -> bool:
    """Tell whether all that is old is in the new, unchanged."""
    if isinstance(old, dict):
        return isinstance(new, dict) and all(key in new and within(value, new[key]) for key, value in old.items())
    if isinstance(old, list):
        return isinstance(new, list) and len(old) == len(new) and all(map(within, old, new))
    return bool(old == new)
