"""Adhesions, what ends them, and dues."""

from core.subjects.membership import (
    attestation,
    calling,
    dues_pages,
    leave,
    owed,
    pages,
    payments,
    renewing,
    transfer,
    views,
    waiving,
)
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
from core.subjects.membership.fold import MEMBERS, Member, Members

FACTS = (
    MemberJoined,
    MemberTransferred,
    MemberResigned,
    HearingInvited,
    RemovalDropped,
    MemberRemoved,
    MembershipLapsed,
    DuesPaid,
    DuesRefunded,
    DuesWaived,
    AdhesionRenewed,
)
DECIDERS = (
    *transfer.DECIDERS,
    *leave.DECIDERS,
    *payments.DECIDERS,
    *waiving.DECIDERS,
    *renewing.DECIDERS,
)
VIEWS = (*views.VIEWS, *owed.VIEWS, *calling.VIEWS, *attestation.VIEWS, *renewing.VIEWS)
TODO = (*owed.TODO, *renewing.TODO)
PAGES = (*pages.PAGES, *dues_pages.PAGES)
PAPERS = (*attestation.PAPERS, *calling.PAPERS)

__all__ = [
    "DECIDERS",
    "FACTS",
    "MEMBERS",
    "PAGES",
    "PAPERS",
    "TODO",
    "VIEWS",
    "AdhesionRenewed",
    "DuesPaid",
    "DuesRefunded",
    "DuesWaived",
    "HearingInvited",
    "Member",
    "MemberJoined",
    "MemberRemoved",
    "MemberResigned",
    "MemberTransferred",
    "Members",
    "MembershipLapsed",
    "RemovalDropped",
]
