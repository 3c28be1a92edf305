"""The code on a paper: what it says, sealed by the register, so that anybody can ask whether it is true."""

import hmac
from base64 import b32encode
from datetime import date
from typing import Final, Literal

from msgspec import Struct

from core.ledger import Ledger, Showing
from core.model.paper import Paper
from core.model.view import AsOf
from core.papers.comparing import compare

_SIZE: Final = 20
"""Characters of the seal: 100 bits."""
_PARTS: Final = 5
_EARLIER: Final = 4
"""Parts of the codes that do not say what was known when their paper was drawn."""


class Answer(Struct, frozen=True):
    """What the register answers of a code: no name, nothing but this. ``day`` is that of the situation shown.

    ``valid``: drawn again, it would say the same. ``changed``: it came from here, but would say something else.
    ``void``: it would not be drawn any more. ``untold``: it came from here, but its code cannot tell whether it
    changed. ``unknown``: it did not come from here.
    """

    standing: Literal["unknown", "valid", "changed", "void", "untold"]
    title: str = ""
    day: date | None = None
    about: str = ""
    blank: bool = False
    """Whether a part of it was still to be filled by hand, of which nothing is answered."""


class ToComeError(ValueError):
    """A day to come, of which no document attests anything."""


def past(asof: AsOf) -> None:
    """Refuse to attest of a day to come; :class:`ToComeError`, whose words are for people."""
    if asof.on > asof.today:
        raise ToComeError("Un document n’atteste pas de l’avenir : choisissez un jour passé, ou aujourd’hui.")


def code(ledger: Ledger, paper: Paper, key: str, asof: AsOf) -> str:
    """Return the code of one paper: its name, its id, its two clocks, and the register's seal on them."""
    said = f"{paper.name}.{key}.{asof.on.isoformat()}.{asof.known}"
    return f"{said}.{_seal(ledger, said)}"


def answer(ledger: Ledger, written: str) -> Answer:
    """Tell whether a paper came from this register, and whether it says what is known now.

    Its rows are made again as they were known when it was drawn, and compared with those of now: nothing that it says
    is in its code, and who was erased since is erased on both sides.
    """
    *parts, seal = written.split(".")
    said, paper = ".".join(parts), ledger.registry.papers.get(parts[0] if parts else "")
    sealed = hmac.compare_digest(_seal(ledger, said).encode(), seal.upper().encode())
    if len(parts) + 1 not in {_PARTS, _EARLIER} or paper is None or not sealed:
        return Answer("unknown")
    day, only, today = date.fromisoformat(parts[2]), {paper.key: parts[1]}, ledger.asof().today
    now = ledger.show(paper.view, on=max(day, today) if paper.ahead else day, only=only)
    if len(parts) + 1 == _EARLIER or int(parts[3]) > now.asof.known:
        about = _about(paper, now)
        return Answer("untold" if now.rows and day <= today else "void", paper.title, day, about)
    drawn = ledger.show(paper.view, on=day, known=int(parts[3]), only=only)
    if not now.rows or not drawn.rows:
        return Answer("void", paper.title, day, _about(paper, drawn))
    found = compare(ledger, paper, drawn, now)
    return Answer("valid" if found.alike else "changed", paper.title, day, _about(paper, drawn), found.blank)


def _about(paper: Paper, shown: Showing) -> str:
    return str(getattr(shown.rows[0], paper.says)) if shown.rows and paper.says else ""


def _seal(ledger: Ledger, said: str) -> str:
    digest = hmac.digest(ledger.vault.secret("papers"), f"{ledger.identity.association} {said}".encode(), "sha256")
    return b32encode(digest).decode()[:_SIZE]
