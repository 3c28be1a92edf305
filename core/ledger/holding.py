"""Asking what rests on a record before it is corrected or withdrawn."""

from core.facts import Fact, Wire
from core.ledger.looking import ForbiddenError
from core.ledger.states import States
from core.ledger.withdrawal import WithdrawRecord
from core.model.command import Command, Refused
from core.model.hold import Change
from core.registry import Registry
from core.store import Row, SqliteRecorder


def said_by(wire: Wire, row: Row) -> Fact:
    """Return the fact of a record about to be corrected, in the form of today."""
    return wire.current(wire.decode(row.data).fact)


def change_of(
    recorder: SqliteRecorder, wire: Wire, root: tuple[int, Row] | None, command: Command, fact: Fact
) -> Change | None:
    """Return what a command is about to do to a record, the first of whose chain is ``root``; None when it adds one."""
    if root is None:
        return None
    position, row = root
    stands = (position, *recorder.corrected_by(position))[-1]
    return Change(said_by(wire, row), stands, None if isinstance(command, WithdrawRecord) else fact)


def held(registry: Registry, states: States, change: Change | None, head: int) -> Refused | None:
    """Return why a record stays as it is, as the register stands at ``head``; None when nothing rests on it."""
    if change is None:
        return None
    with states.lock:
        for hold in registry.holds.get(type(change.fact), ()):
            refused: Refused | None = hold.check(change, *(states.at(fold, head) for fold in hold.folds))
            if refused is not None:
                return refused
    return None


def hold_again(registry: Registry, states: States, change: Change | None, asked: int, head: int) -> None:
    """Ask under the writer's lock, when records came since ``asked``: :class:`ForbiddenError` when one is held.

    What rests on a record need not be in the boundary of what corrects or withdraws it.
    """
    if head > asked and (refused := held(registry, states, change, head)) is not None:
        raise ForbiddenError(refused)
