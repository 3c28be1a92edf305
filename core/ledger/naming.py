"""What people read for an id: the label columns of the views that name things."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from core.facts import Ref
from core.facts.ids import MENTION
from core.ledger.texts import Texts
from core.model.command import Refused
from core.model.view import Row, View
from core.registry import Registry


def labels(views: Iterable[tuple[View[Any], Iterable[Any]]], texts: Texts) -> dict[str, str]:
    """Return ids and their labels: of each row, the first column and the second one, opened."""
    found: dict[str, str] = {}
    for view, rows in views:
        first, second = columns(view)[:2]
        for row in rows:
            found[getattr(row, first)] = said(getattr(row, second), texts)
    return found


class Labels:
    """What people read for ids, worked out once for a head of the ledger. In memory only."""

    def __init__(self, views: Sequence[View[Any]], show: Callable[[str], Any], texts: Texts) -> None:
        self._views = views
        self._show = show
        self._texts = texts
        self._kept: dict[int, dict[str, str]] = {}

    def at(self, head: int) -> dict[str, str]:
        """Return ids and their labels at a head."""
        kept = self._kept  # what was worked out before an erasure goes where nobody reads after it
        if (found := kept.get(head)) is None:
            found = labels(((view, self._show(view.name).rows) for view in self._views), self._texts)
            kept.clear()
            kept[head] = found
        return found

    def forget(self) -> None:
        """Empty the memory."""
        self._kept = {}


def said(value: object, texts: Texts) -> str:
    """Return a cell as words: a reference opened, several of them joined by a space."""
    if isinstance(value, Ref):
        return texts.text(value)
    if isinstance(value, tuple):
        return " ".join(filter(None, (said(part, texts) for part in value)))
    return "" if value is None else str(value)


def columns(view: View[Any]) -> tuple[str, ...]:
    """Return the names of the columns of a view, without what stands behind its rows."""
    return tuple(name for name in view.row.__struct_fields__ if name not in Row.__struct_fields__)


def readable(refused: Refused, label: Callable[[str], str]) -> Refused:
    """Put names in the place of ids in the sentences of a refusal: a decision knows no names."""

    def named(sentence: str) -> str:
        return MENTION.sub(lambda found: label(found[0]), sentence)

    fields = {field: named(sentence) for field, sentence in refused.fields.items()}
    return Refused(refused.code, named(refused.message), fields)


def naming_views(registry: Registry) -> tuple[View[Any], ...]:
    """Return the views that name things, as plugins say."""
    return tuple(registry.views[name] for plugin in registry.plugins for name in plugin.names)
