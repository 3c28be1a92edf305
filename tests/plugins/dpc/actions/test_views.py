"""Actions, their sessions, and what a session says otherwise than its action."""

from datetime import date
from typing import Any

from core.facts import Fact
from core.model.view import AsOf, View
from plugins.dpc.actions.views import ACTION_CHOICES, ACTION_LIST, ACTION_SESSIONS, ACTION_TODO
from tests.core.subjects.invented import ASTHME, DAY, session
from tests.plugins.dpc.actions.test_declaring import ASTHMA, GONE
from tests.spec import folded

BEFORE = date(2024, 2, 1)
TOLD = {"scheduled_on": date(2024, 1, 8), "action": ASTHMA.number, "number": "1"}


def rows(view: View[Any], day: date, *facts: Fact) -> list[Any]:
    return list(view.rows(AsOf(day, 9, day), *(folded(fold, facts) for fold in view.folds)))


def test_an_action_tells_its_state_and_its_sessions() -> None:
    (row,) = rows(ACTION_LIST, BEFORE, ASTHMA, session(**TOLD))
    assert (row.number, row.length, row.state, row.sessions, row.positions) == (
        "01234567890",
        "3 h",
        "published",
        1,
        (1,),
    )
    states = [row.state for day in (date(2023, 12, 1), GONE.on) for row in rows(ACTION_LIST, day, ASTHMA, GONE)]
    assert states == ["over", "over"]
    assert [row.state for row in rows(ACTION_LIST, date(2023, 12, 1), ASTHMA)] == ["ahead"]


def test_only_actions_that_are_not_over_are_chosen() -> None:
    assert [(row.number, row.beside) for row in rows(ACTION_CHOICES, BEFORE, ASTHMA)] == [
        ("01234567890", "Asthme de l’enfant")
    ]
    assert rows(ACTION_CHOICES, GONE.on, ASTHMA, GONE) == []


def test_a_session_that_agrees_with_its_action_asks_for_nothing() -> None:
    (row,) = rows(ACTION_SESSIONS, BEFORE, ASTHMA, session(**TOLD))
    assert (row.number, row.otherwise, row.positions) == ("1", "", (2, 1))
    assert rows(ACTION_TODO[0], BEFORE, ASTHMA, session(**TOLD)) == []
    assert rows(ACTION_SESSIONS, BEFORE, ASTHMA, session(scheduled_on=date(2024, 1, 8))) == []


def test_each_difference_is_said() -> None:
    facts = (ASTHMA, GONE, session(**(TOLD | {"modality": "virtual", "duration": 120, "on": date(2024, 6, 4)})))
    (row,) = rows(ACTION_TODO[0], BEFORE, *facts)
    assert row.what == (
        "Vérifier la séance « Asthme de l’enfant » : L’action n’est pas publiée le 04/06/2024. "
        "La séance est « Classe virtuelle », l’action « En présence ». La séance dure 2 h, l’action 3 h."
    )
    assert (row.due, row.link, row.positions) == (date(2024, 6, 4), f"/formations/{ASTHME}", (3, 1, 2))


def test_an_action_that_nobody_declared_is_said() -> None:
    (row,) = rows(ACTION_SESSIONS, DAY, session(**TOLD))
    assert row.otherwise == "L’action n° 01234567890 n’est pas déclarée."
