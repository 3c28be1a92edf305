"""What every test gets: all the time it needs, the list of committed files, and no way out of this machine."""

import ipaddress
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parents[1]
COMMITTED = {".ci", ".gitignore"}
MEMORY = Path("/dev/shm")  # noqa: S108 -- a disk in memory, where the system has one
ROOM = 2 << 30
"""Bytes that a whole run may need there, with some to spare."""

settings.register_profile("registre", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("registre")


def in_memory() -> None:
    """Have the registers of tests made in memory where there is room: they wait for the disk else, each write anew."""
    if "TMPDIR" not in os.environ and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)


in_memory()


def stay_on_loopback(event: str, arguments: tuple[Any, ...]) -> None:
    """Audit hook: refuse every look-up and connection that is not to this machine."""
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event in {"socket.connect", "socket.sendto"} and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    if host not in {None, "", "localhost", b"localhost"} and not _is_loopback(host):
        raise RuntimeError(f"a test tried to reach {host!r}")


sys.addaudithook(stay_on_loopback)


@pytest.fixture(scope="session")
def root() -> Path:
    """Give the root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def files() -> list[Path]:
    """Give every file that is committed or about to be, as absolute paths; without a history, every file."""
    git = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(git, cwd=ROOT, capture_output=True, check=False) if shutil.which("git") else None
    if listed is not None and listed.returncode == 0:
        found = [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]
    else:
        found = [path for path in ROOT.rglob("*") if path.is_file() and not _is_made(path.relative_to(ROOT))]

    assert ROOT / "run.py" in found
    return found


def _is_made(path: Path) -> bool:
    """Tell whether a file is made by tools, in a tree that cannot say what is committed."""
    return any(part == "__pycache__" or (part.startswith(".") and part not in COMMITTED) for part in path.parts)


def _is_loopback(host: str | bytes) -> bool:
    try:
        return ipaddress.ip_address(host.decode() if isinstance(host, bytes) else host).is_loopback
    except ValueError:
        return False
