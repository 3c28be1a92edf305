"""A register that is empty, and what reads a table for it."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.display import table
from core.facts import AccountId
from core.imports import Answers, Plan, carry_out, fields_for, knows, plan, read_table, targets
from core.imports.carrying import Done
from core.ledger import Ledger, create_ledger, open_ledger, registry_of
from core.registry import Registry

TODAY = datetime(2025, 3, 10, 9, tzinfo=UTC)


class Register:
    """A register, and whoever imports into it."""

    def __init__(self, ledger: Ledger, account: AccountId) -> None:
        self.ledger = ledger
        self.account = account

    def plan(self, data: bytes | str, asked: str = "members", answers: Answers = Answers()) -> Plan:  # noqa: B008 - frozen
        """Say what importing a file would do."""
        target = targets(self.ledger, self.account)[asked]
        content = data.encode() if isinstance(data, str) else data
        table = read_table(content, lambda title: knows(target, title))
        return plan(self.ledger, target, table, fields_for(self.ledger, target, table), self.account, answers)

    def bring(self, data: bytes | str, asked: str = "members", answers: Answers = Answers()) -> Done:  # noqa: B008 - frozen
        """Import a file, as planned."""
        return carry_out(self.ledger, self.plan(data, asked, answers), self.account)

    def shown(self, view: str) -> tuple[SimpleNamespace, ...]:
        """Return the rows of a view, their texts opened."""
        shown = table(self.ledger, self.ledger.show(view))
        names = [column.name for column in shown.columns]
        return tuple(
            SimpleNamespace(**dict(zip(names, (cell.text for cell in line.cells), strict=True))) for line in shown.lines
        )


@pytest.fixture(scope="session")
def registry() -> Registry:
    """Give what the core brings."""
    return registry_of(())


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory, registry: Registry) -> tuple[Path, AccountId]:
    """Give a register in which nothing has happened, to be copied, and its account."""
    directory = tmp_path_factory.mktemp("vide") / "registre"
    ledger, account = create_ledger(
        directory, registry, name="CPTS du Val de Brenne", holder="Inès Vidal", clock=lambda: TODAY
    )
    ledger.close()
    return directory, account


@pytest.fixture
def register(tmp_path: Path, empty: tuple[Path, AccountId], registry: Registry) -> Iterator[Register]:
    """Give a register in which nothing has happened."""
    made, account = empty
    directory = tmp_path / "registre"
    shutil.copytree(made, directory)
    moments = iter(range(10_000_000))
    ledger = open_ledger(directory, registry, clock=lambda: TODAY + timedelta(microseconds=next(moments)), check="none")
    yield Register(ledger, account)
    ledger.close()


@pytest.fixture
def status() -> Callable[[Plan], list[str]]:
    """Give what tells the status of each row."""
    return lambda planned: [row.status for row in planned.rows]
