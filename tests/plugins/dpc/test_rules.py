"""Each step of the DPC rules holds from its day on, and not on the eve."""

from datetime import date, timedelta

import pytest

from core.subjects.professions import PROFESSIONS
from tests.plugins.rulebook import adopted_rules, step

EVE = timedelta(days=1)


@pytest.mark.parametrize(
    ("name", "since", "before", "value"),
    [
        ("dpc_participant_fee", date(2020, 1, 1), None, "76.00"),
        ("dpc_min_hours", date(2020, 1, 1), None, "3"),
        ("dpc_min_participants", date(2020, 1, 1), None, "1"),
        ("dpc_min_participants", date(2022, 4, 1), "1", "5"),
        ("dpc_withdrawal_days", date(2020, 1, 1), None, "10"),
        ("dpc_withdrawal_days", date(2022, 4, 1), "10", "21"),
        ("dpc_min_professions", date(2020, 1, 1), None, "2"),
        ("dpc_practices", date(2020, 1, 1), None, ["liberal", "health-centre", ""]),
    ],
)
def test_a_step_holds_from_its_day(name: str, since: date, before: str | None, value: object) -> None:
    eve, day = step("dpc", name, since - EVE), step("dpc", name, since)
    assert (eve.value if eve else None) == before
    assert day is not None
    assert day.value == value


def test_every_profession_of_the_table_is_answered_or_said_unknown() -> None:
    assert step("dpc", "dpc_professions", date(2019, 12, 31)) is None
    answers = step("dpc", "dpc_professions", date(2020, 1, 1))
    assert answers is not None
    assert set(answers.value) | set(answers.unknown) == set(PROFESSIONS)
    assert set(answers.value) & set(answers.unknown) == set()
    assert answers.unsure == ("since", "value")


def test_the_answers_follow_the_national_table() -> None:
    answers = step("dpc", "dpc_professions", date(2024, 1, 1))
    assert answers is not None
    funded = {code for code, answer in answers.value.items() if answer["funded"] == "yes"}
    assert funded == {code for code, row in PROFESSIONS.items() if row.funded_andpc == "yes"}


def test_what_is_not_established_is_marked() -> None:
    unsure = {
        str(fact.rule): {key for one in fact.content.steps for key in one.unsure} for fact in adopted_rules("dpc")
    }
    assert unsure["dpc_participant_fee"] == {"since"}
    assert unsure["dpc_min_professions"] == {"since", "value"}
