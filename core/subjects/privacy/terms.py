"""When what is kept of a party is to be destroyed: what starts the clock, its term, and what still holds it."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from msgspec import Struct

from core.facts import PartyId
from core.intake.amounts import show_amount
from core.model.rules import Rules, step_key
from core.subjects.calendar import months_after, spelt
from core.subjects.membership.dues import begun, left
from core.subjects.membership.state import Member, Members
from core.subjects.privacy.facts import Own
from core.subjects.privacy.state import OWN, Kept, Piece, Privacy, Trace
from core.subjects.privacy.words import DUTY, STARTS
from core.subjects.statutes.fold import Statutes

RETENTION: Final = "retention_years"
TRAINING: Final = "retention_training"
_LINES: Final = {"identity": "member", "contact": "member", "governance": "governance"}
"""The line of the rule for each class of a party."""


class Hold(Struct, frozen=True):
    """Why a class is kept past its term; ``until`` is None while nobody knows for how long."""

    why: str
    until: date | None
    position: int
    rules: tuple[str, ...] = ()
    duty: bool = True
    """Whether it stands against the person's own request: an agreement does not."""


class Term(Struct, frozen=True):
    """The end of a class of a party that has left; ``due`` is None while it cannot be told."""

    retention: Own
    start: date
    cause: str
    due: date | None
    holds: tuple[Hold, ...]
    positions: tuple[int, ...]
    rules: tuple[str, ...]


class Known(Struct, frozen=True):
    """The states that terms are told from."""

    privacy: Privacy
    members: Members
    statutes: Statutes
    rules: Rules


def terms(party: PartyId, day: date, known: Known) -> Iterator[Term]:
    """Yield the term of each class of a party that is no adherent any more; nothing of what was erased."""
    kept, member = known.privacy.of(party), known.members.of(party)
    last = member.states.at(day)
    if last is None or last.value.adherent:
        return
    for retention in OWN:
        if retention not in kept.holds or retention in kept.erased:
            continue
        end, rules = after(known.rules, RETENTION, last.on, _LINES[retention])
        held = tuple(holds(retention, kept, member, day, known))
        dates = [end, *(hold.until for hold in held)]
        yield Term(
            retention=retention,
            start=last.on,
            cause=STARTS.get(last.value.standing, ""),
            due=None if None in dates else max(filter(None, dates)),
            holds=held,
            positions=tuple(sorted({last.position, kept.holds[retention], *(hold.position for hold in held)})),
            rules=(*rules, *dict.fromkeys(rule for hold in held for rule in hold.rules)),
        )


def is_due(term: Term, day: date) -> bool:
    """Tell whether a term is past on a day."""
    return term.due is not None and term.due <= day


def holds(retention: Own, kept: Kept, member: Member, day: date, known: Known) -> Iterator[Hold]:
    """Yield what still needs a class on a day: a mandate, dues owed, a duty of law, an agreement."""
    if retention != "governance":
        yield from _mandates(kept, day)
        yield from _dues(member, known.statutes, day)
    if retention == "identity":
        yield from _duties(kept, day, known)
    agreement = kept.agreements[retention].at(day) if retention in kept.agreements else None
    if agreement is not None and agreement.value.agreed:
        until = agreement.value.until
        if until is None or day <= until:
            why = f"accord exprès du {spelt(agreement.on)}{f' jusqu’au {spelt(until)}' if until else ''}"
            yield Hold(why, until, agreement.position, duty=False)


def after(rules: Rules, name: str, day: date, line: str = "") -> tuple[date | None, tuple[str, ...]]:
    """Return the day so many years after another as a rule says, and its step; None for ever, or without a rule."""
    step = rules.at(name, day)
    if step is None:
        return None, ()
    value: Any = step.value.get(line) if line else step.value
    years_kept = int(value) if isinstance(value, str) and value.isdigit() else None
    return None if years_kept is None else months_after(day, 12 * years_kept), (step_key(name, step),)


def piece_terms(day: date, privacy: Privacy, rules: Rules) -> Iterator[tuple[Piece, date, tuple[str, ...]]]:
    """Yield the pieces whose term is past on a day: what they prove is accounting, or a training session."""
    for piece in privacy.pieces:
        training = "training" in piece.classes
        since = piece.on if training else _closing(piece.on)
        end, used = after(rules, TRAINING, since) if training else after(rules, RETENTION, since, "accounts")
        if end is not None and end <= day:
            yield piece, end, used


def _mandates(kept: Kept, day: date) -> Iterator[Hold]:
    for terms_held in kept.mandates.values():
        entry = terms_held.at(day)
        if entry is not None and entry.value.sitting and (entry.value.until is None or day <= entry.value.until):
            yield Hold("mandat en cours", entry.value.until, entry.position)


def _dues(member: Member, statutes: Statutes, day: date) -> Iterator[Hold]:
    for period in begun(member, statutes, day):
        if (amount := left(member, statutes, period.year, day)) > 0:
            last = max(entry.position for entry in member.states.until(day))
            yield Hold(f"cotisation {period.year} : reste dû {show_amount(amount)}", None, last)


def _duties(kept: Kept, day: date, known: Known) -> Iterator[Hold]:
    """Yield what the law has kept with a name on it: attendance and minutes, accounts, training."""
    sat = [(known.privacy.meetings[one].on, at) for one, at in kept.meetings if one in known.privacy.meetings]
    sat += [(entry.on, entry.position) for held in kept.mandates.values() for entry in held.entries]
    for why, traces, name, line in (
        ("procès-verbaux et émargements", [Trace(*one) for one in sat], RETENTION, "governance"),
        ("comptabilité", [Trace(_closing(one.on), one.position) for one in kept.accounting], RETENTION, "accounts"),
        ("formation", kept.training, TRAINING, ""),
    ):
        past = [one for one in traces if name != RETENTION or line != "governance" or one.on <= day]
        if not past:
            continue
        last = max(past, key=lambda one: (one.on, one.position))
        until, used = after(known.rules, name, last.on, line)
        if until is None or until > day:
            told = f"{why}{f' jusqu’au {spelt(until)}' if until else ''} ({DUTY})"
            yield Hold(told, until, last.position, used)


def _closing(day: date) -> date:
    """Return the end of the accounting year of a day; terms run from there."""
    return date(day.year, 12, 31)
