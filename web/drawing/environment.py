"""The templates: ours first, then those of each plugin under its own name; strict, and escaping everything."""

from pathlib import Path
from typing import Any, Final

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined

from core.registry import Registry
from web.drawing import formats
from web.drawing.assets import asset

FOLDER: Final = Path(__file__).parent.parent / "templates"


def make_environment(registry: Registry) -> Environment:
    """Return the environment of every page; that of a plugin is called ``dpc/claims.html``."""
    owned = {plugin.name: FileSystemLoader(plugin.templates) for plugin in registry.plugins if plugin.templates}
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(FOLDER), PrefixLoader(owned)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.filters.update(
        euros=formats.euros,
        nombre=formats.nombre,
        jour=formats.jour,
        jour_court=formats.jour_court,
        mois=formats.mois,
        heure=formats.heure,
        instant=formats.instant,
        instant_court=formats.instant_court,
        pluriel=formats.pluriel,
    )
    names: dict[str, Any] = environment.globals
    names.update(asset=asset)
    return environment
