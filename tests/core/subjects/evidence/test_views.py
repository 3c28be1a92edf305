"""A mission shows where it stands and how much proves it, on any day."""

from datetime import date

from core.model.view import AsOf
from core.subjects.evidence import MISSION_MONEY, OVERVIEW
from tests.core.subjects.evidence.life import CARE, FACTS, state


def test_a_mission_counts_its_meetings_hours_sessions_and_euros() -> None:
    day = date(2024, 12, 31)
    (row,) = OVERVIEW.rows(AsOf(day, len(FACTS), day), *state(OVERVIEW))
    assert (row.mission, row.label, row.code, row.status) == (CARE, "Accès aux soins du Val", "access", "started")
    assert (row.opened, row.started, row.deployed, row.closed) == (date(2024, 1, 8), date(2024, 2, 12), None, None)
    assert (row.meetings, row.time, row.minutes, row.sessions) == (1, "3 h", 180, 1)
    assert (row.received, row.spent, row.last) == (70_000_00, 480_50, date(2024, 4, 9))
    assert row.positions == (1, 2, 4, 6, 7, 8)


def test_nothing_counts_before_its_day() -> None:
    day = date(2024, 2, 11)
    (row,) = OVERVIEW.rows(AsOf(day, len(FACTS), day), *state(OVERVIEW))
    assert (row.status, row.meetings, row.time, row.sessions, row.last) == ("opened", 0, "0 h", 0, None)
    assert row.positions == (1,)
    eve = date(2024, 1, 7)
    assert list(OVERVIEW.rows(AsOf(eve, len(FACTS), eve), *state(OVERVIEW))) == []


def test_a_mission_deployed_then_closed_says_so() -> None:
    day = date(2026, 1, 31)
    (row,) = OVERVIEW.rows(AsOf(day, len(FACTS), day), *state(OVERVIEW))
    assert (row.status, row.deployed, row.closed) == ("closed", date(2025, 9, 1), date(2026, 1, 31))
    eve = date(2026, 1, 30)
    (row,) = OVERVIEW.rows(AsOf(eve, len(FACTS), eve), *state(OVERVIEW))
    assert (row.status, row.closed) == ("deployed", None)


def test_the_money_of_a_mission_rests_on_money_only() -> None:
    day = date(2024, 12, 31)
    (row,) = MISSION_MONEY.rows(AsOf(day, len(FACTS), day), *state(MISSION_MONEY))
    assert (row.mission, row.received, row.spent) == (CARE, 70_000_00, 480_50)
    assert [type(FACTS[position - 1]).__name__ for position in row.positions] == ["ExpensePaid", "MoneyReceived"]
