import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from core.log.tree import leaf_hash
from core.store import Row, SqliteRecorder

ROOT = Path(__file__).parents[3]

MakeRow = Callable[..., Row]
Programs = Callable[[str, Sequence[Sequence[object]]], list[str]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


@pytest.fixture
def recorder(path: Path) -> Iterator[SqliteRecorder]:
    with SqliteRecorder(path) as opened:
        yield opened


@pytest.fixture(scope="session")
def row() -> MakeRow:
    """Make a row from its kind and tags, whose data say what it is."""

    def make(kind: str = "session-held.1", *tags: str, data: bytes | None = None, corrects: int | None = None) -> Row:
        written = data if data is not None else f'{{"kind":"{kind}","tags":"{" ".join(tags)}"}}'.encode()
        return Row(kind, written, tags, leaf_hash(written), corrects)

    return make


@pytest.fixture(scope="session")
def programs() -> Programs:
    """Run one program in several processes at once, each with its own arguments; give what each printed."""

    def run(program: str, arguments: Sequence[Sequence[object]]) -> list[str]:
        started = [
            subprocess.Popen(
                [sys.executable, "-c", program, *map(str, own)],
                cwd=ROOT,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for own in arguments
        ]
        said = [process.communicate(timeout=60) for process in started]
        assert [(process.returncode, err) for process, (_, err) in zip(started, said, strict=True)] == [
            (0, "") for _ in started
        ]
        return [out.strip() for out, _ in said]

    return run
