"""Looking before a decision at what only opened texts can tell: in memory, and nothing of it is kept on a disk."""

from core.ledger.states import States
from core.model.command import Command, Refused
from core.model.decider import Look, Opened


def look(wanted: Look | None, command: Command, states: States, head: int, text: Opened) -> Refused | None:
    """Return what a check says of a command about the register as it stands at ``head``, None without a check."""
    if wanted is None:
        return None
    with states.lock:
        return wanted.check(command, text, *(states.at(fold, head) for fold in wanted.folds))


class ForbiddenError(Exception):
    """A look forbids what is about to be appended: somebody else recorded it meanwhile."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.code)
        self.refused = refused


def look_again(wanted: Look | None, command: Command, states: States, text: Opened, looked: int, head: int) -> None:
    """Look under the writer's lock, when records came since ``looked``: :class:`ForbiddenError` when one forbids it.

    No boundary can tell of them, since what is looked at is sealed.
    """
    if head > looked and (refused := look(wanted, command, states, head, text)) is not None:
        raise ForbiddenError(refused)
