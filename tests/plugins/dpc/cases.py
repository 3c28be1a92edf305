"""Invented sessions of the DPC tests."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from core.facts import Fact, clear
from core.subjects.membership.facts import MemberJoined
from core.subjects.parties.facts import PartyRegistered
from core.subjects.training import Attendance, SessionHeld
from plugins.dpc.claims.filing import FileClaim
from plugins.dpc.facts.organisme import OdpcRegistered
from tests.core.subjects.invented import ASTHME, DAY, enrolled, person, session
from tests.plugins.rulebook import adopted_rules

CLAIM: Any = "c-asthmeaaaaaaaaaa"
RULES = adopted_rules("dpc")
ODPC = OdpcRegistered(on=date(2021, 9, 1), number="9876")
FILED = date(2024, 3, 20)
PROFESSIONS = ("infirmier", "medecin-generaliste", "pharmacien")


def people(count: int) -> list[Any]:
    return [f"p-{number:016}" for number in range(count)]


def joined(party: Any, on: date = date(2019, 1, 7)) -> MemberJoined:
    return MemberJoined(party=party, on=on)


def member(party: Any, profession: str = "infirmier", **more: Any) -> tuple[PartyRegistered, MemberJoined]:
    return person(party, profession, **{"rpps": clear("10000000017"), **more}), joined(party)


def sheet(parties: Iterable[Any], on: date = DAY, present: Any = "all") -> SessionHeld:
    return SessionHeld(session=ASTHME, on=on, rows=tuple(Attendance(party=one, present=present) for one in parties))


def held(count: int, on: date = DAY, **more: Any) -> tuple[Fact, ...]:
    """Return all that makes a claim for ``count`` members of several professions, present to the end."""
    parties = people(count)
    members = [fact for n, one in enumerate(parties) for fact in member(one, PROFESSIONS[n % 3])]
    places = [enrolled(one, date(on.year, on.month, 1)) for one in parties]
    return (*RULES, ODPC, *members, session(on=on, **more), *places, sheet(parties, on))


def ask(on: date = FILED) -> FileClaim:
    return FileClaim(claim=CLAIM, session=ASTHME, on=on)
