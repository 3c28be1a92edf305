"""E-mails waiting as files in the folder ``outbox``: what their names say, and how long each is kept."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

KEPT: Final = timedelta(days=30)
"""After this long a message is erased, sent or not: it names people, and its links are long dead."""
STAMP: Final = "%Y%m%dT%H%M%S"
"""How the name of a message begins: the moment at which it was written."""
NOTED: Final = ".json"
"""How the file ends that says, beside a message, why it has not gone yet."""
_NAMED: Final = re.compile(r"\.?(\d{8}T\d{6})-(m-[a-z2-7]+)(?:-(p-[a-z2-7]+))?\.\w+")


def purge(folder: Path, now: datetime) -> int:
    """Erase the messages past their term and return how many there were."""
    return _erase(path for path in folder.glob("*-m-*") if written(path) <= now - KEPT)


def forget(folder: Path, erased: Callable[[str], bool]) -> int:
    """Erase the messages of the parties that ``erased`` tells, and return how many there were; drafts as well."""
    return _erase(path for path in folder.glob("*-m-*") if (party := party_of(path)) and erased(party))


def written(path: Path) -> datetime:
    """Return when a message was written, from its name; a file that is not ours is never old."""
    found = _NAMED.fullmatch(path.name)
    return datetime.strptime(found[1], STAMP).replace(tzinfo=UTC) if found else datetime.max.replace(tzinfo=UTC)


def name_of(path: Path) -> str:
    """Return the id of a message, ``m-`` and 16 characters, "" for a file that is not ours."""
    found = _NAMED.fullmatch(path.name)
    return found[2] if found else ""


def party_of(path: Path) -> str:
    """Return whose message it is, "" when nobody of the register was named."""
    found = _NAMED.fullmatch(path.name)
    return (found[3] or "") if found else ""


def _erase(paths: Iterable[Path]) -> int:
    """Erase messages, with what is noted beside them, and count the messages."""
    old = list(paths)
    for path in old:
        path.unlink(missing_ok=True)
    return sum(1 for path in old if path.suffix != NOTED)
