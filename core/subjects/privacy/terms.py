"""When what is kept of a party, or of a record, is to be destroyed: what starts the clock, and its term."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from msgspec import Struct

from core.facts import PartyId
from core.model.rules import Rules
from core.subjects.erasures.facts import Own
from core.subjects.privacy.holding import RETENTION, TRAINING, Hold, Known, after, closing, holds, sat
from core.subjects.privacy.state import OWN, Piece, Privacy
from core.subjects.privacy.words import ENDED, LAST_SEEN, STARTS, WITHDRAWN

CONTACTS: Final = "retention_contacts"
_LINES: Final = {"identity": "member", "contact": "member", "training": "member", "governance": "governance"}
"""The line of the rule for each class of a party."""


class Term(Struct, frozen=True):
    """The end of a class of a party that is no adherent; ``due`` is None while it cannot be told."""

    retention: Own
    start: date
    cause: str
    due: date | None
    holds: tuple[Hold, ...]
    positions: tuple[int, ...]
    rules: tuple[str, ...]


class Start(Struct, frozen=True):
    """What starts the clock of a party: the day, the record, why, and the rule of what has no other."""

    on: date
    position: int
    cause: str
    rule: str = RETENTION


def terms(party: PartyId, day: date, known: Known) -> Iterator[Term]:
    """Yield the term of each class of a party that is no adherent, or never was; nothing of what was erased."""
    kept, begins = known.privacy.of(party), start(party, day, known)
    if begins is None:
        return
    for retention in OWN:
        if retention not in kept.holds or retention in kept.erased:
            continue
        end, rules = _end(begins, retention, known.rules)
        held = tuple(holds(retention, party, day, known))
        dates = [end, *(hold.until for hold in held)]
        yield Term(
            retention=retention,
            start=begins.on,
            cause=begins.cause,
            due=None if None in dates else max(filter(None, dates)),
            holds=held,
            positions=tuple(sorted({begins.position, kept.holds[retention], *(hold.position for hold in held)})),
            rules=(*rules, *dict.fromkeys(rule for hold in held for rule in hold.rules)),
        )


def start(party: PartyId, day: date, known: Known) -> Start | None:
    """Return what starts the clock of a party by a day; None for an adherent, and for who is not registered yet.

    A departure; the withdrawal of the registration; for who never was an adherent, the last time she was heard of.
    """
    kept, last = known.privacy.of(party), known.members.of(party).states.at(day)
    if last is not None:
        cause = STARTS.get(last.value.standing, "")
        return None if last.value.adherent else Start(last.on, last.position, cause)
    if kept.withdrawn is not None:
        gone = kept.withdrawn
        return Start(gone.on, gone.position, WITHDRAWN, "") if gone.on <= day else None
    step = known.applications.at(party, day)
    traces = [*kept.seen, *sat(kept, known.privacy), *kept.accounting, *kept.training]
    heard = max((one for one in traces if one.on <= day), key=lambda one: (one.on, one.position), default=None)
    if heard is None:
        return None
    if step is not None and step.on >= heard.on:
        return Start(step.on, step.position, ENDED.get(step.value.stage, LAST_SEEN), CONTACTS)
    return Start(heard.on, heard.position, LAST_SEEN, CONTACTS)


def is_due(term: Term, day: date) -> bool:
    """Tell whether a term is past on a day."""
    return term.due is not None and term.due <= day


def piece_terms(day: date, privacy: Privacy, rules: Rules) -> Iterator[tuple[Piece, date, tuple[str, ...]]]:
    """Yield the pieces whose term is past on a day: what they prove is accounting, or training; labels of accounts."""
    for piece in (*privacy.pieces, *_labels(privacy)):
        end, used = piece_term(piece, rules)
        if end is not None and end <= day:
            yield piece, end, used


def piece_term(piece: Piece, rules: Rules) -> tuple[date | None, tuple[str, ...]]:
    """Return the end of a piece, and the step of the rule; None while no rule gives one."""
    if "training" in piece.classes:
        return after(rules, TRAINING, piece.on)
    if "identity" in piece.classes:
        return after(rules, RETENTION, piece.on, "governance")
    return after(rules, RETENTION, closing(piece.on), "accounts")


def _end(begins: Start, retention: Own, rules: Rules) -> tuple[date | None, tuple[str, ...]]:
    """Return the end of a class: at once where nothing rests on what was withdrawn."""
    if not begins.rule:
        return begins.on, ()
    if begins.rule == CONTACTS and retention != "governance":
        return after(rules, CONTACTS, begins.on)
    return after(rules, RETENTION, begins.on, _LINES[retention])


def _labels(privacy: Privacy) -> Iterator[Piece]:
    """Yield the names of closed accounts: who made a record is told as long as what a meeting decided."""
    for one in privacy.accounts.values():
        if one.closed is not None and one.opened and one.opened not in privacy.unlabelled:
            yield Piece(one.closed.on, one.opened, ("identity",))
