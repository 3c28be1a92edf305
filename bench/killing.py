"""Thousands of processes killed while they record: ``python -m bench.killing [ROUNDS]``."""

import subprocess
import sys
import tempfile
from pathlib import Path

from core.ledger import check_whole, registry_of
from tests.core.ledger.conftest import ESSAI, Library
from tests.core.ledger.killed import lost


def main(rounds: int) -> None:
    """Kill, then look for what was acknowledged and lost, and for half commands."""
    with tempfile.TemporaryDirectory(prefix="registre-kill-") as folder:
        library = Library(Path(folder) / "registre", registry_of([ESSAI]))
        library.ledger.close()
        command = [
            sys.executable,
            "-m",
            "tests.core.ledger.killed",
            str(library.directory),
            library.account,
            str(rounds),
        ]
        said = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout  # noqa: S603 - ourselves
        library.reopen()
        count, wrong = lost(library.ledger, said)
        verdict = check_whole(library.ledger)
        print(
            f"{rounds:,} kills, {count:,} acknowledged commands, {verdict.size:,} records: {len(wrong)} lost or halved"
        )
        print(verdict.message)
        library.ledger.close()
    if wrong or not verdict.ok:
        sys.exit("\n".join(wrong[:20]))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3_000)
