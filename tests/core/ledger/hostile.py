"""What happens to a data directory while nobody looks: files changed, lost, brought from elsewhere."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

Fate = Callable[[Path], object]


def tampered(*statements: str, database: str = "ledger.db") -> Fate:
    """Run statements on a database behind the register's back, its guards taken away and put back."""

    def befall(directory: Path) -> None:
        connection = apsw.Connection(str(directory / database))
        guards = list(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"))
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, sql in guards:
            connection.execute(sql)
        connection.close()

    return befall


def executed(statement: str, database: str = "ledger.db") -> Fate:
    """Run a statement on a database, and leave its guards as the statement leaves them."""

    def befall(directory: Path) -> None:
        connection = apsw.Connection(str(directory / database))
        connection.execute(statement)
        connection.close()

    return befall


def lost(name: str) -> Fate:
    """Remove a file or a folder."""

    def befall(directory: Path) -> None:
        path = directory / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    return befall


def written(name: str, content: bytes) -> Fate:
    """Write something else in the place of a file."""
    return lambda directory: (directory / name).write_bytes(content)


def replaced(name: str, old: bytes, new: bytes) -> Fate:
    """Change some bytes of a file, the same number of them or not."""

    def befall(directory: Path) -> None:
        whole = (directory / name).read_bytes()
        assert old in whole
        (directory / name).write_bytes(whole.replace(old, new))

    return befall


def opened_to_others(name: str) -> Fate:
    """Let everybody on the machine read a file."""
    return lambda directory: (directory / name).chmod(0o644)


def files(directory: Path) -> dict[str, bytes | None]:
    """Return everything that a data directory holds, but what SQLite keeps beside an open database."""
    found = (path for path in sorted(directory.rglob("*")) if not path.name.endswith(("-wal", "-shm")))
    return {str(path.relative_to(directory)): path.read_bytes() if path.is_file() else None for path in found}


def nothing_writable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this account write nothing any more, as far as it asks: a disc mounted to be read answers the same."""
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode, **how: mode != os.W_OK and allowed(path, mode, **how))
