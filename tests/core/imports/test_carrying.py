"""The past of an association that kept lists: its meetings, its decisions, its sessions, its payments."""

import pytest

from core.imports import Answers
from tests.core.imports.past import DECISIONS, MEETINGS, MEMBERS, PAYMENTS, SESSIONS, STATUTES


@pytest.fixture
def alive(register):
    register.ledger.record(STATUTES, by=register.account, command_id="c-statutes")
    register.bring(MEMBERS)
    return register


def brought(register, asked, sheet, answers=Answers()):  # noqa: B008 - frozen
    """Import a sheet; return how many rows are new, and what is wrong with the others."""
    planned = register.plan(sheet, asked, answers)
    wrong = [(row.number, tuple(row.wrong.values()) or row.notes) for row in planned.rows if row.status != "new"]
    return register.bring(sheet, asked, answers).recorded, wrong


def test_meetings_with_who_was_there_and_decisions_with_their_votes(alive):
    for asked in ("convene-meeting", "open-meeting"):
        assert brought(alive, asked, MEETINGS) == (4, [])
    asking = alive.plan(MEETINGS, "mark-arrivals")
    (unknown,) = asking.unknown
    assert asking.rows[0].wrong == {4: "« Le Gof Yann » n’est pas compris : « Le Goff Yann » ?"}
    meant = Answers(words={unknown.key: unknown.proposed[0].value})
    assert brought(alive, "mark-arrivals", MEETINGS, meant) == (4, [])
    assert brought(alive, "open-vote", DECISIONS) == (12, [])
    assert brought(alive, "record-result", DECISIONS) == (12, [])

    told = [(row.subject, row.result) for row in alive.shown("decisions")]
    assert len(told) == 12
    assert [subject for subject, status in told if status != "Adoptée"] == ["Achat d’un véhicule"]


def test_sessions_with_those_who_enrolled(alive):
    assert brought(alive, "schedule-session", SESSIONS) == (6, [])
    assert {row.length for row in alive.shown("sessions")} >= {"3 h", "2 h 30", "1 h 45", "7 h"}
    assert brought(alive, "enrol-members", SESSIONS) == (6, [])
    assert brought(alive, "hold-session", SESSIONS) == (6, [])
    assert {row.status for row in alive.shown("sessions")} == {"Tenue"}


def test_payments(alive):
    assert brought(alive, "pay-expense", PAYMENTS) == (20, [])


def test_a_field_that_no_column_says_is_named(alive):
    (row,) = alive.plan("Ouverte à\n20:00\n", "open-meeting").rows

    assert row.wrong == {-1: "Séance : ce champ est obligatoire."}
