"""The records themselves, one by one, as they are stored."""

import msgspec

from core.facts import Fact, Record
from core.ledger.envelope import envelope, unreadable
from core.registry import Registry
from core.store import Row, SqliteRecorder


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One record for display. ``fact`` is None when no plugin here knows its kind: it is then shown raw."""

    position: int
    kind: str
    title: str
    at: str
    by: str
    command: str
    data: bytes
    fact: Fact | None
    corrects: int | None
    corrected_by: tuple[int, ...]
    tags: tuple[str, ...]
    leaf: bytes


def entry(recorder: SqliteRecorder, registry: Registry, position: int) -> Entry | None:
    """Return the record at a position, None when there is none."""
    row = recorder.record(position) if 0 < position <= recorder.head() else None  # any number may be asked for
    if row is None:
        return None
    return _entry(registry, position, row, tuple(recorder.corrected_by(position)))


def entries(
    recorder: SqliteRecorder,
    registry: Registry,
    *,
    after: int = 0,
    upto: int | None = None,
    kind: str = "",
    tag: str = "",
    limit: int = 100,
    newest_first: bool = True,
) -> list[Entry]:
    """Return records between two positions, of a kind (all its versions) or carrying a tag."""
    positions = recorder.positions(
        kinds=_versions(registry, kind), tag=tag, after=after, upto=upto, limit=limit, newest_first=newest_first
    )
    later: dict[int, tuple[int, ...]] = {}
    for position, root in recorder.corrections():
        later[root] = (*later.get(root, ()), position)
    rows = ((position, recorder.record(position)) for position in positions)
    return [_entry(registry, position, row, later.get(position, ())) for position, row in rows if row is not None]


def _versions(registry: Registry, kind: str) -> tuple[str, ...]:
    if not kind or "." in kind:
        return (kind,) if kind else ()
    return tuple(name for name in registry.wire.types if name.rpartition(".")[0] == kind) or (kind,)


def _entry(registry: Registry, position: int, row: Row, corrected_by: tuple[int, ...]) -> Entry:
    try:
        outside = envelope(row.data)
        kind = registry.kind(outside.kind)
        record: Record | None = registry.wire.decode(row.data) if kind else None
    except ValueError as error:
        raise unreadable(position) from error
    return Entry(
        position=position,
        kind=outside.kind,
        title=kind.title if kind else f"{outside.kind} (extension absente)",
        at=outside.at,
        by=outside.by,
        command=outside.command,
        data=row.data,
        fact=record.fact if record else None,
        corrects=outside.corrects,
        corrected_by=corrected_by,
        tags=row.tags,
        leaf=row.leaf,
    )
