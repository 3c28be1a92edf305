"""Applications to join as they stand on any day."""

from datetime import date
from typing import Literal

from msgspec import Struct, field

from core.facts import DecisionId, PartyId, Record
from core.model.fold import Fold
from core.model.timeline import Entry, Timeline
from core.subjects.applications.facts import (
    AdhesionApplied,
    ApplicationAccepted,
    ApplicationDeclined,
    NonAdhesionStated,
)
from core.subjects.membership.facts import MemberJoined

Stage = Literal["applied", "accepted", "declined", "abstained", "joined"]


class Step(Struct, frozen=True):
    """What an application became on a day."""

    stage: Stage
    college: str = ""
    category: str = ""
    decision: DecisionId | None = None


class Applications(Struct):
    """The steps of every party that ever applied, joined or stated that it would not."""

    by_party: dict[PartyId, Timeline[Step]] = field(default_factory=dict)

    def at(self, party: PartyId, day: date) -> Entry[Step] | None:
        """Return the last step of a party on a day, None before the first."""
        steps = self.by_party.get(party)
        return steps.at(day) if steps else None

    def following(self, party: PartyId, day: date) -> Entry[Step] | None:
        """Return the first step of a party after a day."""
        steps = self.by_party.get(party) or Timeline[Step]()
        return next((entry for entry in steps.entries if entry.on > day), None)

    def application(self, party: PartyId, day: date) -> Entry[Step] | None:
        """Return the last application of a party by a day, answered or not."""
        steps = self.by_party.get(party) or Timeline[Step]()
        return next((one for one in reversed(list(steps.until(day))) if one.value.stage == "applied"), None)


def _applied(state: Applications, fact: AdhesionApplied, _record: Record, position: int) -> None:
    _add(state, fact.party, fact.on, position, Step("applied", fact.college, fact.category))


def _accepted(state: Applications, fact: ApplicationAccepted, _record: Record, position: int) -> None:
    _add(state, fact.party, fact.on, position, Step("accepted", decision=fact.decision))


def _declined(state: Applications, fact: ApplicationDeclined, _record: Record, position: int) -> None:
    _add(state, fact.party, fact.on, position, Step("declined", decision=fact.decision))


def _abstained(state: Applications, fact: NonAdhesionStated, _record: Record, position: int) -> None:
    _add(state, fact.party, fact.on, position, Step("abstained"))


def _joined(state: Applications, fact: MemberJoined, _record: Record, position: int) -> None:
    _add(state, fact.party, fact.on, position, Step("joined"))


def _add(state: Applications, party: PartyId, on: date, position: int, step: Step) -> None:
    state.by_party.setdefault(party, Timeline()).add(on, position, step)


APPLICATIONS = Fold(
    "applications",
    Applications,
    {
        AdhesionApplied: _applied,
        ApplicationAccepted: _accepted,
        ApplicationDeclined: _declined,
        NonAdhesionStated: _abstained,
        MemberJoined: _joined,
    },
)
