"""What happened to each party, whatever the subject: one line for each record that names it.

Votes are told by name only where the statutes want names kept; of a secret ballot nothing is here, nor who came to it.
"""

from datetime import date
from typing import Any, Final

from msgspec import Struct, field

from core.facts import Cents, DecisionId, MeetingId, PartyId, Record, kind_of, tags_of
from core.model.fold import Fold
from core.subjects import admission, mandates, meetings, membership, parties, training, treasury, workgroups
from core.subjects.dossier.details import Detail, detail
from core.subjects.meetings import MeetingConvened
from core.subjects.votes.facts import DecisionAdopted, DecisionRejected, Result, VoteOpened
from core.subjects.votes.words import VOICES

PARTY: Final = "p-"
"""How the id of a party begins."""
ABOUT: Final = ("meeting", "session", "work", "decision", "entry", "mission")
"""The fields that say what a fact is about, the nearest first."""
TOLD: Final = (parties, admission, membership, mandates, meetings, training, workgroups, treasury)


class Moment(Struct, frozen=True):
    """One thing that happened to a party; ``on`` is None for what happened at a meeting, on its day."""

    on: date | None
    position: int
    kind: str
    about: str = ""
    detail: Detail = Detail()
    amount: Cents | None = None


class Lives(Struct):
    """What happened to each party, in the order of recording; the days of meetings; the ballots that are secret."""

    by_party: dict[PartyId, list[Moment]] = field(default_factory=dict)
    days: dict[MeetingId, date] = field(default_factory=dict)
    secret: set[DecisionId] = field(default_factory=set)

    def day(self, moment: Moment) -> date:
        """Return the day of a moment."""
        known = self.days.get(moment.about)  # type: ignore[call-overload] # an id of another sort is in no meeting
        return moment.on or known or date.max


def _lived(state: Lives, fact: Any, _record: Record, position: int) -> None:
    if isinstance(fact, MeetingConvened):
        state.days[fact.meeting] = fact.on
    about = next((said for name in ABOUT if (said := getattr(fact, name, None))), "")
    for party in (PartyId(tag) for tag in tags_of(fact) if tag.startswith(PARTY)):  # type: ignore[arg-type] # a tag is an id
        others = [tag for tag in tags_of(fact) if tag.startswith(PARTY) and tag != party]
        moment = Moment(
            on=getattr(fact, "on", None),
            position=position,
            kind=kind_of(type(fact)).title,
            about=about or (others[0] if len(others) == 1 else ""),
            detail=detail(fact, party),
            amount=getattr(fact, "amount", None),
        )
        state.by_party.setdefault(party, []).append(moment)


def _opened(state: Lives, fact: VoteOpened, _record: Record, _position: int) -> None:
    if fact.method == "secret":
        state.secret.add(fact.decision)


def _voted(state: Lives, fact: Result, _record: Record, position: int) -> None:
    if fact.decision not in state.secret:
        for one in fact.named:
            said = Detail(VOICES[one.voice])
            moment = Moment(fact.on, position, "Vote nominatif", fact.decision, said)
            state.by_party.setdefault(one.party, []).append(moment)


LIVES: Final = Fold(
    "dossier",
    Lives,
    {cls: _lived for subject in TOLD for cls in subject.FACTS}
    | {VoteOpened: _opened, DecisionAdopted: _voted, DecisionRejected: _voted},
)
