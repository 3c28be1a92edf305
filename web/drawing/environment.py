"""The templates: strict, and escaping everything."""

import re
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from web.drawing import formats
from web.drawing.assets import asset

FOLDER: Final = Path(__file__).parent.parent / "templates"
_RECORD: Final = re.compile(r"\bn° (\d+)")


def numbered(sentence: str) -> Markup:
    """Return a sentence in which « n° 41 » leads to that record."""
    return Markup(_RECORD.sub(r'<a href="/enregistrements/\1">n° \1</a>', str(escape(sentence))))  # noqa: S704 - escaped


@cache
def make_environment() -> Environment:
    """Return the environment of every page: a template is compiled once for a process, whatever it serves."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
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
        renvois=numbered,
    )
    names: dict[str, Any] = environment.globals
    names.update(asset=asset)
    return environment
