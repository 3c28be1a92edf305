from typing import Any

import pytest

from tests.web.conftest import House
from web.drawing.todo import agenda
from web.drawing.visit import Visit


def ours(visit: Visit) -> list[tuple[str, str, str]]:
    return [
        (g.title, task.what, task.who) for g in agenda(visit).groups for task in g.tasks if "participation" in task.what
    ]


@pytest.mark.parametrize(
    ("day", "heading"),
    [("2026-03-10", "En retard"), ("2025-12-20", "Dans les trente jours"), ("2025-06-01", "Plus tard")],
)
def test_what_is_to_be_done_is_told_by_how_pressing_it_is(house: House, day: str, heading: str) -> None:
    assert ours(house.visit(f"/?on={day}")) == [(heading, "Régler la participation", "Élodie Œuvrard")]


def test_work_is_shown_to_those_whose_it_is_and_to_the_auditor(house: House) -> None:
    assert ours(house.visit("/", "treasurer")) == []
    assert len(ours(house.visit("/", "coordination"))) == len(ours(house.auditor("/"))) == 1


def test_a_list_that_breaks_hides_no_other(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = house.ledger.show

    def show(view: str, **asked: Any) -> Any:
        if view == "neighbours.todo":
            raise ZeroDivisionError
        return whole(view, **asked)

    before = agenda(house.auditor("/"))
    monkeypatch.setattr(house.ledger, "show", show)
    after = agenda(house.auditor("/"))
    assert after.broken == ["Participations à régler"]
    rest = [task for group in before.groups for task in group.tasks if "participation" not in task.what]
    assert [task for group in after.groups for task in group.tasks] == rest


def test_what_has_no_day_keeps_the_order_of_its_view(house: House) -> None:
    """The first steps of a register come in the order in which they serve, not in that of the alphabet."""
    (undated,) = [g for g in agenda(house.visit("/", "coordination", "board")).groups if g.title == "Sans échéance"]
    told = [task.what for task in undated.tasks]
    assert [told[0].split()[0], told[1].split()[0]] == ["Enregistrer", "Admettre"]
