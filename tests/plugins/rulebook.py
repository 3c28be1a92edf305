"""The rule files of a plugin, as records."""

from datetime import date
from pathlib import Path

from core.facts import Id, RuleName
from core.model.rules import RULES, Rules, RulesAdopted, Step
from core.registry.rulefiles import read_rules
from tests.spec import folded

PLUGINS = Path(__file__).parents[2] / "plugins"


def adopted_rules(plugin: str) -> tuple[RulesAdopted, ...]:
    """Return the records that bring the rules of a plugin."""
    files = read_rules(PLUGINS / plugin / "rules")
    return tuple(
        RulesAdopted(rule=RuleName(Id(name)), on=date(2020, 1, 1), content=rule) for name, rule in files.items()
    )


def step(plugin: str, name: str, day: date) -> Step | None:
    """Return the step of a rule in force on a day."""
    rules: Rules = folded(RULES, adopted_rules(plugin))
    return rules.at(name, day)
