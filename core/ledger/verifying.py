"""Rebuilding the tree from the records, and comparing it with every checkpoint kept. Never a repair."""

from collections.abc import Callable, Sequence

import msgspec

from core.ledger.checking import Checker, WrongError, index_altered
from core.ledger.indexes import Agreement, comparing
from core.ledger.resting import resting_collector
from core.log.notes import Checkpoint
from core.log.tree import Frontier
from core.store import LedgerReader


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


def verify(
    reader: LedgerReader,
    checkpoints: Sequence[Checkpoint],
    checker: Checker,
    start: Frontier | None = None,
    before: Frontier | None = None,
) -> tuple[Verdict, Frontier]:
    """Check every record after ``start``, and the root at every checkpoint; stop at the first thing that is wrong.

    From the beginning, the tag table is compared too: it holds the tags of the records and no others; and so are the
    pages of the file. ``before`` is the tree as this machine last verified it, signed or not.
    """
    frontier = start or Frontier()
    whole = frontier.size == 0
    head = reader.head()
    known = [Checkpoint("", before.size, before.root())] if before else []
    trees = (point for point in (*checkpoints, *known) if point.size >= frontier.size)
    points = sorted(trees, key=lambda point: point.size)
    try:
        with resting_collector(), comparing(reader, head if whole else 0) as compared:
            for point in points:
                frontier = _at_checkpoint(reader, head, checker, frontier, point)
            frontier = _grown(reader, checker, frontier, head)
            if whole:
                _together(compared())
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
    unknown = tuple(sorted(checker.unknown))
    text = _conforming(head, max((point.size for point in checkpoints), default=0))
    return Verdict(ok=True, size=head, root=frontier.root(), message=text, unknown=unknown), frontier


def _conforming(head: int, signed: int) -> str:
    """Say what was verified, and how far the signatures go: what follows them is bound to nothing signed yet."""
    s = "s" if head > 1 else ""
    count = f"{head} enregistrement{s} conforme{s}"
    return (
        f"{count} ; signé{s} jusqu’au n° {signed}."
        if signed
        else f"{count} ; aucune empreinte signée n’est gardée ici."
    )


def _grown(reader: LedgerReader, checker: Checker, frontier: Frontier, upto: int) -> Frontier:
    rows = reader.entries(frontier.size, upto)
    return frontier.extend(checker.leaves(rows, frontier.size, upto))


def _at_checkpoint(
    reader: LedgerReader, head: int, checker: Checker, frontier: Frontier, point: Checkpoint
) -> Frontier:
    """Follow the tree to a checkpoint; :class:`WrongError` when it is not the tree that was signed."""
    if point.size > head:
        text = f"Le registre s’arrête au n° {head}, mais une empreinte gardée va jusqu’au n° {point.size}."
        raise WrongError(head + 1, "records-missing", text)
    grown = _grown(reader, checker, frontier, point.size)
    if grown.root() != point.root:
        first = min(frontier.size + 1, point.size)
        text = f"Un enregistrement entre le n° {first} et le n° {point.size} a été remplacé depuis son empreinte."
        raise WrongError(first, "root-differs", text)
    return grown


def _together(found: Agreement) -> None:
    """Refuse a file whose tag table, pages or indexes do not say what its records say: it finds some and not others."""
    if found.position is not None:
        raise index_altered(found.position)
    if not found.sound:
        raise WrongError(None, "file-damaged", "Le fichier ledger.db est abîmé : ses pages ne s’accordent plus.")


Progress = Callable[[int], None]
"""Told now and then how far a verification has come."""
