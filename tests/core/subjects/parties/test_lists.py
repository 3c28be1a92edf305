from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from core.ledger import Recorded, create_ledger, open_ledger, registry_of
from core.model.command import Refused
from core.registry import Plugin
from core.subjects.parties.register import RegisterParty
from core.subjects.professions import PROFESSIONS
from tests.core.subjects.nomenclature import QUALITIES, SPORT, STRUCTURES
from tests.core.subjects.val import AURELIE, BASTIEN, DAY, party, rows


def test_what_may_be_chosen_says_which_rule_brings_it():
    assert [(row.code, row.label, row.positions, row.rules) for row in rows("structures", QUALITIES, STRUCTURES)] == [
        ("msp", "Maison de santé", (2,), ("structures@2019-01-01",)),
        ("pharmacie", "Pharmacie", (2,), ("structures@2019-01-01",)),
    ]
    assert [row.code for row in rows("qualities", QUALITIES, STRUCTURES)] == ["sas"]
    assert rows("structures", STRUCTURES, on=date(2018, 1, 1)) == []


def test_a_profession_of_a_plugin_is_offered_from_its_day_and_read_by_its_name():
    assert [row.profession for row in rows("professions", SPORT, on=date(2022, 1, 1))] == list(PROFESSIONS)
    assert [row.profession for row in rows("professions", SPORT, on=DAY)] == [*PROFESSIONS, "apa"]
    (row,) = rows("parties", SPORT, party(AURELIE, profession="apa"))
    assert row.profession == "Enseignant·e en activité physique adaptée"


RULE = """
description = "Professions du sport"
unit = "professions"
dated_by = "jour où la profession est déclarée"
[words]
apa = "Enseignant·e en activité physique adaptée"
[[steps]]
since = 2023-01-01
value = ["apa"]
reference = "décision du conseil d’administration"
"""
NAMED = "Enseignant·e en activité physique adaptée"


def clock() -> datetime:
    return datetime(2024, 6, 3, 9, tzinfo=UTC)


@pytest.fixture
def sport(tmp_path: Path) -> Plugin:
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "professions.sport.toml").write_text(RULE, encoding="utf-8")
    return Plugin(name="sport", title="Sport", rules=rules)


def test_a_profession_of_a_plugin_is_taken_named_and_outlives_it(sport: Plugin, tmp_path: Path) -> None:
    ledger, account = create_ledger(tmp_path / "registre", registry_of([sport]), name="CPTS du Val", clock=clock)

    def register(party, on: date, command_id: str) -> Recorded | Refused:
        asked = RegisterParty(party=party, on=on, family="Lemaire", profession=NAMED)
        return ledger.record(asked, by=account, command_id=command_id)

    assert isinstance(register(AURELIE, date(2024, 1, 8), "c-1"), Recorded)
    early = register(BASTIEN, date(2022, 1, 8), "c-2")
    assert isinstance(early, Refused)
    assert early.code == "profession-unknown"
    assert [row.profession for row in ledger.show("parties").rows] == [NAMED]
    assert "apa" in {row.profession for row in ledger.show("professions").rows}
    ledger.close()

    alone = open_ledger(tmp_path / "registre", registry_of([]), clock=clock)
    assert [row.profession for row in alone.show("parties").rows] == [NAMED]
    alone.close()
