"""Adherents on any day, and what each has paid."""

from core.facts import Cents, Record, ref
from core.model.fold import Fold
from core.subjects.membership.facts import (
    AdhesionRenewed,
    DuesPaid,
    DuesRefunded,
    DuesWaived,
    HearingInvited,
    MemberJoined,
    MemberRemoved,
    MemberResigned,
    MembershipLapsed,
    MemberTransferred,
    RemovalDropped,
)
from core.subjects.membership.state import Member, Members, Payment, State, Waiver

__all__ = ["MEMBERS", "Member", "Members", "State"]


def _joined(state: Members, fact: MemberJoined, _record: Record, position: int) -> None:
    state.named(fact.party).states.add(fact.on, position, State("joined", fact.college, fact.category, fact.decision))


def _transferred(state: Members, fact: MemberTransferred, _record: Record, position: int) -> None:
    state.named(fact.party).states.add(fact.on, position, State("transferred", fact.college, fact.category))


def _resigned(state: Members, fact: MemberResigned, _record: Record, position: int) -> None:
    gone = State("resigned", reason=ref(position, "reason", fact.reason), cause=fact.cause)
    state.named(fact.party).states.add(fact.on, position, gone)


def _removed(state: Members, fact: MemberRemoved, _record: Record, position: int) -> None:
    gone = State("removed", "", "", fact.decision, ref(position, "reason", fact.reason), fact.ground)
    state.named(fact.party).states.add(fact.on, position, gone)


def _lapsed(state: Members, fact: MembershipLapsed, _record: Record, position: int) -> None:
    state.named(fact.party).states.add(fact.on, position, State("lapsed", cause=fact.cause))


def _invited(state: Members, fact: HearingInvited, _record: Record, position: int) -> None:
    state.named(fact.party).hearings.add(fact.on, position, fact.hearing)


def _dropped(state: Members, fact: RemovalDropped, _record: Record, position: int) -> None:
    state.named(fact.party).hearings.add(fact.on, position, None)


def _paid(state: Members, fact: DuesPaid, _record: Record, position: int) -> None:
    state.named(fact.party).payments.append(Payment(fact.year, fact.on, fact.amount, position))


def _refunded(state: Members, fact: DuesRefunded, _record: Record, position: int) -> None:
    amount = Cents(-fact.amount)
    state.named(fact.party).payments.append(Payment(fact.year, fact.on, amount, position))


def _waived(state: Members, fact: DuesWaived, _record: Record, position: int) -> None:
    state.named(fact.party).waivers.append(Waiver(fact.year, fact.on, position))


def _renewed(state: Members, fact: AdhesionRenewed, _record: Record, position: int) -> None:
    state.named(fact.party).renewals.setdefault(fact.year, position)


MEMBERS = Fold(
    "members",
    Members,
    {
        MemberJoined: _joined,
        MemberTransferred: _transferred,
        MemberResigned: _resigned,
        MemberRemoved: _removed,
        MembershipLapsed: _lapsed,
        DuesPaid: _paid,
        DuesRefunded: _refunded,
        DuesWaived: _waived,
        HearingInvited: _invited,
        RemovalDropped: _dropped,
        AdhesionRenewed: _renewed,
    },
)
