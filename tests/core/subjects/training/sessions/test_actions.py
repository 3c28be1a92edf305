"""A session number stands once in its action."""

from typing import Any

from core.subjects.training.fold import SESSIONS, Sessions
from core.subjects.training.sessions.actions import ActionChoiceRow, arrange, choice_rows, number_taken
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
