"""What a record adds about one party, in words: how she came, which office, which quality."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from msgspec import Struct

from core.facts import Fact, PartyId
from core.subjects.mandates import InterestDeclared, MandateEnded, MandateStarted
from core.subjects.mandates.words import BODIES, NATURES, OFFICES
from core.subjects.meetings import AttendanceMarked, MeetingOpened
from core.subjects.meetings.words import HOW
from core.subjects.membership import DuesPaid, DuesRefunded, DuesWaived, MemberRemoved, MemberResigned, MembershipLapsed
from core.subjects.membership.words import WHY
from core.subjects.nomenclatures import PROFESSIONS, QUALITIES, STRUCTURES
from core.subjects.parties import (
    AffiliationEnded,
    AffiliationStarted,
    IdentifierGiven,
    PartyRegistered,
    ProfessionDeclared,
    QualityDeclared,
    StructureDescribed,
)
from core.subjects.parties.words import HOWS, SCHEME_LABELS
from core.subjects.training import HalfDayAttended, HalfDaySigned, SessionHeld, SessionScheduled
from core.subjects.training.attendance.signing import MEANS
from core.subjects.training.words import HALVES, PRESENCES


class Detail(Struct, frozen=True):
    """Words, or a code of a ``nomenclature`` that is put into words when it is shown, and what follows it."""

    text: str = ""
    nomenclature: str = ""
    then: str = ""


def detail(fact: Fact, party: PartyId) -> Detail:
    """Return what a record adds about a party; nothing for a kind whose title says all."""
    told = _DETAILS.get(type(fact))
    return told(fact, party) if told else Detail()


def _practised(fact: PartyRegistered | ProfessionDeclared, _party: PartyId) -> Detail:
    if isinstance(fact, PartyRegistered) and fact.structure:
        return Detail(fact.structure, STRUCTURES)
    return Detail(fact.profession, PROFESSIONS)


def _seated(fact: MandateStarted, party: PartyId) -> Detail:
    office = f"{_body(fact)}, {OFFICES.get(fact.office, fact.office).lower()}"
    return Detail(office, then=" (représentée)" if party == fact.structure else "")


def _body(fact: MandateStarted | MandateEnded) -> str:
    named = f" « {fact.where} »" if fact.where else ""
    return BODIES.get(fact.body, fact.body) + named


def _came(fact: AttendanceMarked, party: PartyId) -> Detail:
    how = next((row.how for row in fact.rows if row.party == party), None)
    return Detail(HOW[how] if how else "Porte un pouvoir")


def _trained(fact: SessionHeld, party: PartyId) -> Detail:
    present = next((row.present for row in fact.rows if row.party == party), None)
    return Detail(PRESENCES[present] if present else "")


def _attended(fact: HalfDayAttended, party: PartyId) -> Detail:
    row = next((row for row in fact.rows if row.party == party), None)
    return Detail(HALVES[row.present] if row else "", then=_times(row.arrived, row.left) if row else "")


def _signed(fact: HalfDaySigned, _party: PartyId) -> Detail:
    how = "Assure la demi-journée" if fact.trainer else MEANS[fact.means]
    return Detail(how, then=_times(fact.arrived, fact.left))


def _times(arrived: str, left: str) -> str:
    return (f", arrivée à {arrived}" if arrived else "") + (f", départ à {left}" if left else "")


def _presided(fact: MeetingOpened, party: PartyId) -> Detail:
    return Detail("Présidence" if party == fact.chair else "Secrétariat")


def _scheme(fact: IdentifierGiven, _party: PartyId) -> Detail:
    return Detail(SCHEME_LABELS[fact.scheme], then=", à vérifier" if fact.doubtful else "")


def _tied(fact: AffiliationStarted | AffiliationEnded, _party: PartyId) -> Detail:
    return Detail(HOWS[fact.how])


def _year(fact: DuesPaid | DuesRefunded | DuesWaived, _party: PartyId) -> Detail:
    return Detail(f"Année {fact.year}")


_DETAILS: Final[Mapping[type[Fact], Callable[[Any, PartyId], Detail]]] = {
    PartyRegistered: _practised,
    ProfessionDeclared: _practised,
    StructureDescribed: lambda fact, _party: Detail(fact.structure, STRUCTURES),
    QualityDeclared: lambda fact, _party: Detail(fact.quality, QUALITIES, "" if fact.holds else " : fin"),
    IdentifierGiven: _scheme,
    AffiliationStarted: _tied,
    AffiliationEnded: _tied,
    MandateStarted: _seated,
    MandateEnded: lambda fact, _party: Detail(_body(fact)),
    InterestDeclared: lambda fact, _party: Detail(NATURES[fact.nature]),
    AttendanceMarked: _came,
    MeetingOpened: _presided,
    SessionScheduled: lambda _fact, _party: Detail("Intervient"),
    SessionHeld: _trained,
    HalfDayAttended: _attended,
    HalfDaySigned: _signed,
    DuesPaid: _year,
    DuesRefunded: _year,
    DuesWaived: _year,
    MemberResigned: lambda fact, _party: Detail(WHY[fact.cause]),
    MemberRemoved: lambda fact, _party: Detail(WHY[fact.ground]),
    MembershipLapsed: lambda fact, _party: Detail(WHY[fact.cause]),
}
