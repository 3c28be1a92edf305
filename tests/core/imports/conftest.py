"""A register that is empty, and what reads a table for it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.display import table
from core.facts import AccountId
from core.imports import Answers, Plan, carry_out, fields_for, knows, plan, read_table, targets
from core.imports.carrying import Done
from core.ledger import Ledger, create_ledger, registry_of

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


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """Give a register in which nothing has happened."""
    moments = iter(range(10_000_000))
    ledger, account = create_ledger(
        tmp_path / "registre",
        registry_of(()),
        name="CPTS du Val de Brenne",
        holder="Inès Vidal",
        clock=lambda: TODAY + timedelta(microseconds=next(moments)),
    )
    yield Register(ledger, account)
    ledger.close()


@pytest.fixture
def status() -> Callable[[Plan], list[str]]:
    """Give what tells the status of each row."""
    return lambda planned: [row.status for row in planned.rows]
