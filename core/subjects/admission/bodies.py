"""The body that admits members under the statutes in force, what it has adopted, and when an adhesion begins.

A body decides from the day on which the register knows the statutes that name it: adhesions of before were decided
before the register could hold the decision.
"""

from datetime import date

from msgspec import Struct, field

from core.clock import day_in_paris, moment
from core.facts import DecisionId, MeetingId, Record
from core.model.command import Refused
from core.model.fold import Fold
from core.model.timeline import Timeline
from core.subjects.meetings.facts import MeetingCancelled, MeetingConvened
from core.subjects.statutes.facts import AdmissionBody, AdmissionEffect, MeetingType, StatutesAdopted
from core.subjects.statutes.words import ADMISSIONS
from core.subjects.votes.facts import DecisionAdopted
from core.subjects.votes.past import DecisionTakenUp


class Named(Struct, frozen=True):
    """The body that statutes name, from when an adhesion holds, and the day on which the register learnt it."""

    body: AdmissionBody
    effect: AdmissionEffect
    told: date


class Sitting(Struct, frozen=True):
    """A meeting that was convened."""

    type: MeetingType
    on: date


class Adopted(Struct, frozen=True):
    """Where and when a decision was adopted: at a meeting of the register, or by a body as its minutes say."""

    meeting: MeetingId | None
    on: date
    body: MeetingType | None = None


class Bodies(Struct):
    """Who admits, by the day of the statutes; meetings; decisions adopted."""

    named: Timeline[Named] = field(default_factory=Timeline)
    sittings: dict[MeetingId, Sitting] = field(default_factory=dict)
    cancelled: set[MeetingId] = field(default_factory=set)
    adopted: dict[DecisionId, Adopted] = field(default_factory=dict)

    def competent(self, day: date) -> Named | None:
        """Return the body that admits on a day; None where the statutes name none, or were not recorded yet."""
        entry = self.named.at(day)
        return entry.value if entry and entry.value.body and entry.value.told <= day else None

    def next_sitting(self, body: AdmissionBody, day: date) -> date | None:
        """Return the day of the next meeting of a body, that day included; None when none is convened."""
        days = (one.on for meeting, one in self.sittings.items() if meeting not in self.cancelled and one.type == body)
        return min((on for on in days if on >= day), default=None)

    def begins(self, accepted: date) -> date | None:
        """Return the day on which who is accepted that day adheres; None while the assembly is not convened."""
        named = self.competent(accepted)
        return self.next_sitting("ago", accepted) if named and named.effect == "next-ago" else accepted


def admits(bodies: Bodies, decision: DecisionId) -> bool:
    """Tell whether a decision is of the body that the statutes of its day name, of any body where they name none."""
    adopted = bodies.adopted.get(decision)
    entry = bodies.named.at(adopted.on) if adopted else None
    named = entry.value if entry and entry.value.body else None
    return adopted is not None and (named is None or _sits(bodies, adopted, named.body))


def _sits(bodies: Bodies, adopted: Adopted, body: AdmissionBody) -> bool:
    """Tell whether a decision was adopted at a meeting of a body."""
    sitting = bodies.sittings.get(adopted.meeting) if adopted.meeting else None
    sat = sitting.type if sitting else adopted.body
    return sat in {"ago": ("ago", "age")}.get(body, (body,))


def refusal(bodies: Bodies, decision: DecisionId | None, on: date) -> Refused | None:
    """Refuse an answer that the statutes do not allow on a day.

    ``decision-not-adopted``; where they name a body, ``decision-missing``, ``decision-of-another-body`` or
    ``before-decision``.
    """
    adopted = bodies.adopted.get(decision) if decision else None
    if decision is not None and adopted is None:
        return because("decision-not-adopted", "Cette décision n’est pas adoptée.")
    named = bodies.competent(on)
    if named is None:
        return None
    who = ADMISSIONS[named.body].lower()
    if adopted is None:
        return because(
            "decision-missing", f"Les statuts confient l’admission à un organe ({who}) : donnez sa décision."
        )
    if not _sits(bodies, adopted, named.body):
        return because(
            "decision-of-another-body", f"Cette décision n’est pas de l’organe que disent les statuts ({who})."
        )
    if on < adopted.on:
        message = f"La décision est du {adopted.on:%d/%m/%Y} : rien ne vaut avant ce jour."
        return Refused("before-decision", message, {"on": message})
    return None


def early(bodies: Bodies, decision: DecisionId | None, on: date) -> Refused | None:
    """Refuse an adhesion that begins before the day that the statutes say, ``assembly-unknown`` or ``too-early``."""
    adopted = bodies.adopted.get(decision) if decision else None
    if bodies.competent(on) is None or adopted is None:
        return None
    begins = bodies.begins(adopted.on)
    if begins is None:
        return unknown_assembly("on")
    message = f"D’après les statuts, l’adhésion commence le {begins:%d/%m/%Y}, jour de l’assemblée."
    return Refused("too-early", message, {"on": message}) if on < begins else None


def unknown_assembly(field_: str) -> Refused:
    """Refuse to say when an adhesion begins while the assembly that it waits for is not convened."""
    message = "L’adhésion commence le jour de la prochaine assemblée générale ordinaire, qui n’est pas convoquée."
    return Refused("assembly-unknown", message, {field_: message})


def because(code: str, message: str) -> Refused:
    """Refuse on account of the decision."""
    return Refused(code, message, {"decision": message})


def _named(state: Bodies, fact: StatutesAdopted, record: Record, position: int) -> None:
    told = day_in_paris(moment(record.at))
    state.named.add(fact.on, position, Named(fact.admission, fact.admission_effect, told))


def _convened(state: Bodies, fact: MeetingConvened, _record: Record, _position: int) -> None:
    state.sittings[fact.meeting] = Sitting(fact.type, fact.on)


def _cancelled(state: Bodies, fact: MeetingCancelled, _record: Record, _position: int) -> None:
    state.cancelled.add(fact.meeting)


def _adopted(state: Bodies, fact: DecisionAdopted, _record: Record, _position: int) -> None:
    state.adopted[fact.decision] = Adopted(fact.meeting, fact.on)


def _taken_up(state: Bodies, fact: DecisionTakenUp, _record: Record, _position: int) -> None:
    if fact.result == "adopted":
        state.adopted[fact.decision] = Adopted(None, fact.on, fact.body)


BODIES = Fold(
    "admission",
    Bodies,
    {
        StatutesAdopted: _named,
        MeetingConvened: _convened,
        MeetingCancelled: _cancelled,
        DecisionAdopted: _adopted,
        DecisionTakenUp: _taken_up,
    },
)
