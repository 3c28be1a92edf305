"""Lists of codes kept as dated rules; a plugin lengthens one by a rule file of its own, ``professions.sport.toml``."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from core.model.rules import Rule, Rules, step_at

PROFESSIONS: Final = "professions"
STRUCTURES: Final = "structures"
QUALITIES: Final = "qualities"
NOMENCLATURES: Final = frozenset({PROFESSIONS, STRUCTURES, QUALITIES})


def nomenclature_of(rule: str) -> str:
    """Return the nomenclature that a rule belongs to, itself or the one before its dot; "" for none."""
    head = rule.partition(".")[0]
    return head if head in NOMENCLATURES else ""


def words_of(rule: Rule) -> dict[str, str]:
    """Return every code that a rule has ever held, and what people read for it: an old record keeps its words."""
    return {code: rule.words.get(code, code) for step in rule.steps for code in _codes(step.value)}


def in_force(rules: Rules, nomenclature: str, day: date) -> dict[str, str]:
    """Return the codes to choose from on a day, and what people read for each, as the first rule to hold it says."""
    found: dict[str, str] = {}
    for name in sorted(rules.books):
        if nomenclature_of(name) == nomenclature:
            rule = rules.books[name].rule
            step = step_at(rule.steps, day)
            for code in _codes(step.value) if step else ():
                found.setdefault(code, rule.words.get(code, code))
    return found


def find(written: str, offered: Mapping[str, str]) -> str | None:
    """Return the code of what was written, a code or its words in any capitals; "" for nothing, None if unknown."""
    wanted = written.strip().casefold()
    named = ((word.casefold(), code) for code, words in offered.items() for word in (code, words))
    return next((code for word, code in named if word == wanted), None) if wanted else ""


def _codes(value: object) -> tuple[str, ...]:
    """Return the codes of a step: a list of texts; nothing else is a nomenclature."""
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list | tuple) else ()
