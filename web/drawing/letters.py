"""The messages of the outbox as a page tells them: when, to whom, the subject, and why one has not gone; no content."""

from email import policy
from email.parser import BytesHeaderParser
from pathlib import Path
from typing import Final, NamedTuple

from core.access import messages
from core.clock import PARIS, stamp
from web.delivery import note_of
from web.drawing.formats import instant
from web.drawing.visit import Visit
from web.outbox import Outbox

_HEADERS: Final = BytesHeaderParser(policy=policy.default)


class Letter(NamedTuple):
    """A message that waits, or was refused; ``who`` is a name, or the address of whom the register does not name."""

    name: str
    at: str
    who: str
    email: str
    party: str
    subject: str
    state: str
    refused: bool


def letters(outbox: Outbox, visit: Visit, *, delivered: bool) -> list[Letter]:
    """Return the messages of the outbox: those that are refused first, then the oldest first.

    ``delivered`` tells whether there is a server to deliver them.
    """
    found = [_letter(path, visit, delivered=delivered) for path in outbox.waiting() if messages.name_of(path)]
    return sorted((one for one in found if one is not None), key=lambda one: (not one.refused, one.at))


def _letter(path: Path, visit: Visit, *, delivered: bool) -> Letter | None:
    try:
        headers = _HEADERS.parsebytes(path.read_bytes())
    except FileNotFoundError:  # it left meanwhile
        return None
    note, party = note_of(path), messages.party_of(path)
    state = "en attente" if delivered else "à envoyer"
    if note is not None:
        again = f", nouvel essai le {instant(stamp(note.again.astimezone(PARIS)))}" if note.again else ""
        state = f"{note.why}{again}"
    return Letter(
        name=messages.name_of(path),
        at=stamp(messages.written(path)),
        who=visit.ledger.label(party) if party else "",
        email=str(headers["To"]),
        party=party,
        subject=str(headers["Subject"]),
        state=state,
        refused=note is not None and note.again is None,
    )
