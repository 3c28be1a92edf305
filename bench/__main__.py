"""``python3 run.py bench [--records N]``: every figure as a ratio to the raw limit of the same run."""

import argparse
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench import appending, checking, claiming, importing, memory, paging, replaying, sealing
from bench.measure import Figure


def main() -> None:
    """Run every measure and print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1_000_000, help="records of the replays (default: a million)")
    parser.add_argument(
        "--only",
        choices=("append", "replay", "check", "memory", "page", "import", "seal", "claims"),
        help="one part only",
    )
    asked = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="registre-bench-"))
    print(f"{'figure':<62} {'ratio':>8}  wanted")
    try:
        for part, run in _parts(folder, asked.records).items():
            if asked.only in {None, part}:
                for figure in run():
                    print(figure.line(), flush=True)
    finally:
        shutil.rmtree(folder)


def _parts(folder: Path, size: int) -> dict[str, Callable[[], list[Figure]]]:
    broad = folder / "broad.db"
    return {
        "append": lambda: appending.figures(folder),
        "replay": lambda: replaying.figures(folder, size),
        "check": lambda: checking.figures(replaying.filled(broad, size), size),
        "memory": lambda: memory.figures(replaying.filled(broad, size), size),
        "page": lambda: paging.figures(folder),
        "claims": lambda: claiming.figures(folder),
        "seal": lambda: sealing.figures(folder),
        "import": lambda: importing.figures(folder),
    }


if __name__ == "__main__":
    main()
