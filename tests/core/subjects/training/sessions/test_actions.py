"""A session number stands once in its action."""

from typing import Any

import pytest

from core.subjects.training.fold import SESSIONS, Sessions
from core.subjects.training.sessions.actions import ActionChoiceRow, action_number, arrange, choice_rows, number_taken
from tests.core.subjects.invented import ASTHME, session
from tests.spec import folded

OTHER: Any = "s-bronchiteaaaaaaa"
NUMBER = "01234567890"


def known(**more: Any) -> Sessions:
    found: Sessions = folded(SESSIONS, [session(**more)])
    return found


def test_a_number_is_taken_by_another_session_of_the_same_action_only() -> None:
    sessions = known(action=NUMBER, number="2")
    refused = number_taken(OTHER, NUMBER, "2", sessions)
    assert refused is not None
    assert refused.code == "session-number-taken"
    assert number_taken(ASTHME, NUMBER, "2", sessions) is None
    assert number_taken(OTHER, NUMBER, "3", sessions) is None
    assert number_taken(OTHER, "12345678901", "2", sessions) is None
    assert number_taken(OTHER, "", "2", known(number="2")) is None


def test_actions_are_chosen_by_what_they_are_about() -> None:
    asked: Any = None
    rows = [ActionChoiceRow(number=NUMBER, label=NUMBER, beside=word) for word in ("Vaccins", "asthme")]
    assert [row.beside for row in arrange(asked, rows)] == ["asthme", "Vaccins"]
    assert list(choice_rows(asked, Sessions())) == []


@pytest.mark.parametrize(
    "said", ["99172600011", "991726 00011", "9917-2600-011", " 99172600011 ", "９９１７２６０００１１", "9917.2600.011"]
)
def test_a_number_of_action_is_one_however_it_is_typed(said: str) -> None:
    assert action_number(said) == "99172600011"


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("1234567890", "01234567890"),
        ("012345678901", "12345678901"),
        ("1234", "1234"),
        ("", ""),
        ("à venir", "à venir"),
    ],
)
def test_first_zeros_come_back_and_words_stay(said: str, number: str) -> None:
    assert action_number(said) == number
