"""The command line, called as a terminal would, on a register of its own."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner, Result

from core.cli import main
from core.ledger import Ledger, create_ledger, registry_of
from core.registry import Registry

Run = Callable[..., Result]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """Give the data directory of the test, which does not exist yet."""
    return tmp_path / "registre"


@pytest.fixture(scope="session")
def registry() -> Registry:
    """Give what the core brings: it works without any plugin."""
    return registry_of(())


@pytest.fixture(autouse=True)
def without_plugins(monkeypatch: pytest.MonkeyPatch, registry: Registry) -> None:
    """Leave the plugins out."""
    monkeypatch.setattr("core.ledger.installed_registry", lambda: registry)


@pytest.fixture
def bare(directory: Path) -> Run:
    """Give what runs a command line on that directory and checks how it ends."""

    def run(*args: object, says: str | bytes | None = None, ends: int = 0) -> Result:
        result = CliRunner().invoke(main, ["--data", str(directory), *map(str, args)], input=says)
        assert result.exit_code == ends, (result.output, result.exception)
        return result

    return run


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory, registry: Registry) -> Path:
    """Give a register as the command line makes it, to be copied."""
    directory = tmp_path_factory.mktemp("modele") / "registre"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("core.ledger.installed_registry", lambda: registry)
        result = CliRunner().invoke(main, ["--data", str(directory), "init", "--name", "CPTS des Tilleuls"])
    assert result.exit_code == 0, result.output
    return directory


@pytest.fixture
def run(bare: Run, directory: Path, model: Path) -> Run:
    """Give the same, once the register is made."""
    shutil.copytree(model, directory)
    return bare


@pytest.fixture
def record(run: Run) -> Callable[..., list[dict[str, Any]]]:
    """Give what records objects and returns the answers."""

    def say(*lines: dict[str, Any], ends: int = 0) -> list[dict[str, Any]]:
        said = b"\n".join(msgspec.json.encode(line) for line in lines)
        return [msgspec.json.decode(answer) for answer in run("record", says=said, ends=ends).stdout.splitlines()]

    return say


@pytest.fixture
def ledger(directory: Path, registry: Registry) -> Iterator[Ledger]:
    """Give a register, open."""
    made, _ = create_ledger(directory, registry, name="CPTS des Tilleuls", holder="Inès Vidal")
    yield made
    made.close()
