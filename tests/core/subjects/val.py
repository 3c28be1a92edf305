"""An invented CPTS of the tests: its statutes, its members, its board, and a way to ask it things."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from core.facts import Cents, Fact, clear
from core.model.command import Command, Refused
from core.model.view import AsOf, Row, View
from core.subjects.mandates.facts import MandateStarted
from core.subjects.meetings.facts import AttendanceMarked, MeetingConvened, MeetingOpened, Presence
from core.subjects.membership.facts import MemberJoined
from core.subjects.parties.facts import PartyRegistered
from core.subjects.plugin import SUBJECTS
from core.subjects.statutes.facts import College, MajorityRule, MeetingRule, StatutesAdopted
from core.subjects.votes.facts import DecisionAdopted, DecisionRejected, Majority, Quorum, VoteOpened
from tests.spec import folded, spec

AURELIE: Any = "p-aurelieaaaaaaaaa"
BASTIEN: Any = "p-bastienaaaaaaaaa"
CHLOE: Any = "p-chloeaaaaaaaaaaa"
DJIBRIL: Any = "p-djibrilaaaaaaaaa"
ELODIE: Any = "p-elodieaaaaaaaaaa"
FARID: Any = "p-faridaaaaaaaaaaa"
PHARMACIE: Any = "p-pharmacieaaaaaaa"
STRANGER: Any = "p-inconnuaaaaaaaaa"
AG: Any = "m-assembleeaaaaaaa"
AGAIN: Any = "m-secondeaaaaaaaaa"
CA: Any = "m-conseilaaaaaaaaa"
BUDGET: Any = "d-budgetaaaaaaaaaa"
ANCIENNE: Any = "d-ancienneaaaaaaaa"

JOINED = date(2023, 1, 9)
DAY = date(2024, 6, 3)


def statutes(on: date = date(2022, 1, 1), **more: Any) -> StatutesAdopted:
    """Half a dozen rules: quarter of adherents, three proxies, two thirds for the statutes."""
    said: dict[str, Any] = {
        "reference": "Statuts de la CPTS du Val",
        "colleges": (
            College(college="soignants", label="Soignants", dues=Cents(10_00)),
            College(college="partenaires", label="Partenaires", dues=Cents(50_00), votes=False),
        ),
        "meetings": (
            MeetingRule(type="ago", quorum="1/4", base="adherents", proxy_cap=3, notice_days=15),
            MeetingRule(type="age", quorum="1/2", base="adherents", second_quorum="0", proxy_cap=3, notice_days=15),
            MeetingRule(type="board", quorum="1/2", base="seats", more_than=True, casting_vote=True),
        ),
        "majorities": (
            MajorityRule(type="ordinary", fraction="1/2"),
            MajorityRule(type="statutes", fraction="2/3", meeting="age", more_than=False, base="present"),
        ),
    }
    return StatutesAdopted(on=on, **(said | more))


def rule(type_: Any = "ago", **more: Any) -> tuple[MeetingRule, ...]:
    """One way to deliberate, for statutes that differ by it."""
    said: dict[str, Any] = {"quorum": "1/4", "base": "adherents", "proxy_cap": 3}
    return (MeetingRule(type=type_, **(said | more)),)


def party(party: Any, **more: Any) -> PartyRegistered:
    said: dict[str, Any] = {"on": JOINED, "nature": "person", "family": clear("Lemaire"), "profession": "infirmier"}
    return PartyRegistered(party=party, **(said | more))


def member(party: Any, on: date = JOINED, college: str = "soignants", **more: Any) -> MemberJoined:
    return MemberJoined(party=party, on=on, college=college, **more)


def crowd(number: int, on: date = JOINED) -> tuple[MemberJoined, ...]:
    """Members without a name, ``p-0…``."""
    return tuple(member(nobody(rank), on) for rank in range(number))


def nobody(rank: int) -> Any:
    letters = "abcdefghijklmnopqrstuvwxyz234567"
    return f"p-{letters[rank // 32 % 32]}{letters[rank % 32]}nombreuxaaaaaa"


def seat(party: Any, on: date = JOINED, **more: Any) -> MandateStarted:
    said: dict[str, Any] = {"body": "board", "office": "member"}
    return MandateStarted(party=party, on=on, **(said | more))


def convened(meeting: Any = AG, type_: Any = "ago", on: date = DAY, **more: Any) -> MeetingConvened:
    said: dict[str, Any] = {"sent_on": date(2024, 5, 10), "notice_days": 15}
    return MeetingConvened(meeting=meeting, type=type_, on=on, **(said | more))


def opened(meeting: Any = AG, entitled: int = 6, on: date = DAY, **more: Any) -> MeetingOpened:
    return MeetingOpened(meeting=meeting, on=on, entitled=entitled, statutes="statutes@2022-01-01", **more)


def marked(*rows: Presence, meeting: Any = AG, time: str = "") -> AttendanceMarked:
    return AttendanceMarked(meeting=meeting, rows=rows, time=time)


def here(*parties: Any) -> tuple[Presence, ...]:
    return tuple(Presence(party=party, how="present") for party in parties)


def by(holder: Any, *givers: Any) -> tuple[Presence, ...]:
    return tuple(Presence(party=giver, how="proxy", holder=holder) for giver in givers)


def quorum(**more: Any) -> Quorum:
    said: dict[str, Any] = {
        "entitled": 6,
        "known": 9,
        "present": 3,
        "represented": 1,
        "fraction": "1/4",
        "needed": 2,
        "reached": True,
    }
    return Quorum(**(said | more))


def vote(decision: Any = BUDGET, **more: Any) -> VoteOpened:
    said: dict[str, Any] = {
        "meeting": AG,
        "on": DAY,
        "subject": clear("Budget 2024"),
        "type": "ordinary",
        "method": "show",
        "quorum": quorum(),
        "voters": 4,
        "majority": Majority(fraction="1/2", more_than=True, base="cast"),
        "statutes": "statutes@2022-01-01",
    }
    return VoteOpened(decision=decision, **(said | more))


def adopted(decision: Any = ANCIENNE, **more: Any) -> DecisionAdopted:
    return DecisionAdopted(decision=decision, **(_counted() | more))


def rejected(decision: Any = ANCIENNE, **more: Any) -> DecisionRejected:
    return DecisionRejected(decision=decision, **({**_counted(), "cause": "majority"} | more))


def _counted() -> dict[str, Any]:
    said = {"meeting": AG, "on": DAY, "type": "ordinary", "in_favour": 3, "against": 1}
    return {**said, "out_of": 4, "needed": 3, "statutes": "statutes@2022-01-01"}


def asked(command: Command, *given: Fact) -> spec:
    """Put a command to its decider, after what was recorded."""
    decider = next(one for one in SUBJECTS.deciders if one.command is type(command))
    return spec(decider).given(*given).when(command)


def refused(command: Command, *given: Fact) -> Refused:
    """Return why a command is refused."""
    result = asked(command, *given).result
    assert isinstance(result, Refused), result
    return result


def rows(name: str, *facts: Fact, on: date = DAY, today: date | None = None) -> Sequence[Any]:
    """Return the rows of a view after facts at positions 1, 2, 3 and so on."""
    views: dict[str, View[Row]] = {view.name: view for view in (*SUBJECTS.views, *SUBJECTS.todo)}
    view = views[name]
    asof = AsOf(on, len(facts), today or on)
    found = list(view.rows(asof, *(folded(fold, facts) for fold in view.folds)))
    assert all(isinstance(row, view.row) for row in found)
    return found
