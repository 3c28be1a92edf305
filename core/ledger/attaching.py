"""Files beside the ledger, and the one line that a fact keeps of each: digest, key and media type."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from core.clock import stamp
from core.contents import Contents, read
from core.facts import is_id
from core.ids import new_id
from core.intake.cells import forbidden_cells, where
from core.intake.health import PATIENTS, lists_patients, signs_in
from core.intake.sensitive import FORBIDDEN
from core.model.command import Command, Refused, uploads
from core.store import write_error
from core.vault import Attachment, MediaType, Refusal, Vault, VaultError, keep, key_id, sniff
from core.vault import fetch as open_file

_OWNER: Final = "f"
_CLASS: Final = "accounting"
UNREAD: Final = "un fichier que le registre n’a pas pu relire"


def attach(vault: Vault, content: bytes, now: datetime) -> str | Refused:
    """Seal a file; return its line, or why it is refused. ``StoreError`` when it cannot be written."""
    media = sniff(content)
    if isinstance(media, MediaType) and (refused := _forbidden(read(content, media), media)) is not None:
        return refused
    try:
        kept = keep(vault, key_id(new_id(_OWNER), _CLASS), content, stamp(now))
    except OSError as error:
        raise write_error(error) from error
    if isinstance(kept, Refusal):
        return Refused(kept.value, kept.sentence)
    return f"{kept.digest} {kept.key} {kept.media}"


def _forbidden(found: Contents, media: MediaType) -> Refused | None:
    """Refuse a file for what is written in it; what cannot be read is doubted where a form asks it."""
    if found.state == "locked":
        return Refused(Refusal.LOCKED.value, Refusal.LOCKED.sentence)
    if forbidden_cells(found.texts):
        return Refused("forbidden-content", FORBIDDEN + where(_lines(found, media)))
    return Refused("forbidden-content", PATIENTS) if lists_patients(found.texts) else None


def _lines(found: Contents, media: MediaType) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the lines of a plain text; those of other files have no number that people could look up."""
    if media in {MediaType.CSV, MediaType.TEXT}:
        yield from ((number, (line,)) for number, line in enumerate(found.texts[0].splitlines(), 1))


def doubts(vault: Vault, command: Command) -> dict[str, tuple[str, ...]]:
    """Return what the files of a command make doubtful, by field: signs of a patient, or that they cannot be read."""
    found: dict[str, tuple[str, ...]] = {}
    for name in uploads(type(command)):
        kept = fetch(vault, line) if (line := getattr(command, name)) else None
        if kept is None:
            continue
        contents = read(kept[0], MediaType(kept[1]))
        signs = (*signs_in(contents.whole), *((UNREAD,) if contents.state == "unread" else ()))
        if signs:
            found[name] = signs
    return found


def fetch(vault: Vault, line: str) -> tuple[bytes, str] | None:
    """Open a file by its line; None when it is missing, altered or erased, or the line is none."""
    attachment = parse(line)
    if attachment is None:
        return None
    try:
        return open_file(vault, attachment), str(attachment.media)
    except (VaultError, OSError):
        return None


def parse(line: str) -> Attachment | None:
    """Read the line of an attachment, None when it is none."""
    found = _LINE.fullmatch(line)
    return Attachment(found[1], found[2], MediaType(found[3]), 0) if found else None


def is_of_file(key: str) -> bool:
    """Tell whether a key is one that :func:`attach` makes: no id of a command or of a fact owns such a one."""
    owner, _, retention = key.rpartition("/")
    return retention == _CLASS and is_id(owner) and owner.startswith(f"{_OWNER}-")


def unknown_files(vault: Vault, command: Command) -> dict[str, str]:
    """Return the fields of a command that name a file which is not kept here, each with a French sentence."""
    lines = ((name, getattr(command, name)) for name in uploads(type(command)))
    text = "Ce fichier n’a pas été reçu : joignez-le de nouveau."
    return {name: text for name, line in lines if line and fetch(vault, line) is None}


_LINE = re.compile(rf"([0-9a-f]{{64}}) (\S+/\w+) ({'|'.join(map(re.escape, MediaType))})")
