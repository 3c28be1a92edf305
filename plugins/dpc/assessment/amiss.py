"""One thing amiss in a session of DPC."""

from datetime import date

from msgspec import Struct

from core.facts import PartyId


class Amiss(Struct, frozen=True, kw_only=True):
    """What is amiss and since when, how it is mended; ``link`` is where, "" for the page of the session."""

    what: str
    since: date
    mend: str
    link: str = ""
    party: PartyId | None = None
    positions: tuple[int, ...] = ()
