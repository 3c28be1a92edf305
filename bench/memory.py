"""The peak memory of a process that replays everything."""

import resource
import subprocess
import sys
from pathlib import Path

from bench.measure import Figure

KIBIBYTE = 1024


def figures(path: Path, size: int) -> list[Figure]:
    """Replay in a process of its own and read its peak."""
    command = [sys.executable, "-m", "bench.memory", str(path), str(size)]
    said = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout  # noqa: S603 - ourselves
    mebibytes = int(said) / KIBIBYTE
    return [Figure(f"peak memory of the replay of {size:,}, MiB", mebibytes, 300, 400, lower_is_better=True)]


def main(path: str, size: str) -> None:
    """Replay, then print the peak in KiB."""
    from bench.replaying import fresh  # noqa: PLC0415 - the parent needs none of it
    from bench.world import BROAD  # noqa: PLC0415 - idem
    from core.store import SqliteRecorder  # noqa: PLC0415 - idem

    recorder = SqliteRecorder(Path(path))
    state = fresh(Path(path).parent, recorder).at(BROAD, int(size))
    assert state.members
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


if __name__ == "__main__":
    main(*sys.argv[1:3])
