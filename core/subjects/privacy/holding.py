"""What still needs data past their term: an application, a mandate, a tie, dues owed, a duty of law, an agreement."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from msgspec import Struct

from core.facts import PartyId
from core.intake.amounts import show_amount
from core.model.rules import Rules, step_key
from core.subjects.applications.fold import Applications
from core.subjects.calendar import months_after, spelt
from core.subjects.erasures.facts import Own
from core.subjects.membership.dues import begun, left
from core.subjects.membership.state import Member, Members
from core.subjects.privacy.state import Kept, Privacy, Trace
from core.subjects.privacy.words import DUTY, PENDING, SETTLE, TIES
from core.subjects.statutes.fold import Statutes

RETENTION: Final = "retention_years"
TRAINING: Final = "retention_training"


class Hold(Struct, frozen=True):
    """Why a class is kept past its term; ``until`` is None while nobody knows for how long."""

    why: str
    until: date | None
    position: int
    rules: tuple[str, ...] = ()
    duty: bool = True
    """Whether it stands against the person's own request: an agreement does not."""


class Known(Struct, frozen=True):
    """The states that terms are told from."""

    privacy: Privacy
    members: Members
    statutes: Statutes
    rules: Rules
    applications: Applications


def holds(retention: Own, party: PartyId, day: date, known: Known) -> Iterator[Hold]:
    """Yield what still needs a class of a party on a day."""
    kept, member = known.privacy.of(party), known.members.of(party)
    if retention in {"contact", "identity"}:
        yield from _applying(party, day, known)
        yield from _mandates(kept, day)
        yield from _ties(kept, member, day)
        yield from _accounts(kept, day, known.privacy)
        yield from _dues(member, known.statutes, day)
    if retention in {"identity", "training"}:
        yield from _duties(retention, kept, day, known)
    agreement = kept.agreements[retention].at(day) if retention in kept.agreements else None
    if agreement is not None and agreement.value.agreed:
        until = agreement.value.until
        if until is None or day <= until:
            why = f"accord exprès du {spelt(agreement.on)}{f' jusqu’au {spelt(until)}' if until else ''}"
            yield Hold(why, until, agreement.position, duty=False)


def after(rules: Rules, name: str, day: date, line: str = "") -> tuple[date | None, tuple[str, ...]]:
    """Return the day so many years after another as a rule says, and its step; None for ever, or without a rule.

    What is older than the first step falls under it: it is kept today, under a rule of today.
    """
    book = rules.books.get(name)
    step = rules.at(name, day) or (book.rule.steps[0] if book and book.rule.steps else None)
    if step is None:
        return None, ()
    value: Any = step.value.get(line) if line else step.value
    years_kept = int(value) if isinstance(value, str) and value.isdigit() else None
    return None if years_kept is None else months_after(day, 12 * years_kept), (step_key(name, step),)


def closing(day: date) -> date:
    """Return the end of the accounting year of a day; terms run from there."""
    return date(day.year, 12, 31)


def sat(kept: Kept, privacy: Privacy) -> list[Trace]:
    """Return the meetings and the mandates of a party."""
    meetings = [Trace(privacy.meetings[one].on, at) for one, at in kept.meetings if one in privacy.meetings]
    return meetings + [Trace(entry.on, entry.position) for held in kept.mandates.values() for entry in held.entries]


def _applying(party: PartyId, day: date, known: Known) -> Iterator[Hold]:
    step = known.applications.at(party, day)
    if step is not None and step.value.stage in PENDING:
        yield Hold(f"{PENDING[step.value.stage]} {spelt(step.on)}", None, step.position)


def _mandates(kept: Kept, day: date) -> Iterator[Hold]:
    for terms_held in kept.mandates.values():
        entry = terms_held.at(day)
        if entry is not None and entry.value.sitting and (entry.value.until is None or day <= entry.value.until):
            yield Hold("mandat en cours", entry.value.until, entry.position)


def _ties(kept: Kept, member: Member, day: date) -> Iterator[Hold]:
    """Yield the ties with a structure: whoever has left stays for the one that she represents, not where she works."""
    for tie, held in kept.ties.items():
        entry, how = held.at(day), tie.partition(" ")[0]
        if entry is not None and entry.value and (how == "acts-for" or member.states.at(day) is None):
            yield Hold(TIES[how], None, entry.position)


def _accounts(kept: Kept, day: date, privacy: Privacy) -> Iterator[Hold]:
    for account in kept.accounts:
        known = privacy.accounts.get(account)
        if known is not None and (known.closed is None or known.closed.on > day):
            yield Hold("compte d’accès ouvert", None, known.opened)


def _dues(member: Member, statutes: Statutes, day: date) -> Iterator[Hold]:
    for period in begun(member, statutes, day):
        if (amount := left(member, statutes, period.year, day)) > 0:
            last = max(entry.position for entry in member.states.until(day))
            told = f"cotisation {period.year} : reste dû {show_amount(amount)} ({SETTLE})"
            yield Hold(told, None, last)


def _duties(retention: Own, kept: Kept, day: date, known: Known) -> Iterator[Hold]:
    """Yield what the law has kept with a name on it: attendance and minutes, accounts, training; or signed for it."""
    for why, traces, name, line in (
        ("procès-verbaux et émargements", sat(kept, known.privacy), RETENTION, "governance"),
        ("comptabilité", [Trace(closing(one.on), one.position) for one in kept.accounting], RETENTION, "accounts"),
        ("formation", kept.training, TRAINING, ""),
    ):
        if retention == "training" and name != TRAINING:
            continue
        past = [one for one in traces if name != RETENTION or line != "governance" or one.on <= day]
        if not past:
            continue
        last = max(past, key=lambda one: (one.on, one.position))
        until, used = after(known.rules, name, last.on, line)
        if until is None or until > day:
            told = f"{why}{f' jusqu’au {spelt(until)}' if until else ''} ({DUTY})"
            yield Hold(told, until, last.position, used)
