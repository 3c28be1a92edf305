"""The actions of DPC: as published by the agency, and for how long."""

from datetime import date

from msgspec import Struct, field

from core import Fold
from core.facts import Record
from core.subjects import action_number
from plugins.dpc.facts.actions import ActionDeclared, ActionWithdrawn


class Action(Struct):
    """An action, and the day from which it is withdrawn; a withdrawal may be known first."""

    declared: ActionDeclared | None = None
    position: int = 0
    withdrawn: date | None = None
    withdrawn_position: int = 0

    def published(self, day: date) -> bool:
        """Tell whether the agency publishes it on a day."""
        if self.declared is None or day < self.declared.published_from:
            return False
        until = self.declared.published_until
        return (until is None or day <= until) and (self.withdrawn is None or day < self.withdrawn)

    @property
    def positions(self) -> tuple[int, ...]:
        """The records that say it."""
        return tuple(position for position in (self.position, self.withdrawn_position) if position)


class Actions(Struct):
    """Every action, by its number."""

    by_number: dict[str, Action] = field(default_factory=dict)

    def known(self, number: str) -> Action | None:
        """Return an action that was declared, None if there is no such one."""
        found = self.by_number.get(number) or self.by_number.get(action_number(number))
        return found if found is not None and found.declared is not None else None

    def targets(self, number: str) -> tuple[str, ...]:
        """Return the professions that an action is for, none when it is for all, or not declared."""
        action = self.known(number)
        return action.declared.targets if action is not None and action.declared is not None else ()


def _declared(state: Actions, fact: ActionDeclared, _record: Record, position: int) -> None:
    action = state.by_number.setdefault(fact.number, Action())
    action.declared, action.position = fact, position


def _withdrawn(state: Actions, fact: ActionWithdrawn, _record: Record, position: int) -> None:
    action = state.by_number.setdefault(fact.number, Action())
    action.withdrawn, action.withdrawn_position = fact.on, position


ACTIONS = Fold("dpc.actions", Actions, {ActionDeclared: _declared, ActionWithdrawn: _withdrawn})
