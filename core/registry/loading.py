"""Loading plugins: strict, in the order of their names, one clear line when something is wrong."""

from collections.abc import Iterable
from importlib.metadata import EntryPoint, entry_points
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
    return tuple(plugin for point in found for plugin in _called(point))


def _called(point: EntryPoint) -> list[Plugin]:
    manager = pluggy.PluginManager(hook.PROJECT)
    manager.add_hookspecs(hook)
    try:
        module = point.load()
        manager.register(module, name=point.name)
        manager.check_pending()
        plugins: list[Any] = manager.hook.registre_plugin()
    except Exception as error:
        raise StartError("plugin-broken", f"L’extension « {point.name} » ne se charge pas : {error!r}.") from error
    if len(plugins) != 1 or not isinstance(plugins[0], Plugin):
        raise StartError("plugin-empty", f"L’extension « {point.name} » ne répond pas à registre_plugin().")
    if plugins[0].name != point.name:
        raise StartError("plugin-name", f"L’extension « {point.name} » se nomme elle-même « {plugins[0].name} ».")
    return plugins
