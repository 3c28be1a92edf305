"""Everything that a claim rests on: the session, its sheet, its people, what they told, and the claims before."""

from collections.abc import Iterator
from functools import wraps
from typing import Any

from msgspec import Struct, field

from core import Fold
from core.facts import Fact, PartyId, Record, SessionId
from core.subjects import MEMBERS, PARTIES, SESSIONS, Members, Parties, Sessions
from plugins.dpc.records.claims import CLAIMS, Claims
from plugins.dpc.records.registrations import REGISTRATIONS, Registrations


class Files(Struct):
    """Five states read in one boundary, since the session says whose adhesions count."""

    sessions: Sessions = field(default_factory=Sessions)
    parties: Parties = field(default_factory=Parties)
    members: Members = field(default_factory=Members)
    claims: Claims = field(default_factory=Claims)
    registrations: Registrations = field(default_factory=Registrations)

    def people(self, session: SessionId) -> Iterator[PartyId]:
        """Yield those enrolled in a session, and those on its sheet."""
        found = self.sessions.by_id.get(session)
        if found is not None:
            yield from found.places
            yield from (row.party for row in found.held.rows) if found.held is not None else ()


def inside(part: str, fold: Fold[Any]) -> dict[type[Fact], Any]:
    """Return the handlers of a fold, made to work on one part of a state."""

    def within(handler: Any) -> Any:
        @wraps(handler)  # a state kept aside is of no use once the source of its handlers has changed
        def handle(state: Struct, fact: Any, record: Record, position: int) -> None:
            handler(getattr(state, part), fact, record, position)

        return handle

    return {cls: within(handler) for cls, handler in fold.handlers.items()}


FILES = Fold(
    "dpc.files",
    Files,
    inside("sessions", SESSIONS)
    | inside("parties", PARTIES)
    | inside("members", MEMBERS)
    | inside("claims", CLAIMS)
    | inside("registrations", REGISTRATIONS),
)
