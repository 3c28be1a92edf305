import msgspec
import pytest

from core.ledger import registry_of
from core.registry import Plugin

FEE = """
description = "Forfait par participant"
unit = "EUR/participant"
dated_by = "premier jour de la session"

[[steps]]
since = 2020-01-01
value = "76.00"
reference = "Note de 2020"
unsure = ["since"]

[[steps]]
since = 2025-01-01
value = "80.00"
reference = "Note de 2025"
"""


@pytest.fixture(autouse=True)
def with_a_rule(monkeypatch, tmp_path):
    (tmp_path / "baremes").mkdir()
    (tmp_path / "baremes" / "essai_fee.toml").write_text(FEE, encoding="utf-8")
    plugin = Plugin(name="essai", title="Essai", rules=tmp_path / "baremes")
    monkeypatch.setattr("core.ledger.installed_registry", lambda: registry_of((plugin,)))


def value(run, day):
    (rule,) = msgspec.json.decode(run("rules", "essai_fee", "--on", day, "--json").stdout)["rules"]
    return rule["step"] and rule["step"]["value"]


def test_a_rule_has_the_value_of_its_day(run):
    assert [value(run, day) for day in ("2019-12-31", "2020-01-01", "2024-12-31", "2025-01-01")] == [
        None,
        "76.00",
        "76.00",
        "80.00",
    ]


def test_no_rule_in_force_is_said_and_is_not_zero(run):
    assert "aucune règle en vigueur" in run("rules", "essai_fee", "--on", "2019-12-31").stdout


def test_the_steps_of_a_rule_come_with_their_sources_and_doubts(run):
    lines = run("rules", "essai_fee").stdout.splitlines()

    assert "Forfait par participant" in lines[0]
    assert lines[2].split("  ")[0] == "2020-01-01"
    assert "since" in lines[2]
    assert lines[3].endswith("Note de 2025")


def test_rules_are_read_before_there_is_a_register(bare):
    assert value(bare, "2024-01-01") == "76.00"


def test_an_unknown_rule_is_told(bare):
    assert "[rule-unknown]" in bare("rules", "nope", ends=2).stderr
