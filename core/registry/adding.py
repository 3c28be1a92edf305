"""What plugins add to what others bring: rows to views that take some, doubts to commands, holds to records."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Any

from core.facts import Fact
from core.model.command import Command, Refused
from core.model.decider import Decider, Look, Opened
from core.model.hold import Hold
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

    said = next((part for part in parts if part.lacking), base)
    folds = tuple(fold for part in parts for fold in part.folds)
    return replace(base, folds=folds, rows=rows, lacking=said.lacking, made=said.made)


def doubting(deciders: Mapping[str, Decider], plugins: Iterable[Plugin]) -> dict[str, Decider]:
    """Return the deciders, each with the doubts that plugins add; ``StartError`` when there is no such command."""
    added: dict[str, list[Look]] = {}
    for plugin in plugins:
        for name, look in plugin.doubts.items():
            if name not in deciders:
                text = f"« {plugin.name} » a un doute sur la commande « {name} », inconnue."
                raise StartError("doubts-unfit", text)
            added.setdefault(name, []).append(look)
    return {name: _asking(one, added[name]) if name in added else one for name, one in deciders.items()}


def holding(plugins: Iterable[Plugin], known: Collection[type[Fact]]) -> dict[type[Fact], tuple[Hold, ...]]:
    """Return what holds the records of each type; ``StartError`` when no plugin brings a type."""
    found: dict[type[Fact], tuple[Hold, ...]] = {}
    for plugin in plugins:
        for hold in plugin.holds:
            for cls in hold.facts:
                if cls not in known:
                    text = f"« {plugin.name} » retient {cls.__name__}, que nulle extension n’apporte."
                    raise StartError("holds-unfit", text)
                found[cls] = (*found.get(cls, ()), hold)
    return found


def _asking(decider: Decider, added: list[Look]) -> Decider:
    looks = (*((decider.doubts,) if decider.doubts is not None else ()), *added)
    return replace(decider, doubts=looks[0] if len(looks) == 1 else _together(looks))


def _together(looks: tuple[Look, ...]) -> Look:
    """Return one look that says what all of them say, under the code of the first that says something."""
    bounds = list(pairwise(accumulate((len(look.folds) for look in looks), initial=0)))

    def check(command: Command, text: Opened, *states: Any) -> Refused | None:
        asked = zip(looks, bounds, strict=True)
        answers = (look.check(command, text, *states[first:end]) for look, (first, end) in asked)
        told = [answer for answer in answers if answer is not None]
        if not told:
            return None
        fields: dict[str, str] = {}
        for path, why in (said for one in told for said in one.fields.items()):
            fields[path] = f"{fields[path]} {why}" if path in fields else why
        return Refused(told[0].code, " ".join(one.message for one in told), fields)

    folds = tuple(fold for look in looks for fold in look.folds)
    return Look(folds, check, tuple(dict.fromkeys(name for look in looks for name in look.rests)))
