"""The two clocks of a page: what was asked, what it means, and how the page says so."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final
from urllib.parse import urlencode

from msgspec import Struct

from core.clock import PARIS, stamp
from core.intake import read_date
from core.intake.dates import FIRST_YEAR, LAST_YEAR
from core.ledger import Ledger
from core.model.view import AsOf
from web.drawing.formats import instant, jour

ON, KNOWN = "on", "known"
"""The names of the two clocks in an address: the same for pages, exports and the API."""
MINUTE: Final = "%Y-%m-%dT%H:%M"
"""How a field of a date and a time writes a moment."""
Known = int | date | datetime | None


class UnreadableError(ValueError):
    """A clock or an order of the address that cannot be read; its text is a French sentence."""


class Clocks(Struct, frozen=True):
    """The clocks of a reading: as asked (``on`` and ``known`` as typed, empty when not), and as settled."""

    asof: AsOf
    head: int
    on: str = ""
    known: str = ""
    recorded: str = ""
    """When the last record taken into account was made, in the form of ``core.clock.stamp``."""
    until: date | datetime | None = None
    """The day or the moment that ``known`` says; None for a number, and when nothing was asked."""
    minute: str = ""
    """When it is asked, in Paris, as a field of a date and a time holds it."""

    @property
    def now(self) -> bool:
        """Tell whether the page shows today, as known now."""
        return self.asof.on == self.asof.today and self.asof.known >= self.head

    @property
    def asked(self) -> dict[str, str]:
        """Return the clocks to keep in the links of the page."""
        return {name: value for name, value in ((ON, self.on), (KNOWN, self.known)) if value}

    @property
    def suffix(self) -> str:
        """Return what every link of the page ends with, ``?on=2026-01-01``, empty when nothing was asked."""
        return f"?{urlencode(self.asked)}" if self.on or self.known else ""

    @property
    def sentence(self) -> str:
        """Say in French what the page shows."""
        situation = f"Situation au {jour(self.asof.on)}"
        if self.asof.known >= self.head:
            return f"{situation}, d’après tout ce qui est enregistré"
        if not self.asof.known:
            return f"{situation}, d’après un registre encore vide"
        if self.until is None:
            return f"{situation}, d’après les enregistrements jusqu’au n° {self.asof.known}"
        until = instant(stamp(self.until)) if isinstance(self.until, datetime) else jour(self.until)
        return f"{situation}, d’après ce qui était enregistré le {until}"

    @property
    def typed(self) -> str:
        """Return what the field of the second clock holds: a number as asked, a day or a moment in Paris."""
        if isinstance(self.until, datetime):
            return self.until.astimezone(PARIS).strftime(MINUTE)
        return self.known if self.known.isdigit() else (self.until or self.asof.today).isoformat()

    @property
    def ways(self) -> tuple[tuple[str, str], ...]:
        """Return the other ways of saying the second clock, and what each starts from: a day, a moment, a number."""
        day, moment = self.until or self.asof.today, self.minute
        if isinstance(day, datetime):
            return ("Un jour", day.astimezone(PARIS).date().isoformat()), ("Un numéro", str(self.asof.known))
        if self.known.isdigit():
            return ("Un jour", day.isoformat()), ("Une heure précise", moment)
        start = moment if day == self.asof.today else f"{day.isoformat()}T12:00"
        return ("Une heure précise", start), ("Un numéro", str(self.asof.known))


def clocks_of(query: Mapping[str, str], ledger: Ledger) -> Clocks:
    """Settle the clocks of an address; :class:`UnreadableError` as :func:`read_clocks`."""
    on, known = read_clocks(query, ledger)
    asof, head = ledger.asof(on, known), ledger.head()
    last = ledger.entry(asof.known) if asof.known < head else None
    until = None if isinstance(known, int) else known
    return Clocks(asof, head, query.get(ON, ""), query.get(KNOWN, ""), last.at if last else "", until, _minute(ledger))


def _minute(ledger: Ledger) -> str:
    return ledger.clock().astimezone(PARIS).strftime(MINUTE)


def read_clocks(query: Mapping[str, str], ledger: Ledger) -> tuple[date | None, Known]:
    """Read the clocks of an address; :class:`UnreadableError` when one is neither a date nor a record's number."""
    known = query.get(KNOWN, "").strip()
    return _day(query.get(ON, "").strip()), _known(known, ledger)


def _known(written: str, ledger: Ledger) -> Known:
    if not written:
        return None
    if written.isascii() and written.isdigit():
        position = int(written[:19])
        if position > ledger.head():
            raise UnreadableError(f"L’enregistrement n° {written} n’existe pas encore.")
        return position
    if "T" in written or " " in written:
        return _instant(written)
    return _day(written)


def _instant(written: str) -> datetime:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        moment = None
    if moment is None or not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise UnreadableError(f"Le moment « {written} » ne se lit pas.")
    return moment if moment.tzinfo else moment.replace(tzinfo=PARIS)


def _day(written: str) -> date | None:
    if not written:
        return None
    day = read_date(written)
    if day is None:
        raise UnreadableError(f"La date « {written} » ne se lit pas : écrivez-la 2026-01-31 ou 31/01/2026.")
    return day
