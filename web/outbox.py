"""E-mails as files: each message is one ``.eml`` in a folder, for a mail program or a relay to send."""

import re
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Final

from core.access import messages
from core.clock import PARIS
from core.ids import new_id

LONGEST: Final = 254
_ADDRESS: Final = re.compile(r"[^\s@,;:<>()\[\]\"\\\x00-\x1f]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}")


def is_address(written: str) -> bool:
    """Tell whether a text is one e-mail address, such as ``camille.roux@exemple.fr``."""
    return len(written) <= LONGEST and _ADDRESS.fullmatch(written) is not None


class Outbox:
    """The folder ``outbox`` of the data directory, readable by its owner only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def post(self, to: str, subject: str, text: str, at: datetime) -> Path:
        """Write a message and return its file; ``ValueError`` when ``to`` is not one e-mail address.

        Line breaks in a subject become blanks.
        """
        if not is_address(to):
            raise ValueError("not an e-mail address")
        message = EmailMessage()
        message["From"] = "Registre <ne-pas-repondre@registre.invalid>"
        message["To"] = to
        message["Subject"] = " ".join(subject.split())
        message["Date"] = format_datetime(at.astimezone(PARIS))
        message["Message-ID"] = f"<{new_id('m')}@registre.invalid>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(text, cte="8bit")  # a link is read whole in the file itself
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = f"{at.astimezone(UTC).strftime(messages.STAMP)}-{new_id('m')}"
        draft, path = self.folder / f".{name}.part", self.folder / f"{name}.eml"
        draft.touch(mode=0o600)
        draft.write_bytes(message.as_bytes())
        draft.replace(path)  # whoever sends the folder's messages never meets half a one
        return path

    def purge(self, now: datetime) -> int:
        """Erase the messages past their term and return how many there were."""
        return messages.purge(self.folder, now)
