"""Guessing slowed down: after some failures each further one doubles the wait, which never becomes a lock."""

from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final

from core.access.file import AccessFile
from core.access.passing import passing
from core.clock import moment, stamp

FREE_FOR_ACCOUNT: Final = 3
"""Attempts before the first wait: at most 10 are weighed in 10 minutes."""
FREE_FOR_NETWORK: Final = 20
"""More: a whole house of health may share one address."""
FIRST_WAIT: Final = timedelta(seconds=4)
LONGEST_WAIT: Final = timedelta(minutes=15)
FORGOTTEN: Final = timedelta(days=1)
"""Without an attempt for this long, the count starts again."""
_NO_WAIT: Final = timedelta(0)
_DOUBLINGS: Final = 10
"""Enough to reach the longest wait."""


@passing
def attempt(access: AccessFile, login: str, address: str, at: datetime) -> timedelta:
    """Ask for an attempt at a login from an address; return how long to wait first, zero when it may be weighed now.

    One that may be weighed counts as a failure at once, so that parallel guesses count, until :func:`succeeded`.
    One that must wait does not count: nobody is kept out by somebody else's insistence. Logins and addresses are
    kept as keyed digests; ``login`` may be of an unknown account.
    """
    places = _places(access, login, address)
    with access.passing.writing():
        counts = [_failures(access, digest, at) for digest, _ in places]
        wait = max(waiting for _, waiting in counts)
        if wait > _NO_WAIT:
            return wait
        for (digest, free), (failures, _) in zip(places, counts, strict=True):
            row = (digest, failures + 1, stamp(at), stamp(at + delay(failures + 1, free)))
            access.passing.run("INSERT OR REPLACE INTO attempt VALUES(?, ?, ?, ?)", row)
    return _NO_WAIT


@passing
def succeeded(access: AccessFile, login: str, address: str) -> None:
    """Take back the attempt that was weighed and right: the login starts anew, the address loses nothing."""
    (account, _), (network, _) = _places(access, login, address)
    with access.passing.writing():
        access.passing.run("DELETE FROM attempt WHERE digest = ?", (account,))
        update = "UPDATE attempt SET failures = failures - 1, free_at = failed_at WHERE digest = ?"
        access.passing.run(update, (network,))


def delay(failures: int, free: int) -> timedelta:
    """Return the wait that follows a number of failures: none, then 4 s, 8 s, 16 s … at most 15 minutes."""
    if failures < free:
        return _NO_WAIT
    return min(LONGEST_WAIT, FIRST_WAIT * (1 << min(failures - free, _DOUBLINGS)))


def network(address: str) -> str:
    """Return the network of an address: /24, or /56 in IPv6; what is no address stands for itself."""
    try:
        ip = ip_address(address)
    except ValueError:
        return address
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped:
        ip = ip.ipv4_mapped
    return str(ip_network((ip, 24 if ip.version == 4 else 56), strict=False))  # noqa: PLR2004 - IPv4


def purge(access: AccessFile, at: datetime) -> int:
    """Erase the counts that have started again anyway and return how many there were."""
    return access.passing.run("DELETE FROM attempt WHERE failed_at <= ?", (stamp(at - FORGOTTEN),))


def _places(access: AccessFile, login: str, address: str) -> tuple[tuple[bytes, int], tuple[bytes, int]]:
    return (
        (access.digest("attempt-login", login.casefold()), FREE_FOR_ACCOUNT),
        (access.digest("attempt-network", network(address)), FREE_FOR_NETWORK),
    )


def _failures(access: AccessFile, digest: bytes, at: datetime) -> tuple[int, timedelta]:
    row = access.passing.row("SELECT failures, failed_at, free_at FROM attempt WHERE digest = ?", (digest,))
    if row is None or not moment(row[1]) <= at < moment(row[1]) + FORGOTTEN:  # a clock that went back owes no wait
        return 0, _NO_WAIT
    return row[0], moment(row[2]) - at
