"""What a plugin brings: facts, deciders, views, rules and pages of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.facts import Fact, Upcast
from core.model.decider import Decider, Look
from core.model.hold import Hold
from core.model.paper import Dossier, Paper
from core.model.screens import Page
from core.model.view import Todo, View


@dataclass(frozen=True, slots=True, kw_only=True)
class Plugin:
    """Everything a plugin is; ``name`` is in lower case, ``title`` is what people read."""

    name: str
    title: str
    facts: tuple[type[Fact], ...] = ()
    upcasts: tuple[Upcast, ...] = ()
    deciders: tuple[Decider, ...] = ()
    views: tuple[View[Any], ...] = ()
    todo: tuple[View[Todo], ...] = ()
    """Views whose rows are things to do; their rows are merged on the first page."""
    names: tuple[str, ...] = ()
    """Views that name things: their first column is an id, their second what people read for it."""
    rules: Path | None = None
    """The folder of its rule files, ``*.toml``, one rule a file, named by the file."""
    pages: tuple[Page, ...] = ()
    adds: Mapping[str, View[Any]] = field(default_factory=dict)
    """By the name of a view of others that lets rows be added, a view of rows of the same type."""
    doubts: Mapping[str, Look] = field(default_factory=dict)
    """By the name of a command, of others too, what is told to whoever asks it besides its own doubts."""
    holds: tuple[Hold, ...] = ()
    """What keeps records, of others too, from being corrected or withdrawn under what rests on them."""
    papers: tuple[Paper, ...] = ()
    """Documents to print, drawn from the rows of views."""
    dossiers: tuple[Dossier, ...] = ()
    """Everything about one row in one ZIP: documents, sheets, attached files."""
