"""Plugins: the hook, loading, and what they bring put together."""

from core.registry.hook import hookimpl
from core.registry.loading import StartError, installed_plugins
from core.registry.plugin import Plugin
from core.registry.registry import Registry, assemble

__all__ = ["Plugin", "Registry", "StartError", "assemble", "hookimpl", "installed_plugins"]
