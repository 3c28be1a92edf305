"""What a form lets choose from: professions, sorts of structures, qualities, with their sources."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Annotated

from core.model.command import ask
from core.model.rules import RULES, Rules, step_key
from core.model.view import AsOf, Row, View
from core.subjects import professions
from core.subjects.nomenclatures import PROFESSIONS, QUALITIES, STRUCTURES, in_force, nomenclature_of


class ProfessionRow(Row, frozen=True, kw_only=True):
    """A profession of the national table, or one that a plugin adds."""

    profession: Annotated[str, ask("Code")]
    label: Annotated[str, ask("Profession")]


class CodeRow(Row, frozen=True, kw_only=True):
    """A code of a nomenclature as in force on a day."""

    code: Annotated[str, ask("Code")]
    label: Annotated[str, ask("Libellé")]


def profession_rows(asof: AsOf, rules: Rules) -> Iterable[ProfessionRow]:
    """Give the professions to choose from on a day."""
    behind, steps = _behind(rules, PROFESSIONS, asof.on)
    for code, label in professions.offered(rules, asof.on).items():
        yield ProfessionRow(profession=code, label=label, positions=behind, rules=steps)


def _codes(nomenclature: str) -> Callable[[AsOf, Rules], Iterable[CodeRow]]:
    def rows(asof: AsOf, rules: Rules) -> Iterable[CodeRow]:
        """Give the codes to choose from on a day, with the steps that bring them."""
        behind, steps = _behind(rules, nomenclature, asof.on)
        for code, label in in_force(rules, nomenclature, asof.on).items():
            yield CodeRow(code=code, label=label, positions=behind, rules=steps)

    return rows


def _behind(rules: Rules, nomenclature: str, day: date) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Return the records and the steps that make a nomenclature on a day."""
    names = sorted(name for name in rules.books if nomenclature_of(name) == nomenclature)
    steps = {name: step for name in names if (step := rules.at(name, day)) is not None}
    positions = tuple(sorted(rules.position(name) for name in steps))
    return positions, tuple(step_key(name, step) for name, step in steps.items())


VIEWS = (
    View("professions", "Professions", ProfessionRow, (RULES,), profession_rows),
    View("structures", "Sortes de structures", CodeRow, (RULES,), _codes(STRUCTURES)),
    View("qualities", "Qualités", CodeRow, (RULES,), _codes(QUALITIES)),
)
