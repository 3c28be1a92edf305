"""Statutes to start from: those in force, and before the first ones, typical figures to be replaced by one's own.

No law gives these figures: the law of 1901 leaves colleges, quorum, majorities, proxies and notice to the statutes.
"""

from collections.abc import Iterable
from typing import Final

from msgspec.structs import asdict

from core.facts import Cents
from core.model.view import AsOf, View
from core.subjects.statutes.facts import College, MajorityRule, MeetingRule
from core.subjects.statutes.fold import STATUTES, Statutes
from core.subjects.statutes.joining import CategoryRow, category_rows
from core.subjects.statutes.lines import MajorityLine, MeetingLine, majority_lines, meeting_lines
from core.subjects.statutes.views import CollegeRow, college_rows

COLLEGES: Final = (
    College(college="actifs", label="Professionnels de santé libéraux", dues=Cents(10_00)),
    College(college="partenaires", label="Partenaires", dues=Cents(10_00)),
)
MEETINGS: Final = (
    MeetingRule(type="ago", quorum="1/4", base="adherents", second_quorum="0", proxy_cap=2, notice_days=15),
    MeetingRule(type="age", quorum="1/2", base="adherents", second_quorum="0", proxy_cap=2, notice_days=15),
    MeetingRule(type="board", quorum="1/2", base="seats", proxy_cap=1, notice_days=7, casting_vote=True),
    MeetingRule(type="bureau", quorum="1/2", base="seats", notice_days=3, casting_vote=True),
)
MAJORITIES: Final = (
    MajorityRule(type="ordinary", fraction="1/2"),
    MajorityRule(type="accounts", fraction="1/2", meeting="ago"),
    MajorityRule(type="removal", fraction="1/2", meeting="board"),
    MajorityRule(type="statutes", fraction="2/3", meeting="age", more_than=False),
    MajorityRule(type="dissolution", fraction="2/3", meeting="age", more_than=False),
)


def college_start(asof: AsOf, statutes: Statutes) -> Iterable[CollegeRow]:
    """Give the colleges of the statutes in force, or typical ones."""
    typical = (CollegeRow(**asdict(one)) for one in COLLEGES)
    return typical if statutes.at(asof.on) is None else college_rows(asof, statutes)


def meeting_start(asof: AsOf, statutes: Statutes) -> Iterable[MeetingLine]:
    """Give the rules of meetings of the statutes in force, or typical ones."""
    typical = (MeetingLine(**asdict(one)) for one in MEETINGS)
    return typical if statutes.at(asof.on) is None else meeting_lines(asof, statutes)


def majority_start(asof: AsOf, statutes: Statutes) -> Iterable[MajorityLine]:
    """Give the majorities of the statutes in force, or typical ones."""
    typical = (MajorityLine(**asdict(one)) for one in MAJORITIES)
    return typical if statutes.at(asof.on) is None else majority_lines(asof, statutes)


VIEWS = (
    View("statutes.colleges-start", "Collèges, pour commencer", CollegeRow, (STATUTES,), college_start),
    View("statutes.categories-start", "Catégories, pour commencer", CategoryRow, (STATUTES,), category_rows),
    View("statutes.meetings-start", "Séances, pour commencer", MeetingLine, (STATUTES,), meeting_start),
    View("statutes.majorities-start", "Majorités, pour commencer", MajorityLine, (STATUTES,), majority_start),
)
