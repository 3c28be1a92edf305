"""The decision by which each row of members was admitted: said once for a list, found for each by its day.

Before the register knew the statutes there is none to give: such an adhesion is history, and the row says so.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from core.display import table
from core.facts import DecisionId, Id
from core.imports.cells import read_day
from core.imports.lexicon import Choice
from core.imports.targets import MEMBERS
from core.intake import show_date
from core.ledger import Ledger
from core.subjects.admission.bodies import BODIES, Bodies, early, refusal

BY_DAY: Final = "by-day"
"""What stands for a decision: that which was in force on the day of the row."""
ADMITTING: Final = frozenset({MEMBERS, "admit-member", "join-member"})
"""What rows may be, that bring members."""
NOBODY: Final = "les statuts ne confient l’admission à aucun organe : sans décision"
HISTORY: Final = "reprise de l’historique : adhésion d’avant le registre, sans décision à donner"


def decisions(ledger: Ledger) -> tuple[Choice, ...]:
    """Return the decisions that may have admitted members, each with its day, the last first."""
    view = table(ledger, ledger.show("decisions.admitting"))
    place = [field.name for field in view.columns].index("subject")
    return tuple(
        Choice(str(line.row.decision), f"{show_date(line.row.on)} : {line.cells[place].text}") for line in view.lines
    )


class Admitting:
    """Finds the decision of each row."""

    def __init__(self, ledger: Ledger, today: date) -> None:
        self._known = [DecisionId(Id(one.value)) for one in decisions(ledger)]
        self._today = today
        with ledger.states.lock:
            self._bodies: Bodies = ledger.state(BODIES)

    def settle(self, raw: dict[str, Any]) -> str:
        """Put in place of :data:`BY_DAY` the decision that fits the day of a row, or none; return what to say of it."""
        if raw.get("decision") != BY_DAY:
            return ""
        day = read_day(str(raw.get("on") or "")) or self._today
        raw["decision"] = fitting(self._bodies, self._known, day) or ""
        if self._bodies.competent(day) is not None:
            return ""
        entry = self._bodies.named.at(day)
        return NOBODY if entry is not None and not entry.value.body else HISTORY


def fitting(bodies: Bodies, known: Iterable[DecisionId], day: date) -> DecisionId | None:
    """Return the first of the decisions, the last adopted first, that allows an adhesion from a day; None for none.

    None too where none is asked: the statutes name no body, or the register did not know them that day.
    """
    if bodies.competent(day) is None:
        return None
    return next((one for one in known if not (refusal(bodies, one, day) or early(bodies, one, day))), None)
