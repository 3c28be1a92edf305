"""Adhesions, what ends them, and dues."""

from core.subjects.membership import admit, leave, payments
from core.subjects.membership.facts import (
    DuesPaid,
    DuesRefunded,
    MemberJoined,
    MemberRemoved,
    MemberResigned,
    MembershipLapsed,
    MemberTransferred,
)
from core.subjects.membership.fold import MEMBERS, Member, Members

FACTS = (MemberJoined, MemberTransferred, MemberResigned, MemberRemoved, MembershipLapsed, DuesPaid, DuesRefunded)
DECIDERS = (*admit.DECIDERS, *leave.DECIDERS, *payments.DECIDERS)

__all__ = [
    "DECIDERS",
    "FACTS",
    "MEMBERS",
    "DuesPaid",
    "DuesRefunded",
    "Member",
    "MemberJoined",
    "MemberRemoved",
    "MemberResigned",
    "MemberTransferred",
    "Members",
    "MembershipLapsed",
]
