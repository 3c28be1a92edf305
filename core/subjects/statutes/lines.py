"""The statutes in force, line by line: what the form of the next ones starts from."""

from collections.abc import Iterable
from typing import Annotated

from msgspec.structs import asdict

from core.model.command import ask
from core.model.view import AsOf, Row
from core.subjects.statutes.fold import Statutes, key
from core.subjects.statutes.words import ANY_MEETING, MEETINGS, QUORUM_BASES
from core.subjects.votes.words import DECISIONS, MAJORITY_BASES


class MeetingLine(Row, frozen=True, kw_only=True):
    """How a type of meeting deliberates, as it was recorded."""

    type: Annotated[str, ask("Séance", labels=MEETINGS)]
    quorum: Annotated[str, ask("Quorum")]
    base: Annotated[str, ask("Calculé sur", labels=QUORUM_BASES)]
    more_than: Annotated[bool, ask("Strictement plus que la fraction")]
    second_quorum: Annotated[str, ask("Quorum sur seconde convocation")]
    proxies_count: Annotated[bool, ask("Les pouvoirs comptent pour le quorum")]
    proxy_cap: Annotated[int, ask("Pouvoirs par mandataire, au plus")]
    notice_days: Annotated[int, ask("Délai de convocation, en jours")]
    casting_vote: Annotated[bool, ask("Voix prépondérante de qui préside")]


class MajorityLine(Row, frozen=True, kw_only=True):
    """What carries a type of decision, as it was recorded."""

    type: Annotated[str, ask("Décision", labels=DECISIONS)]
    fraction: Annotated[str, ask("Majorité")]
    meeting: Annotated[str, ask("Séance", labels=ANY_MEETING)]
    more_than: Annotated[bool, ask("Strictement plus que la fraction")]
    base: Annotated[str, ask("Calculée sur", labels=MAJORITY_BASES)]


def meeting_lines(asof: AsOf, statutes: Statutes) -> Iterable[MeetingLine]:
    """Give the rules of meetings of the statutes in force."""
    if (entry := statutes.entry(asof.on)) is not None:
        for rule in entry.value.meetings:
            yield MeetingLine(**asdict(rule), positions=(entry.position,), rules=(key(entry.value),))


def majority_lines(asof: AsOf, statutes: Statutes) -> Iterable[MajorityLine]:
    """Give the majorities of the statutes in force."""
    if (entry := statutes.entry(asof.on)) is not None:
        for rule in entry.value.majorities:
            yield MajorityLine(**asdict(rule), positions=(entry.position,), rules=(key(entry.value),))
