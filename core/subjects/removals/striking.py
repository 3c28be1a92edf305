"""The decision that strikes an adherent off: which body takes it under the statutes in force, and about whom.

Statutes count from the day on which the register knows them: removals of before were decided before the register could
hold the decision.
"""

from datetime import date
from typing import Final

from msgspec import Struct, field

from core.clock import day_in_paris, moment
from core.facts import NOTHING, DecisionId, MeetingId, PartyId, Record, Ref, ref
from core.model.command import Refused
from core.model.fold import Fold
from core.model.timeline import Timeline
from core.subjects.meetings.facts import MeetingConvened
from core.subjects.statutes.facts import MeetingType, StatutesAdopted
from core.subjects.statutes.fold import majority_rule
from core.subjects.statutes.words import MEETINGS
from core.subjects.votes.facts import DecisionAdopted, DecisionType, VoteOpened
from core.subjects.votes.past import DecisionTakenUp


class Told(Struct, frozen=True):
    """Statutes, and the day on which the register learnt them."""

    statutes: StatutesAdopted
    told: date


class Put(Struct):
    """A decision put to the vote, or taken up from minutes of ``body``; ``adopted`` is its day, None if it was not."""

    type: DecisionType = "ordinary"
    meeting: MeetingId | None = None
    concerns: PartyId | None = None
    subject: Ref = NOTHING
    position: int = 0
    adopted: date | None = None
    body: MeetingType | None = None


class Strikings(Struct):
    """Statutes by day, the sort of each meeting, and each decision."""

    versions: Timeline[Told] = field(default_factory=Timeline)
    meetings: dict[MeetingId, MeetingType] = field(default_factory=dict)
    votes: dict[DecisionId, Put] = field(default_factory=dict)

    def asking(self, day: date) -> StatutesAdopted | None:
        """Return the statutes that say, on a day, how a removal is decided; None where none do."""
        entry = self.versions.at(day)
        if entry is None or entry.value.told > day:
            return None
        named = any(rule.type == "removal" for rule in entry.value.statutes.majorities)
        return entry.value.statutes if named else None


def refusal(strikings: Strikings, party: PartyId, decision: DecisionId | None, on: date) -> Refused | None:
    """Refuse what cannot strike a party off on a day.

    ``decision-not-adopted``, ``decision-about-another``, ``before-decision``; where the statutes say how a removal is
    decided, ``decision-missing``, ``decision-of-another-sort`` or ``decision-of-another-body``.
    """
    version = strikings.asking(on)
    if decision is None:
        message = f"Les statuts disent qui décide d’une radiation{_bodies(version)} : donnez sa décision."
        return _because("decision-missing", message) if version is not None else None
    vote = strikings.votes.get(decision, Put())
    if vote.adopted is None:
        return _because("decision-not-adopted", "Cette décision n’est pas adoptée.")
    if vote.concerns not in (None, party):
        return _because("decision-about-another", "Cette décision concerne quelqu’un d’autre.")
    if on < vote.adopted:
        message = f"La décision est du {vote.adopted:%d/%m/%Y} : la radiation ne peut la précéder."
        return Refused("before-decision", message, {"on": message})
    return _unfit(strikings, vote, version) if version is not None else None


def _unfit(strikings: Strikings, vote: Put, version: StatutesAdopted) -> Refused | None:
    if vote.type != "removal":
        message = "Cette décision n’a pas été mise au vote comme une radiation : les statuts y veulent leur majorité."
        return _because("decision-of-another-sort", message)
    sitting = strikings.meetings.get(vote.meeting) if vote.meeting else vote.body
    if sitting is None or majority_rule(version, "removal", sitting) is None:
        message = f"Cette décision n’est pas de l’organe que disent les statuts{_bodies(version)}."
        return _because("decision-of-another-body", message)
    return None


def _bodies(version: StatutesAdopted | None) -> str:
    """Name those that decide, in brackets; nothing where any meeting may."""
    rules = version.majorities if version else ()
    named = [MEETINGS[rule.meeting].lower() for rule in rules if rule.type == "removal" and rule.meeting]
    return f" ({' ou '.join(named)})" if named else ""


def _because(code: str, message: str) -> Refused:
    return Refused(code, message, {"decision": message})


def _statutes(state: Strikings, fact: StatutesAdopted, record: Record, position: int) -> None:
    state.versions.add(fact.on, position, Told(fact, day_in_paris(moment(record.at))))


def _convened(state: Strikings, fact: MeetingConvened, _record: Record, _position: int) -> None:
    state.meetings[fact.meeting] = fact.type


def _opened(state: Strikings, fact: VoteOpened, _record: Record, position: int) -> None:
    vote = state.votes.setdefault(fact.decision, Put())
    vote.concerns, vote.subject, vote.position = fact.concerns, ref(position, "subject", fact.subject), position


def _adopted(state: Strikings, fact: DecisionAdopted, _record: Record, _position: int) -> None:
    vote = state.votes.setdefault(fact.decision, Put())
    vote.type, vote.meeting, vote.adopted = fact.type, fact.meeting, fact.on


def _taken_up(state: Strikings, fact: DecisionTakenUp, _record: Record, position: int) -> None:
    state.votes[fact.decision] = Put(
        type=fact.type,
        concerns=fact.concerns,
        subject=ref(position, "subject", fact.subject),
        position=position,
        adopted=fact.on if fact.result == "adopted" else None,
        body=fact.body,
    )


STRIKINGS: Final = Fold(
    "strikings",
    Strikings,
    {
        StatutesAdopted: _statutes,
        MeetingConvened: _convened,
        VoteOpened: _opened,
        DecisionAdopted: _adopted,
        DecisionTakenUp: _taken_up,
    },
)
