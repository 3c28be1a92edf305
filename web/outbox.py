"""E-mails as files: each message is one ``.eml`` in a folder, delivered from there or sent by a mail program.

A message is first a draft, which nothing delivers; releasing it is one rename. What must not be lost or sent twice is
drafted, recorded, then released (``web/dispatch.py``).
"""

import os
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Final, NamedTuple

from core.access import messages
from core.clock import PARIS
from core.ids import new_id

LONGEST: Final = 254
_ADDRESS: Final = re.compile(r"[^\s@,;:<>()\[\]\"\\\x00-\x1f]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}")


class Attached(NamedTuple):
    """A PDF that goes with a message; its name is plain ASCII."""

    name: str
    content: bytes


class Letter(NamedTuple):
    """What is sent to one address; ``party`` is whose it is, when it is somebody's of the register."""

    to: str
    subject: str
    text: str
    party: str = ""
    files: Sequence[Attached] = ()


def is_address(written: str) -> bool:
    """Tell whether a text is one e-mail address, such as ``camille.roux@exemple.fr``."""
    return len(written) <= LONGEST and _ADDRESS.fullmatch(written) is not None


class Outbox:
    """The folder ``outbox`` of the data directory, readable by its owner only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def post(self, to: str, subject: str, text: str, at: datetime, party: str = "") -> Path:
        """Write a message and return its file; ``ValueError`` when ``to`` is not one e-mail address."""
        return self.release(self.draft(Letter(to, subject, text, party), new_id("m"), at))

    def draft(self, letter: Letter, name: str, at: datetime) -> Path:
        """Write a message that waits to be released, on the disk when this returns; ``name`` is ``m-`` and 16 more.

        Line breaks in a subject become blanks. ``ValueError`` when it goes to what is not one e-mail address.
        """
        if not is_address(letter.to):
            raise ValueError("not an e-mail address")
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for older in self.folder.glob(f".*-{name}*.part"):
            older.unlink(missing_ok=True)
        whose = f"-{letter.party}" if letter.party else ""
        path = self.folder / f".{at.astimezone(UTC).strftime(messages.STAMP)}-{name}{whose}.part"
        path.touch(mode=0o600)
        with path.open("wb") as file:
            file.write(_message(letter, at).as_bytes())
            file.flush()
            os.fsync(file.fileno())
        return path

    def release(self, draft: Path) -> Path:
        """Let a draft go: whoever sends the folder's messages meets it whole. Said again, it changes nothing."""
        path = draft.with_name(f"{draft.stem.removeprefix('.')}.eml")
        if draft.exists():
            draft.replace(path)
        return path

    def drafts(self) -> Sequence[Path]:
        """Return the messages that nothing delivers yet, the oldest first."""
        return sorted(self.folder.glob(".*.part"))

    def waiting(self) -> Sequence[Path]:
        """Return the messages to deliver, the oldest first."""
        return sorted(self.folder.glob("*.eml"))

    def drop(self, name: str) -> bool:
        """Take out the message of this id, and tell whether it was there."""
        found = [path for path in self.waiting() if messages.name_of(path) == name]
        for path in found:
            path.unlink(missing_ok=True)
            path.with_suffix(messages.NOTED).unlink(missing_ok=True)
        return bool(found)

    def renew(self) -> None:
        """Forget why messages have not gone: all of them are due."""
        for path in self.waiting():
            path.with_suffix(messages.NOTED).unlink(missing_ok=True)

    def forget(self, erased: Callable[[str], bool]) -> None:
        """Erase the messages of the parties that ``erased`` tells."""
        messages.forget(self.folder, erased)

    def purge(self, now: datetime) -> int:
        """Erase the messages past their term and return how many there were."""
        return messages.purge(self.folder, now)


def _message(letter: Letter, at: datetime) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Registre <ne-pas-repondre@registre.invalid>"
    message["To"] = letter.to
    message["Subject"] = " ".join(letter.subject.split())
    message["Date"] = format_datetime(at.astimezone(PARIS))
    message["Message-ID"] = f"<{new_id('m')}@registre.invalid>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text, cte="8bit")  # a link is read whole in the file itself
    for one in letter.files:
        message.add_attachment(one.content, maintype="application", subtype="pdf", filename=one.name)
    return message
