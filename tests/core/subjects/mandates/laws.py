"""Associations under either law, and the rule of the first."""

from datetime import date

from core.model.rules import RulesAdopted
from core.registry.rulefiles import read_rules
from core.subjects.association.facts import AssociationFounded
from core.subjects.plugin import SUBJECTS

FOUNDED = AssociationFounded(on=date(2022, 1, 1), label="CPTS du Val", department="59")
ALSACE = AssociationFounded(on=date(2022, 1, 1), label="CPTS du Val", department="67")


def law():
    assert SUBJECTS.rules is not None
    content = read_rules(SUBJECTS.rules)["declaration_months"]
    return RulesAdopted(rule="declaration_months", on=date(2024, 6, 3), content=content)
