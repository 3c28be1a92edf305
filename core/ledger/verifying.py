"""Rebuilding the tree from the records, and comparing it with every checkpoint kept. Never a repair."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from core.ledger.checking import Checker, WrongError
from core.log.notes import Checkpoint
from core.log.tree import Frontier
from core.store import Row


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What a verification found: the tree's size and root, and the first bad position if there is one."""

    ok: bool
    size: int
    root: bytes
    position: int | None = None
    code: str = ""
    message: str = ""
    unknown: tuple[str, ...] = ()
    """Kinds that no plugin here knows: hashed and proved, not decoded."""


Read = Callable[[int, int], Iterable[tuple[int, Row]]]
"""Gives the rows after a position, up to another."""


def verify(
    read: Read, head: int, checkpoints: Sequence[Checkpoint], checker: Checker, start: Frontier | None = None
) -> tuple[Verdict, Frontier]:
    """Check every record after ``start``, and the root at every checkpoint; stop at the first thing that is wrong."""
    frontier = start or Frontier()
    points = sorted((point for point in checkpoints if point.size >= frontier.size), key=lambda point: point.size)
    try:
        for point in points:
            frontier = _at_checkpoint(read, head, checker, frontier, point)
        frontier = frontier.extend(_leaves(read, checker, frontier.size, head))
        checker.finish()
    except WrongError as wrong:
        found = Verdict(
            ok=False,
            size=frontier.size,
            root=frontier.root(),
            position=wrong.position,
            code=wrong.code,
            message=wrong.message,
        )
        return found, frontier
    count = f"{head} enregistrements" if head > 1 else f"{head} enregistrement"
    text = f"{count}, conformes aux {len(checkpoints)} empreintes signées gardées."
    unknown = tuple(sorted(checker.unknown))
    return Verdict(ok=True, size=head, root=frontier.root(), message=text, unknown=unknown), frontier


def _at_checkpoint(read: Read, head: int, checker: Checker, frontier: Frontier, point: Checkpoint) -> Frontier:
    """Follow the tree to a checkpoint; :class:`WrongError` when it is not the tree that was signed."""
    if point.size > head:
        text = f"Le registre s’arrête au n° {head}, mais une empreinte signée va jusqu’au n° {point.size}."
        raise WrongError(head + 1, "records-missing", text)
    grown = frontier.extend(_leaves(read, checker, frontier.size, point.size))
    if grown.root() != point.root:
        first = min(frontier.size + 1, point.size)
        text = f"Un enregistrement entre le n° {first} et le n° {point.size} a été remplacé depuis sa signature."
        raise WrongError(first, "root-differs", text)
    return grown


def _leaves(read: Read, checker: Checker, after: int, upto: int) -> Iterator[bytes]:
    expected = after
    for position, row in read(after, upto):
        expected += 1
        if position != expected:
            break
        yield checker.leaf(position, row)
    if expected != upto:
        raise WrongError(expected, "position-missing", f"L’enregistrement n° {expected} manque.")
