"""The batches, the latest first."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.batches.facts import BatchId
from core.subjects.batches.fold import BATCHES, Batches


class BatchRow(Row, frozen=True, kw_only=True):
    """A batch as known."""

    batch: Annotated[BatchId, ask("Identifiant")]
    label: Annotated[str, ask("Lot")]
    on: Annotated[date, ask("Importé le")]
    rows: Annotated[int, ask("Lignes du tableau")]
    new: Annotated[int, ask("Nouvelles")]
    changed: Annotated[int, ask("Modifiées")]
    set_aside: Annotated[int, ask("Laissées de côté")]
    undone: Annotated[date | None, ask("Annulé le")]
    kept: Annotated[int | None, ask("Lignes gardées malgré l’annulation")]


def batch_rows(asof: AsOf, batches: Batches) -> Iterable[BatchRow]:
    """Give the batches imported up to a day."""
    for batch, one in reversed(batches.by_id.items()):
        if one.imported.on <= asof.on:
            undone = one.undone is not None and one.undone <= asof.on
            yield BatchRow(
                batch=batch,
                label=f"Import du {one.imported.on:%d/%m/%Y}, {one.imported.rows} lignes",
                on=one.imported.on,
                rows=one.imported.rows,
                new=one.imported.new,
                changed=one.imported.changed,
                set_aside=one.imported.set_aside,
                undone=one.undone if undone else None,
                kept=one.kept if undone else None,
                positions=(one.position, *((one.undone_at,) if undone else ())),
            )


VIEWS = (View("batches", "Lots importés", BatchRow, (BATCHES,), batch_rows),)
NAMES = ("batches",)
