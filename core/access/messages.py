"""E-mails waiting as files in the folder ``outbox``: how long each is kept."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

KEPT: Final = timedelta(days=30)
"""After this long a message is erased, sent or not: it names people, and its links are long dead."""
STAMP: Final = "%Y%m%dT%H%M%S"
"""How the name of a message begins: the moment at which it was written."""
_DATED: Final = re.compile(r"(\d{8}T\d{6})-m-")


def purge(folder: Path, now: datetime) -> int:
    """Erase the messages past their term and return how many there were."""
    old = [path for path in folder.glob("*.eml") if _written(path) <= now - KEPT]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def _written(path: Path) -> datetime:
    """Return when a message was written, from its name; a file that is not ours is never old."""
    found = _DATED.match(path.name)
    return datetime.strptime(found[1], STAMP).replace(tzinfo=UTC) if found else datetime.max.replace(tzinfo=UTC)
