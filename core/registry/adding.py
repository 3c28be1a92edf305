"""Views that plugins add rows to: one list of rows of one type, whoever brings them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Any

from core.model.view import AsOf, View
from core.registry.loading import StartError
from core.registry.plugin import Plugin


def lengthened(views: Mapping[str, View[Any]], plugins: Iterable[Plugin]) -> dict[str, View[Any]]:
    """Return the views, those that plugins add to with the rows of all; ``StartError`` when one does not fit."""
    added: dict[str, list[View[Any]]] = {}
    for plugin in plugins:
        for name, view in plugin.adds.items():
            base = views.get(name)
            if base is None or base.arrange is None or view.row is not base.row:
                text = f"« {plugin.name} » ajoute des lignes à « {name} », qui n’en reçoit pas de telles."
                raise StartError("adds-unfit", text)
            added.setdefault(name, []).append(view)
    return {name: _with(view, added[name]) if name in added else view for name, view in views.items()}


def _with(base: View[Any], added: list[View[Any]]) -> View[Any]:
    parts = (base, *added)
    bounds = list(pairwise(accumulate((len(part.folds) for part in parts), initial=0)))
    arrange = base.arrange

    def rows(asof: AsOf, *states: Any) -> Iterable[Any]:
        told = [
            row for part, (first, end) in zip(parts, bounds, strict=True) for row in part.rows(asof, *states[first:end])
        ]
        return arrange(asof, told) if arrange else told

    return replace(base, folds=tuple(fold for part in parts for fold in part.folds), rows=rows)
