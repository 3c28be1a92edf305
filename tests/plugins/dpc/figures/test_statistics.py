"""The figures of DPC: people once, places each time, hours truly attended, money as the claims say."""

from datetime import date
from typing import Any

import msgspec

from core.facts import Cents, Fact
from core.model.view import AsOf
from core.subjects.training import Attendance, HalfDayAttended, HalfDayRow, SessionHeld
from plugins.dpc.claims.filing import FILE
from plugins.dpc.facts.claims import ClaimAnswered, ClaimRecovered, Excluded
from plugins.dpc.figures.statistics import BY_MISSION, BY_PROFESSION, YEARS
from tests.core.subjects.invented import ASTHME, DAY, SOINS, mission
from tests.plugins.dpc.cases import CLAIM, ask, held, people
from tests.plugins.dpc.payments import PAID, RECEIVED
from tests.spec import folded, spec

FACTS = (mission(), *held(12, mission=SOINS))
CLAIMED = spec(FILE).given(*FACTS).when(ask()).result[0]
ON = date(2024, 12, 31)


def shown(view: Any, *facts: Fact, on: date = ON) -> list[Any]:
    everything = (*FACTS, *facts)
    return list(view.rows(AsOf(on, 99, on), *(folded(fold, everything) for fold in view.folds)))


def test_a_year_tells_people_hours_professions_and_money() -> None:
    one_refused = (Excluded(party=people(1)[0], reason="identifier-invalid"),)
    answered = ClaimAnswered(claim=CLAIM, on=date(2024, 5, 2), refused=one_refused)
    part = msgspec.structs.replace(PAID, amount=Cents(500_00))
    (row,) = shown(YEARS, CLAIMED, RECEIVED, answered, part)
    assert (row.label, row.sessions, row.places, row.people, row.professions) == ("2024", 1, 12, 12, 3)
    assert (row.minutes, row.filed, row.accepted, row.paid, row.open) == (12 * 180, 912_00, 836_00, 500_00, 336_00)
    assert row.positions
    taken = ClaimRecovered(claim=CLAIM, on=date(2024, 9, 10), amount=Cents(76_00))
    (row,) = shown(YEARS, CLAIMED, RECEIVED, answered, part, taken)
    assert (row.paid, row.recovered, row.kept) == (500_00, 76_00, 424_00)


def test_only_the_time_that_was_attended_counts() -> None:
    gone_early = HalfDayRow(party=people(2)[1], present="part", left="20:30")
    sheet = HalfDayAttended(session=ASTHME, part=1, on=DAY, rows=(gone_early,))
    rows = (Attendance(party=people(1)[0], present="all"), Attendance(party=people(2)[1], present="part"))
    closed = SessionHeld(session=ASTHME, on=DAY, rows=rows)
    facts = held(2, mission=SOINS, starts="19:00", ends="22:00", action="99172400009")[:-1]
    everything = (mission(), *facts, sheet, closed)
    (row,) = YEARS.rows(AsOf(ON, 99, ON), *(folded(fold, everything) for fold in YEARS.folds))
    assert (row.places, row.minutes, row.filed) == (2, 180 + 90, 0)


def test_a_session_that_is_none_of_dpc_is_not_counted() -> None:
    assert shown(YEARS) == []
    assert shown(YEARS, CLAIMED, on=date(2024, 3, 11)) == []


def test_a_mission_and_a_profession_tell_of_their_own() -> None:
    (row,) = shown(BY_MISSION, CLAIMED)
    assert (row.mission, row.label, row.sessions, row.filed) == (SOINS, "Accès aux soins du Val", 1, 912_00)
    assert [(row.people, row.places) for row in shown(BY_PROFESSION, CLAIMED)] == [(4, 4)] * 3
