"""Missions start and are deployed in the months after the signature; what is not is late the next day."""

from datetime import date
from typing import Any

import pytest

from core.facts import Fact
from plugins.aci.deadlines import DEADLINES
from tests.plugins.aci.cases import RULES, amended, mission, shown, signed


def rows(on: date, *facts: Fact) -> dict[str, Any]:
    return {row.code: row for row in shown(DEADLINES, on, *RULES, *facts)}


def test_deadlines_are_clipped_to_the_end_of_the_month() -> None:
    """R09."""
    found = rows(date(2024, 2, 1), signed(date(2024, 1, 31)))
    assert (found["access"].start_by, found["access"].deploy_by) == (date(2024, 7, 31), date(2025, 7, 31))
    assert (found["pathways"].start_by, found["pathways"].deploy_by) == (date(2025, 1, 31), date(2026, 1, 31))
    found = rows(date(2024, 9, 1), signed(date(2024, 8, 31)))
    assert (found["access"].start_by, found["access"].deploy_by) == (date(2025, 2, 28), date(2026, 2, 28))


def test_months_after_the_signature_by_mission() -> None:
    found = rows(date(2024, 3, 15), signed())
    assert {code: (row.status, row.start_by, row.deploy_by) for code, row in found.items()} == {
        "access": ("mandatory", date(2024, 9, 15), date(2025, 9, 15)),
        "pathways": ("mandatory", date(2025, 3, 15), date(2026, 3, 15)),
        "prevention": ("mandatory", date(2025, 3, 15), date(2026, 3, 15)),
        "crisis": ("mandatory", date(2024, 9, 15), date(2025, 9, 15)),
        "quality": ("optional", None, None),
        "support": ("optional", None, None),
    }


@pytest.mark.parametrize(
    ("on", "late", "days", "state"),
    [
        (date(2024, 9, 15), False, None, "to-start"),
        (date(2024, 9, 16), True, 1, "start-late"),
        (date(2024, 10, 15), True, 30, "start-late"),
    ],
)
def test_a_mission_not_started_is_late_the_day_after(on: date, late: bool, days: int | None, state: str) -> None:
    """R10."""
    row = rows(on, signed())["access"]
    assert (row.late, row.late_days, row.state, row.due) == (late, days, state, date(2024, 9, 15))


def test_a_replay_of_that_day_still_says_late() -> None:
    """R10: what is started since does not change the day before."""
    facts = (signed(), *mission("access", ("started", date(2024, 10, 1))))
    assert rows(date(2024, 9, 30), *facts)["access"].state == "start-late"
    row = rows(date(2024, 10, 1), *facts)["access"]
    assert (row.state, row.started, row.due, row.late) == ("started", date(2024, 10, 1), date(2025, 9, 15), False)


def test_a_mission_started_is_late_when_it_is_not_deployed() -> None:
    facts = (signed(), *mission("access", ("started", date(2024, 9, 1)), ("deployed", date(2025, 10, 1))))
    assert rows(date(2025, 9, 15), *facts)["access"].state == "started"
    row = rows(date(2025, 9, 30), *facts)["access"]
    assert (row.state, row.late_days) == ("deployment-late", 15)
    row = rows(date(2025, 10, 1), *facts)["access"]
    assert (row.state, row.deployed, row.due, row.late) == ("deployed", date(2025, 10, 1), None, False)


def test_the_crisis_mission_comes_with_the_second_amendment_and_without_deadline() -> None:
    """R11: the past is unchanged, and its clock does not run from an older signature."""
    old = signed(date(2021, 6, 1), version="aci-2019")
    assert "crisis" not in rows(date(2022, 3, 30), old)
    row = rows(date(2022, 3, 31), old)["crisis"]
    assert (row.status, row.start_by, row.deploy_by, row.due) == ("mandatory", None, None, None)
    assert row.rules == ("aci_missions@2019-08-25", "aci_missions@2022-03-31")
    assert row.certainty == "unsure"
    assert "crisis" in rows(date(2022, 3, 30), old, amended(date(2022, 3, 1)))


def test_an_optional_mission_has_no_deadline_and_may_be_chosen_later() -> None:
    """R14."""
    assert rows(date(2025, 1, 1), signed())["quality"].state == "not-chosen"
    opened = mission("quality", opened=date(2025, 1, 1))
    assert rows(date(2024, 12, 31), signed(), *opened)["quality"].state == "not-chosen"
    row = rows(date(2025, 1, 1), signed(), *opened)["quality"]
    assert (row.state, row.due, row.missions) == ("to-start", None, ("mi-quality",))


def test_a_row_names_the_contract_the_mission_and_the_rule() -> None:
    facts = (*RULES, signed(), *mission("access", ("started", date(2024, 9, 1))))
    row = rows(date(2024, 9, 1), *facts[len(RULES) :])["access"]
    kinds = sorted(type(facts[position - 1]).__name__ for position in row.positions)
    assert kinds == ["AciContractSigned", "MilestoneReached", "MissionOpened", "RulesAdopted"]
    assert (row.rules, row.certainty) == (("aci_missions@2022-03-31",), "since")


def test_nothing_is_due_without_a_contract_or_without_a_rule() -> None:
    assert rows(date(2024, 3, 14), signed()) == {}
    assert shown(DEADLINES, date(2024, 3, 15), signed()) == []
