"""Files sent to be imported: in memory, for half an hour after they were last looked at, and never on a disk."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Literal

from core.ids import token
from core.imports import Answers, Done, Plan, Table, Target

KEPT_FOR: Final = timedelta(minutes=30)
MOST: Final = 12
"""Files held at once."""
MOST_OF_ONE: Final = 2
"""Files of one account held at once; a third takes the place of the first."""
Stage = Literal["columns", "reading", "preview", "recording", "done", "failed"]


@dataclass(slots=True, kw_only=True)
class Upload:
    """A file on its way into the register, and how far it is."""

    token: str
    account: str
    seen: datetime
    name: str
    content: bytes
    target: Target
    table: Table
    fields: tuple[str, ...]
    remembered: bool = False
    """Whether the columns are those of the last import of such a header."""
    answers: Answers = field(default_factory=Answers)
    separator: str = ""
    """What somebody says to stand between the cells of a CSV, "" while the register finds it."""
    stage: Stage = "columns"
    done: int = 0
    of: int = 0
    plan: Plan | None = None
    outcome: Done | None = None
    failure: str = ""

    @property
    def working(self) -> bool:
        """Tell whether a thread is at work on it."""
        return self.stage in {"reading", "recording"}

    def tell(self, done: int, of: int) -> None:
        """Note how far a thread is."""
        self.done, self.of = done, of


class Uploads:
    """The files held; several threads share it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: dict[str, Upload] = {}

    def hold(self, make: Callable[[str], Upload], account: str, now: datetime) -> Upload | None:
        """Hold a file; None when too many are held for one more."""
        with self._lock:
            self._purge(now)
            mine = [one for one in self._held.values() if one.account == account and not one.working]
            for one in mine[: max(len(mine) - MOST_OF_ONE + 1, 0)]:
                del self._held[one.token]
            if len(self._held) >= MOST:
                return None
            made = make(token())
            self._held[made.token] = made
            return made

    def get(self, told: str, account: str, now: datetime) -> Upload | None:
        """Return a file of an account; None when it is not held, or no more."""
        with self._lock:
            self._purge(now)
            found = self._held.get(told)
            if found is None or found.account != account:
                return None
            found.seen = now
            return found

    def forget(self, told: str) -> None:
        """Let go of a file."""
        with self._lock:
            self._held.pop(told, None)

    def empty(self) -> None:
        """Let go of every file that no thread works on: somebody was erased, whom one of them may name."""
        with self._lock:
            self._held = {told: one for told, one in self._held.items() if one.working}

    def begin(self, upload: Upload, stage: Stage) -> bool:
        """Note that a thread begins to work on a file; False when one is at it already."""
        with self._lock:
            if upload.working:
                return False
            upload.stage, upload.done, upload.of = stage, 0, 0
            return True

    def purge(self, now: datetime) -> None:
        """Let go of what nobody looked at for too long."""
        with self._lock:
            self._purge(now)

    def _purge(self, now: datetime) -> None:
        for told, one in list(self._held.items()):
            if not one.working and now - one.seen >= KEPT_FOR:
                del self._held[told]
