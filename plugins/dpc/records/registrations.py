"""What people say of their registration with the agency: it stays their own act, here it is only told."""

from datetime import date

from msgspec import Struct, field

from core import Fold
from core.facts import PartyId, Record, SessionId
from plugins.dpc.facts.actions import AgencyRegistrationTold, By


class Told(Struct, frozen=True):
    """A registration as told, and its record."""

    on: date
    by: By
    position: int


class Registrations(Struct):
    """By session and person, what was told last."""

    told: dict[SessionId, dict[PartyId, Told]] = field(default_factory=dict)

    def of(self, session: SessionId, party: PartyId) -> Told | None:
        """Return what was told of somebody for a session, None for nothing."""
        return self.told.get(session, {}).get(party)

    def says(self, session: SessionId, party: PartyId, on: date, done_by: By) -> bool:
        """Tell whether just that was told last."""
        one = self.of(session, party)
        return one is not None and (one.on, one.by) == (on, done_by)


def _told(state: Registrations, fact: AgencyRegistrationTold, _record: Record, position: int) -> None:
    state.told.setdefault(fact.session, {})[fact.party] = Told(fact.on, fact.done_by, position)


REGISTRATIONS = Fold("dpc.registrations", Registrations, {AgencyRegistrationTold: _told})
