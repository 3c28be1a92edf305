"""The professions that an action may be for: those of people, not the categories of structures and suppliers."""

from collections.abc import Iterable
from typing import Annotated

from core import RULES, AsOf, Row, Rules, View, ask, step_key
from core.subjects import professions_offered
from plugins.dpc.words import PROFESSIONS


class TargetRow(Row, frozen=True, kw_only=True):
    """A profession that counts for one in a session, or of which the table says nothing yet."""

    profession: Annotated[str, ask("Code")]
    label: Annotated[str, ask("Profession")]


def target_rows(asof: AsOf, rules: Rules) -> Iterable[TargetRow]:
    """Give the professions to choose from on a day, but for those that count for none."""
    step = rules.at(PROFESSIONS, asof.on)
    none = {code for code, answer in step.value.items() if not answer.get("counts_as")} if step is not None else set()
    for code, label in professions_offered(rules, asof.on).items():
        if code not in none:
            yield TargetRow(
                profession=code,
                label=label,
                positions=(rules.position(PROFESSIONS),) if step is not None else (),
                rules=(step_key(PROFESSIONS, step),) if step is not None else (),
            )


TARGETS = View("dpc.target-professions", "Professions à viser", TargetRow, (RULES,), target_rows)
