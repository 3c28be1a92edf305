"""What the register keeps of each party, and of which day: what starts a term, and what a duty of law still needs."""

from typing import Any

from core.facts import FactWithdrawn
from core.model.fold import Fold
from core.model.timeline import Timeline
from core.subjects.accounts.facts import AccountClosed, AccountOpened
from core.subjects.erasures.facts import ErasureOrdered
from core.subjects.mandates.facts import InterestDeclared, MandateEnded, MandateStarted
from core.subjects.meetings.facts import AttendanceMarked, MeetingConvened, MeetingOpened
from core.subjects.membership.facts import DuesPaid, DuesRefunded, MemberRemoved, MemberResigned
from core.subjects.parties.facts import (
    AffiliationEnded,
    AffiliationStarted,
    ContactGiven,
    IdentifierGiven,
    PartyRegistered,
    PartyRenamed,
    ProfessionDeclared,
    QualityDeclared,
)
from core.subjects.privacy.facts import KeepingAgreed, KeepingWithdrawn
from core.subjects.privacy.pieces import attended, joined, read, received, scheduled, spent, told_later
from core.subjects.privacy.relations import closed, opened, tied, untied, worked
from core.subjects.privacy.state import OWN, Agreement, Erasure, Mandate, Privacy, Trace
from core.subjects.privacy.withdrawn import withdrawn
from core.subjects.training.facts import (
    HalfDayAttended,
    HalfDaySigned,
    MemberEnrolled,
    PlaceAsked,
    SessionFileAttached,
    SessionHeld,
    SessionScheduled,
)
from core.subjects.treasury.facts import BankLineReceived, ExpensePaid, MoneyReceived, ReceiptAttached
from core.subjects.workgroups.facts import WorkMeetingHeld


def _registered(state: Privacy, fact: PartyRegistered, _record: object, position: int) -> None:
    kept = state.named(fact.party)
    kept.nature, kept.withdrawn = fact.nature, None
    kept.holds.setdefault("identity", position)
    kept.seen.append(Trace(fact.on, position))
    if fact.email or fact.phone or fact.address:
        kept.holds.setdefault("contact", position)


def _contact(state: Privacy, fact: ContactGiven, _record: object, position: int) -> None:
    state.named(fact.party).holds.setdefault("contact", position)
    _seen(state, fact, _record, position)


def _seen(state: Privacy, fact: Any, _record: object, position: int) -> None:
    state.named(fact.party).seen.append(Trace(fact.on, position))


def _left(state: Privacy, fact: MemberResigned | MemberRemoved, _record: object, position: int) -> None:
    if fact.reason is not None:
        state.named(fact.party).holds.setdefault("governance", position)


def _interested(state: Privacy, fact: InterestDeclared, _record: object, position: int) -> None:
    if fact.named is not None:
        state.named(fact.party).holds.setdefault("governance", position)
    _seen(state, fact, _record, position)


def _convened(state: Privacy, fact: MeetingConvened, _record: object, position: int) -> None:
    state.meetings[fact.meeting] = Trace(fact.on, position)


def _opened(state: Privacy, fact: MeetingOpened, _record: object, position: int) -> None:
    state.meetings[fact.meeting] = Trace(fact.on, position)
    for party in (fact.chair, fact.secretary):
        if party is not None:
            state.named(party).meetings.append((fact.meeting, position))


def _marked(state: Privacy, fact: AttendanceMarked, _record: object, position: int) -> None:
    for row in fact.rows:
        for party in (row.party, row.holder):
            if party is not None:
                state.named(party).meetings.append((fact.meeting, position))


def _started(state: Privacy, fact: MandateStarted, _record: object, position: int) -> None:
    _seat(state, fact).add(fact.on, position, Mandate(sitting=True, until=None if fact.carried_over else fact.until))


def _ended(state: Privacy, fact: MandateEnded, _record: object, position: int) -> None:
    _seat(state, fact).add(fact.on, position, Mandate(sitting=False))


def _seat(state: Privacy, fact: MandateStarted | MandateEnded) -> Timeline[Mandate]:
    return state.named(fact.party).mandates.setdefault(f"{fact.body} {fact.where}", Timeline())


def _dues(state: Privacy, fact: DuesPaid | DuesRefunded, _record: object, position: int) -> None:
    state.named(fact.party).accounting.append(Trace(fact.on, position))


def _enrolled(state: Privacy, fact: MemberEnrolled, _record: object, position: int) -> None:
    state.named(fact.party).training.append(Trace(fact.on, position))


def _held(state: Privacy, fact: SessionHeld, _record: object, position: int) -> None:
    for row in fact.rows:
        state.named(row.party).training.append(Trace(fact.on, position))


def _signed(state: Privacy, fact: HalfDaySigned, _record: object, position: int) -> None:
    kept = state.named(fact.party)
    kept.holds.setdefault("training", position)
    kept.training.append(Trace(fact.on, position))


def _agreed(state: Privacy, fact: KeepingAgreed, _record: object, position: int) -> None:
    agreements = state.named(fact.party).agreements.setdefault(fact.retention, Timeline())
    agreements.add(fact.on, position, Agreement(agreed=True, until=fact.until))


def _withdrawn(state: Privacy, fact: KeepingWithdrawn, _record: object, position: int) -> None:
    agreements = state.named(fact.party).agreements.setdefault(fact.retention, Timeline())
    agreements.add(fact.on, position, Agreement(agreed=False))


def _erased(state: Privacy, fact: ErasureOrdered, _record: object, position: int) -> None:
    erasure = Erasure(fact.on, position, fact.ground, fact.classes, fact.party, fact.records)
    state.erasures.append(erasure)
    if fact.party is not None:
        state.named(fact.party).erased.update(one for one in OWN if one in fact.classes)
    if fact.records and not fact.files:
        gone = set(fact.records)
        state.unlabelled.update(gone if "identity" in fact.classes else ())
        state.pieces = [piece for piece in state.pieces if piece.position not in gone]


PRIVACY = Fold(
    "privacy",
    Privacy,
    {
        PartyRegistered: _registered,
        ContactGiven: _contact,
        PartyRenamed: _seen,
        ProfessionDeclared: _seen,
        IdentifierGiven: _seen,
        QualityDeclared: _seen,
        AffiliationStarted: tied,
        AffiliationEnded: untied,
        WorkMeetingHeld: worked,
        AccountOpened: opened,
        AccountClosed: closed,
        MemberResigned: _left,
        MemberRemoved: _left,
        InterestDeclared: _interested,
        MeetingConvened: _convened,
        MeetingOpened: _opened,
        AttendanceMarked: _marked,
        MandateStarted: _started,
        MandateEnded: _ended,
        DuesPaid: _dues,
        DuesRefunded: _dues,
        MoneyReceived: received,
        BankLineReceived: read,
        ExpensePaid: spent,
        ReceiptAttached: told_later,
        SessionScheduled: scheduled,
        MemberEnrolled: _enrolled,
        SessionHeld: _held,
        HalfDayAttended: attended,
        SessionFileAttached: joined,
        HalfDaySigned: _signed,
        PlaceAsked: _seen,
        KeepingAgreed: _agreed,
        KeepingWithdrawn: _withdrawn,
        ErasureOrdered: _erased,
        FactWithdrawn: withdrawn,
    },
)
