import subprocess
import sys
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest
from argon2 import PasswordHasher

from core.access import AccessFile


@pytest.fixture(scope="session")
def at():
    """Return the moment when things happen."""
    return datetime(2026, 3, 10, 18, 42, 7, 123456, tzinfo=UTC)


@pytest.fixture
def access(tmp_path):
    with AccessFile(tmp_path) as opened:
        yield opened


@pytest.fixture(scope="module")
def lasting(tmp_path_factory):
    """Open one file for all the examples of a property."""
    with AccessFile(tmp_path_factory.mktemp("acces")) as opened:
        yield opened


@pytest.fixture(scope="session")
def quick():
    """Return a hasher that costs nothing."""
    return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@pytest.fixture
def race(root):
    """Run a program in several processes at once, one per argument, and return the lines that each printed.

    ``ready()`` in the program waits until all have come that far.
    """
    gate = "import sys\ndef ready():\n    print(flush=True)\n    sys.stdin.readline()\n"

    def run(program, *arguments):
        with ExitStack() as stack:
            processes = [
                stack.enter_context(
                    subprocess.Popen(
                        [sys.executable, "-c", gate + program, str(argument)],
                        cwd=root,
                        stdin=subprocess.PIPE,
                        stdout=subprocess.PIPE,
                        text=True,
                    )
                )
                for argument in arguments
            ]
            for process in processes:
                process.stdout.readline()
            for process in processes:
                process.stdin.write("\n")
                process.stdin.flush()
            printed = [process.communicate(timeout=60)[0].splitlines() for process in processes]

            assert [process.returncode for process in processes] == [0] * len(processes)
        return printed

    return run
