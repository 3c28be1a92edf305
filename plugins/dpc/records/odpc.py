"""Being a registered organisme of DPC: only then may a claim be filed."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct, field

from core import Entry, Fold, Timeline
from core.facts import PartyId, Record
from plugins.dpc.facts.organisme import OdpcAsked, OdpcRefused, OdpcRegistered, OdpcWithdrawn


class Registration(Struct, frozen=True):
    """A number, "" while there is none, and the last day on which it holds, None while no end is known."""

    number: str
    until: date | None = None


class Organisme(Struct):
    """What one organisme asked for and was given."""

    standing: Timeline[Registration] = field(default_factory=Timeline)
    asked: Timeline[bool] = field(default_factory=Timeline)
    """Whether a registration is asked for from a day on; False: refused."""

    def registered(self, day: date) -> Entry[Registration] | None:
        """Return the registration that holds on a day, None for none, one withdrawn or one that is over."""
        entry = self.standing.at(day)
        if entry is None or not entry.value.number:
            return None
        return entry if entry.value.until is None or day <= entry.value.until else None

    def waiting(self, day: date) -> Entry[bool] | None:
        """Return what was asked for and has no answer on a day."""
        asked, given = self.asked.at(day), self.standing.at(day)
        if asked is None or not asked.value:
            return None
        return asked if given is None or given.on < asked.on else None


class Odpc(Struct):
    """Every organisme, by the id of the outside organiser; "" is the association."""

    by_id: dict[str, Organisme] = field(default_factory=dict)

    def known(self, organiser: PartyId | None) -> Organisme:
        """Return what is known of an organisme, nothing at all if need be."""
        return self.by_id.get(organiser or "", Organisme())

    def holds(self, day: date, organiser: PartyId | None = None) -> bool:
        """Tell whether an organisme, the association unless said, is registered on a day."""
        return self.known(organiser).registered(day) is not None

    def each(self) -> Iterator[tuple[PartyId | None, Organisme]]:
        """Yield every organisme, the association first."""
        for organiser in sorted(self.by_id):
            yield (PartyId(organiser) if organiser else None), self.by_id[organiser]  # type: ignore[arg-type]  # an id of a fact

    def named(self, organiser: PartyId | None) -> Organisme:
        """Return the place of an organisme, made if need be."""
        return self.by_id.setdefault(organiser or "", Organisme())


def _asked(state: Odpc, fact: OdpcAsked, _record: Record, position: int) -> None:
    state.named(fact.organiser).asked.add(fact.on, position, value=True)


def _registered(state: Odpc, fact: OdpcRegistered, _record: Record, position: int) -> None:
    state.named(fact.organiser).standing.add(fact.on, position, Registration(fact.number, fact.until))


def _refused(state: Odpc, fact: OdpcRefused, _record: Record, position: int) -> None:
    state.named(fact.organiser).asked.add(fact.on, position, value=False)


def _withdrawn(state: Odpc, fact: OdpcWithdrawn, _record: Record, position: int) -> None:
    state.named(fact.organiser).standing.add(fact.on, position, Registration(""))


ODPC = Fold(
    "dpc.odpc",
    Odpc,
    {OdpcAsked: _asked, OdpcRegistered: _registered, OdpcRefused: _refused, OdpcWithdrawn: _withdrawn},
)
