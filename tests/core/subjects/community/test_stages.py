from datetime import date
from typing import Any

import pytest

from core.model.view import AsOf
from core.subjects.community.facts import CptsStageReached
from core.subjects.community.stages import STAGES, ReachStage, StageRow, arrange, out_of_order
from tests.core.subjects.val import DAY, asked, rows
from tests.spec import folded

ASOF = AsOf(DAY, 9, DAY)


def reached(stage: Any, on: date, reference: str = "") -> CptsStageReached:
    return CptsStageReached(stage=stage, on=on, reference=reference)


START = reached("project-started", date(2022, 3, 1))
LETTER = reached("letter-of-intent", date(2022, 9, 1), "ARS 2022-118")
PROJECT = reached("health-project-validated", date(2023, 5, 4))


def test_a_stage_is_recorded_once():
    command = ReachStage(stage="letter-of-intent", on=date(2022, 9, 1), reference="ARS 2022-118")

    asked(command, START).yields(LETTER)
    asked(command, START, LETTER).yields()
    asked(ReachStage(stage="extended", on=DAY), LETTER).yields(reached("extended", DAY))


def test_the_last_stage_of_a_day_is_where_the_cpts_stands():
    told = rows("community.stages", PROJECT, START, LETTER)

    assert [(row.stage, row.current) for row in told] == [
        ("project-started", False),
        ("letter-of-intent", False),
        ("health-project-validated", True),
    ]
    assert [row.positions for row in told] == [(2,), (3,), (1,)]
    assert [row.current for row in rows("community.stages", PROJECT, START, LETTER, on=date(2022, 12, 1))] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("stage", "on", "said"),
    [
        ("letter-of-intent", date(2023, 6, 1), "vient d’ordinaire avant « Projet de santé validé »"),
        ("health-project-validated", date(2022, 1, 1), "vient d’ordinaire après « Projet lancé »"),
        ("health-project-in-progress", date(2023, 1, 1), ""),
        ("terminated", date(2022, 1, 1), ""),
    ],
)
def test_an_unusual_order_is_doubted_and_never_refused(stage, on, said):
    command = ReachStage(stage=stage, on=on)
    doubt = out_of_order(command, str, folded(STAGES, (START, PROJECT)))

    assert said in doubt.message if doubt and said else (bool(doubt), said) == (False, "")
    asked(command, START, PROJECT).yields(reached(stage, on))


def test_what_a_plugin_tells_of_the_same_day_is_said_once():
    mine = StageRow(stage="aci-signed", on=date(2024, 3, 15), reference="CPAM", positions=(3,))
    theirs = StageRow(stage="aci-signed", on=date(2024, 3, 15), told_by="Contrat", positions=(7,))
    other = StageRow(stage="renewed", on=date(2024, 5, 15), told_by="Contrat", positions=(8,))

    told = arrange(ASOF, [mine, theirs, other])
    assert [(row.stage, row.reference, row.told_by, row.positions) for row in told] == [
        ("aci-signed", "CPAM", "Contrat", (3, 7)),
        ("renewed", "", "Contrat", (8,)),
    ]
    assert arrange(ASOF, told) == told
    assert arrange(AsOf(date(2024, 1, 1), 9, DAY), told) == []
