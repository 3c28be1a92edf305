"""Nomenclatures for tests: rules adopted with their codes by day."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from core.model.rules import Rule, RulesAdopted, Step

SINCE: Final = date(2019, 1, 1)


def adopted(name: Any, codes: Mapping[date, Sequence[str]], **words: str) -> RulesAdopted:
    """A rule file as the register records it."""
    steps = tuple(Step(since=since, value=list(held), reference="essai") for since, held in codes.items())
    rule = Rule(description=name, unit="codes", dated_by="jour", steps=steps, words=words)
    return RulesAdopted(rule=name, on=SINCE, content=rule)


STRUCTURES = adopted("structures", {SINCE: ["msp", "pharmacie"]}, msp="Maison de santé", pharmacie="Pharmacie")
QUALITIES = adopted("qualities", {SINCE: ["sas"]}, sas="Participe au SAS")
SPORT = adopted("professions.sport", {date(2023, 1, 1): ["apa"]}, apa="Enseignant·e en activité physique adaptée")
