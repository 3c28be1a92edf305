"""Loading plugins: strict, in the order of their names, one clear line when something is wrong."""

from collections.abc import Iterable
from importlib.metadata import EntryPoint, entry_points
from itertools import pairwise
from typing import Any

import pluggy

from core.registry import hook
from core.registry.plugin import Plugin


class StartError(Exception):
    """Why the register does not start: one French sentence, and an English code."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def installed_plugins(points: Iterable[EntryPoint] | None = None) -> tuple[Plugin, ...]:
    """Load every installed plugin; :class:`StartError` if one does not load, or does not fit the hook."""
    found = sorted(entry_points(group=hook.GROUP) if points is None else points, key=lambda point: point.name)
    for one, other in pairwise(found):
        if one.name == other.name:
            raise StartError("twice", f"Deux extensions portent le nom « {one.name} » ({one.value}, {other.value}).")
    return tuple(plugin for point in found for plugin in _called(point))


def _called(point: EntryPoint) -> list[Plugin]:
    manager = pluggy.PluginManager(hook.PROJECT)
    manager.add_hookspecs(hook)
    try:
        module = point.load()
        manager.register(module, name=point.name)
        manager.check_pending()
        plugins: list[Any] = manager.hook.registre_plugin()
    except pluggy.PluginValidationError as error:
        text = f"L’extension « {point.name} » n’a pas la forme de registre_plugin() : {_line(error)}."
        raise StartError("plugin-hook", text) from error
    except (Exception, SystemExit) as error:
        raise StartError("plugin-broken", f"L’extension « {point.name} » ne se charge pas : {_line(error)}.") from error
    if len(plugins) != 1 or not isinstance(plugins[0], Plugin):
        raise StartError("plugin-empty", f"L’extension « {point.name} » ne répond pas à registre_plugin().")
    if plugins[0].name != point.name:
        raise StartError("plugin-name", f"L’extension « {point.name} » se nomme elle-même « {plugins[0].name} ».")
    return plugins


def _line(error: BaseException) -> str:
    """Write an error of a plugin on one line."""
    return " ".join(f"{type(error).__name__} {error}".split())
