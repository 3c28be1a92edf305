"""Adhesions, what ends them, and dues."""

from core.subjects.membership import admit, attestation, leave, owed, pages, payments, views
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
VIEWS = (*views.VIEWS, *owed.VIEWS, *attestation.VIEWS)
TODO = owed.TODO
PAGES = pages.PAGES
PAPERS = attestation.PAPERS

__all__ = [
    "DECIDERS",
    "FACTS",
    "MEMBERS",
    "PAGES",
    "PAPERS",
    "TODO",
    "VIEWS",
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
