"""The story, told whole once, and read the day after its end."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.ledger import Ledger, installed_registry, open_ledger
from demo.filling import fill
from tests.demo.telling import END, PASSWORD


@pytest.fixture(scope="session")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a directory filled with the whole story."""
    place = tmp_path_factory.mktemp("demo") / "demo-data"
    fill(place, installed_registry(), end=END, password=PASSWORD)
    return place


@pytest.fixture(scope="session")
def ledger(directory: Path) -> Iterator[Ledger]:
    """Give its register, on the morning after."""
    morning = datetime(END.year, END.month, END.day, 8, tzinfo=UTC) + timedelta(days=1)
    opened = open_ledger(directory, installed_registry(), clock=lambda: morning)
    yield opened
    opened.close()
