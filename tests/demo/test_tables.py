"""The tables of the story hold together before it is told."""

import re
from pathlib import Path

import msgspec
import pytest

from core.intake import read_amount
from core.model.roles import ROLES
from core.subjects import MISSION_CODES, PROFESSIONS
from demo.founding import ASSOCIATION
from demo.membership import PLAN
from demo.missions import PLAN as MISSIONS
from demo.sessions import TRAININGS
from demo.sittings import DECISIONS, MEETINGS, Decision
from demo.spending import EXPENSES
from demo.tables import table

FOLDER = Path(__file__).parents[2] / "demo" / "data"


def test_a_line_that_says_something_else_does_not_load(tmp_path, monkeypatch):
    monkeypatch.setattr("demo.tables._FOLDER", tmp_path)
    (tmp_path / "odd.toml").write_text('key = "a"\nsubject = "b"\ncolour = "bleu"\n', encoding="utf-8")

    with pytest.raises(msgspec.ValidationError):
        table("odd", Decision)


def test_decisions_are_put_to_meetings_that_exist():
    meetings = {one.key for one in MEETINGS.meetings}
    keys = [one.key for one in DECISIONS.decisions]

    assert {one.meeting for one in DECISIONS.decisions} <= meetings
    assert len(keys) == len(set(keys))


def test_expenses_carry_out_decisions_that_are_adopted():
    adopted = {one.key for one in DECISIONS.decisions if not one.rejected}
    named = {one.decision for one in (*EXPENSES.expenses, *EXPENSES.recurring)} - {""}

    assert named <= adopted
    assert {one.mission for one in EXPENSES.expenses} - {""} <= MISSION_CODES.keys()
    assert all(read_amount(one.amount) for one in (*EXPENSES.expenses, *EXPENSES.recurring))


def test_professions_missions_and_trainers_are_known():
    assert {one.profession for one in PLAN.departures} | set(PLAN.founders) <= PROFESSIONS.keys()
    assert {one.code for one in MISSIONS.missions} <= MISSION_CODES.keys()
    assert {one.trainer for one in TRAININGS.sessions} <= TRAININGS.trainers.keys()


def test_there_is_one_login_a_role():
    assert [one.role for one in ASSOCIATION.accounts] == list(ROLES)
    assert len({one.login for one in ASSOCIATION.accounts}) == 6


def test_adhesions_are_enough():
    assert sum(number for _, number in PLAN.waves) == PLAN.members + len(PLAN.departures)


def test_texts_are_written_as_french_is():
    """The apostrophe is curly, and a colon or a semicolon has its space."""
    texts = [text for file in FOLDER.glob("*.toml") for text in re.findall(r'"([^"\n]+)"', file.read_text("utf-8"))]

    assert len(texts) > 500
    assert [text for text in texts if "'" in text or re.search(r"\w[;!?]|\w:(?!\d)", text)] == []
