"""What every test gets: all the time it needs, the list of committed files, and no way out of this machine."""

import ipaddress
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parents[1]

settings.register_profile("registre", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("registre")


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
    """Give every file that is committed or about to be, as absolute paths."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 -- the developer's git
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    found = [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]

    assert ROOT / "run.py" in found
    return found


def _is_loopback(host: str | bytes) -> bool:
    try:
        return ipaddress.ip_address(host.decode() if isinstance(host, bytes) else host).is_loopback
    except ValueError:
        return False
