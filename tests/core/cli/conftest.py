"""The command line, called as a terminal would, on a register of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner, Result

from core.cli import main
from core.ledger import Ledger, create_ledger, registry_of

Run = Callable[..., Result]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """Give the data directory of the test, which does not exist yet."""
    return tmp_path / "registre"


@pytest.fixture(autouse=True)
def without_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the plugins out: the core works without any."""
    monkeypatch.setattr("core.ledger.installed_registry", lambda: registry_of(()))


@pytest.fixture
def bare(directory: Path) -> Run:
    """Give what runs a command line on that directory and checks how it ends."""

    def run(*args: object, says: str | bytes | None = None, ends: int = 0) -> Result:
        result = CliRunner().invoke(main, ["--data", str(directory), *map(str, args)], input=says)
        assert result.exit_code == ends, (result.output, result.exception)
        return result

    return run


@pytest.fixture
def run(bare: Run) -> Run:
    """Give the same, once the register is made."""
    bare("init", "--name", "CPTS des Tilleuls")
    return bare


@pytest.fixture
def record(run: Run) -> Callable[..., list[dict[str, Any]]]:
    """Give what records objects and returns the answers."""

    def say(*lines: dict[str, Any], ends: int = 0) -> list[dict[str, Any]]:
        said = b"\n".join(msgspec.json.encode(line) for line in lines)
        return [msgspec.json.decode(answer) for answer in run("record", says=said, ends=ends).stdout.splitlines()]

    return say


@pytest.fixture
def ledger(directory: Path) -> Iterator[Ledger]:
    """Give a register, open."""
    made, _ = create_ledger(directory, registry_of(()), name="CPTS des Tilleuls", holder="Inès Vidal")
    yield made
    made.close()
