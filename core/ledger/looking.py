"""Looking before a decision at what only opened texts can tell: in memory, and nothing of it is kept."""

from collections.abc import Callable

from core.facts import Ref
from core.ledger.states import States
from core.model.command import Command, Refused
from core.model.decider import Look


def look(
    wanted: Look | None, command: Command, states: States, head: int, text: Callable[[Ref], str]
) -> Refused | None:
    """Return what a check says of a command about the register as it stands at ``head``, None without a check."""
    if wanted is None:
        return None
    with states.lock:
        return wanted.check(command, text, *(states.at(fold, head) for fold in wanted.folds))
