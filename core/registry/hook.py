"""The one hook. Plugins arrive through the entry-point group ``registre.plugins``."""

import pluggy

from core.registry.plugin import Plugin

GROUP = "registre.plugins"
PROJECT = "registre"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def registre_plugin() -> Plugin:  # type: ignore[empty-body]  # a specification has no body
    """Return what the plugin brings. Called once, at start-up."""
