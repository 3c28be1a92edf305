"""The code on a paper: what it says, sealed by the register, so that anybody can ask whether it is true."""

import hmac
from base64 import b32encode
from datetime import date
from typing import Final, Literal

from msgspec import Struct

from core.ledger import Ledger
from core.model.paper import Paper
from core.model.view import AsOf

_SIZE: Final = 20
"""Characters of the seal: 100 bits."""
_PARTS: Final = 4


class Answer(Struct, frozen=True):
    """What the register answers of a code: no name, nothing but this. ``day`` is that of the situation shown."""

    standing: Literal["unknown", "valid", "void"]
    title: str = ""
    day: date | None = None
    about: str = ""


class ToComeError(ValueError):
    """A day to come, of which no document attests anything."""


def past(asof: AsOf) -> None:
    """Refuse to attest of a day to come; :class:`ToComeError`, whose words are for people."""
    if asof.on > asof.today:
        raise ToComeError("Un document n’atteste pas de l’avenir : choisissez un jour passé, ou aujourd’hui.")


def code(ledger: Ledger, paper: Paper, key: str, day: date) -> str:
    """Return the code of one paper: its name, its id, its day, and the register's seal on them."""
    said = f"{paper.name}.{key}.{day.isoformat()}"
    return f"{said}.{_seal(ledger, said)}"


def answer(ledger: Ledger, written: str) -> Answer:
    """Tell whether a paper came from this register, and whether it is true from what is known now.

    ``void``: it came from here, but the situation of its day has been corrected since.
    """
    parts = written.split(".")
    said = ".".join(parts[:-1])
    paper = ledger.registry.papers.get(parts[0])
    sealed = hmac.compare_digest(_seal(ledger, said).encode(), parts[-1].upper().encode())
    if len(parts) != _PARTS or paper is None or not sealed:
        return Answer("unknown")
    day = date.fromisoformat(parts[2])
    shown = ledger.show(paper.view, on=day, only={paper.key: parts[1]})
    about = str(getattr(shown.rows[0], paper.says)) if shown.rows and paper.says else ""
    return Answer("valid" if shown.rows and day <= shown.asof.today else "void", paper.title, day, about)


def _seal(ledger: Ledger, said: str) -> str:
    digest = hmac.digest(ledger.vault.secret("papers"), f"{ledger.identity.association} {said}".encode(), "sha256")
    return b32encode(digest).decode()[:_SIZE]
