"""The kinds of all plugins on one wire, and the way from older versions to those of today."""

from collections.abc import Collection, Sequence

from core.facts import Fact, Upcast, Wire, kind_of
from core.registry.loading import StartError
from core.registry.plugin import Plugin


def wire_of(plugins: Sequence[Plugin]) -> Wire:
    """Return the wire of every kind; :class:`StartError` when an older version does not lead to one of today."""
    today = dict.fromkeys(cls for plugin in plugins for cls in plugin.facts)  # in their order
    known = {kind_of(cls).name for cls in today}
    ways: dict[type[Fact], Upcast] = {}
    for up in (up for plugin in plugins for up in plugin.upcasts):
        name = _older(up.old)
        if name in known:
            raise StartError("twice", f"Deux versions d’enregistrement portent le nom « {name} ».")
        known.add(name)
        ways[up.old] = up
    for old in ways:
        _arrives(old, ways, today)
    return Wire(today, ways.values())


def _older(cls: type[Fact]) -> str:
    try:
        return kind_of(cls).name
    except TypeError as error:
        text = f"La version ancienne {cls.__name__} n’a pas de nom d’enregistrement, il lui faut @fact."
        raise StartError("fact-unnamed", text) from error


def _arrives(old: type[Fact], ways: dict[type[Fact], Upcast], today: Collection[type[Fact]]) -> None:
    passed, cls = set[type[Fact]](), old
    while cls not in today:
        if cls in passed or cls not in ways:
            text = f"La version « {kind_of(old).name} » ne mène à aucun enregistrement d’aujourd’hui."
            raise StartError("version-lost", text)
        passed.add(cls)
        cls = ways[cls].new
