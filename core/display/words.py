"""The words that people read a fact by."""

import re
from collections.abc import Mapping
from typing import Any, Final

from msgspec import Meta

from core.collation import folded
from core.facts import Fact
from core.intake import Field, fields, read_date
from core.model.decider import Decider
from core.model.roles import BEARER, ROLES
from core.registry import Registry
from core.subjects.calendar import spelt

_ELIDED: Final = re.compile(r"[aeiou]|y[^aeiou]")
STATUTES: Final = "statutes"
"""What a fact calls the statutes that it went by, before their day."""


def words_of(registry: Registry, cls: type[Fact]) -> Mapping[str, Field]:
    """Return the fields that people read a fact by: its own, and those of the commands that make it, which win.

    Of several commands, the one wins that makes this fact first, alone, and says most of it: another words what it asks
    for its own purpose, such as the day of an application. A fact of an older kind has the commands of today's.
    """
    own, today = {*cls.__struct_fields__}, registry.wire.latest(cls)

    def nearness(one: Decider) -> tuple[bool, int, int]:
        return one.facts[0] is today, -len(one.facts), len(own & {*one.command.__struct_fields__})

    asked = [decider for decider in registry.deciders.values() if not decider.roles.isdisjoint({*ROLES, BEARER})]
    makers = sorted((one for one in asked if today in one.facts), key=nearness)
    return {one.name: one for struct in (cls, *(maker.command for maker in makers)) for one in fields(struct)}


def titled(name: str, hint: Any) -> str:
    """Return the title in an annotation, the name of the field when it has none."""
    metas = (meta.title for meta in getattr(hint, "__metadata__", ()) if isinstance(meta, Meta) and meta.title)
    return next(metas, name)


def step_told(value: str, registry: Registry) -> str:
    """Return a text as it is, unless it names a step of a rule, or statutes: ``statutes@2024-03-12``."""
    name, _, since = value.partition("@")
    day = read_date(since) if since else None
    if day is None or name not in {STATUTES, *registry.rules}:
        return value
    title = "" if name == STATUTES else f"{registry.rules[name].description}, "
    return f"{title}à compter du {spelt(day)}"


def of(name: str) -> str:
    """Write « de » before a name: « d’Allaire », « de Drouet »; an h, which may be either, is not elided."""
    return f"d’{name}" if _ELIDED.match(folded(name)) else f"de {name}"
