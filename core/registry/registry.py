"""Everything the register knows, put together once at start-up and checked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from core.facts import Fact, Kind, Wire, kind_of
from core.facts.held import attaches
from core.facts.shape import tagger
from core.model.command import Command, titled, uploads
from core.model.decider import Decider
from core.model.fold import Fold
from core.model.hold import Hold
from core.model.paper import Dossier, Paper
from core.model.rules import Rule
from core.model.screens import Page
from core.model.view import Todo, View
from core.registry.adding import doubting, holding, lengthened
from core.registry.loading import StartError
from core.registry.pages import check_documents, check_dossier, check_page, check_paper
from core.registry.plugin import Plugin
from core.registry.rulefiles import read_rules
from core.registry.versions import wire_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Registry:
    """The plugins, and what they bring by name. Built by :func:`assemble` only."""

    plugins: tuple[Plugin, ...]
    wire: Wire
    deciders: Mapping[str, Decider]
    """By the name of the command."""
    views: Mapping[str, View[Any]]
    todo: tuple[View[Todo], ...]
    folds: Mapping[str, Fold[Any]]
    rules: Mapping[str, Rule]
    pages: Mapping[str, Page]
    """By path."""
    papers: Mapping[str, Paper]
    dossiers: Mapping[str, Dossier]
    holds: Mapping[type[Fact], tuple[Hold, ...]]
    """By the type of a record of today's form, what may keep it as it is."""
    owners: Mapping[str, str]
    """The plugin of each command, view, kind, rule and page path."""

    def decider_of(self, command: Command) -> Decider:
        """Return the decider of a command."""
        return self.deciders[command.name]

    def corrector_of(self, cls: type[Fact]) -> Decider | None:
        """Return the decider whose command corrects records of a type, of today's for an older one, if there is one."""
        today = self.wire.latest(cls)
        return next((decider for decider in self.deciders.values() if decider.facts[:1] == (today,)), None)

    def kind(self, name: str) -> Kind | None:
        """Return a kind by its stored name, None if no plugin here knows it."""
        cls = self.wire.types.get(name)
        return kind_of(cls) if cls else None


def assemble(plugins: Iterable[Plugin]) -> Registry:
    """Put plugins together; :class:`StartError` at the first name that two of them use, or what does not hold."""
    plugins = tuple(plugins)
    try:
        registry = _assembled(plugins)
        _check(registry)
    except (AttributeError, TypeError) as error:  # a plugin is written by somebody else, in an untyped language
        text = f"Une extension ne s’assemble pas avec les autres : {error!r}."
        raise StartError("plugin-unfit", text) from error
    return registry


def _assembled(plugins: tuple[Plugin, ...]) -> Registry:
    owners: dict[str, str] = {}
    _once("extensions", ((plugin.name, object(), plugin) for plugin in plugins))
    _once("enregistrements", ((_kind(cls, plugin), cls, plugin) for plugin in plugins for cls in plugin.facts), owners)
    commands = ((_command(decider, plugin), decider, plugin) for plugin in plugins for decider in plugin.deciders)
    views = ((view.name, view, plugin) for plugin in plugins for view in (*plugin.views, *plugin.todo))
    pages = ((page.path, page, plugin) for plugin in plugins for page in plugin.pages)
    wire = wire_of(plugins)
    rules = ((name, rule, p) for p in plugins if p.rules for name, rule in read_rules(p.rules).items())
    return Registry(
        plugins,
        wire,
        doubting(_once("commandes", commands, owners), plugins),
        lengthened(_once("vues", views, owners), plugins),
        tuple(view for plugin in plugins for view in plugin.todo),
        _once("replis", ((fold.name, fold, plugin) for plugin in plugins for fold in _folds(plugin))),
        _once("barèmes", rules, owners),
        _once("pages", pages, owners),
        _once("documents", ((paper.name, paper, plugin) for plugin in plugins for paper in plugin.papers)),
        _once("dossiers", ((one.name, one, plugin) for plugin in plugins for one in plugin.dossiers)),
        holding(plugins, set(wire.types.values())),
        owners,
    )


def _once(what: str, named: Iterable[tuple[str, T, Plugin]], owners: dict[str, str] | None = None) -> dict[str, T]:
    """Return things by name, and note who brings each; ``StartError`` when two have the same."""
    found: dict[str, T] = {}
    brought: dict[str, str] = {}
    for name, thing, plugin in named:
        if found.setdefault(name, thing) is not thing:
            raise StartError("twice", f"Deux {what} portent le nom « {name} » ({brought[name]}, {plugin.name}).")
        brought.setdefault(name, plugin.name)
    if owners is not None:
        owners.update(brought)
    return found


def _kind(cls: type[Fact], plugin: Plugin) -> str:
    try:
        return kind_of(cls).name
    except TypeError as error:
        text = f"« {plugin.name} » : {cls.__name__} n’a pas de nom d’enregistrement, il lui faut @fact."
        raise StartError("fact-unnamed", text) from error


def _command(decider: Decider, plugin: Plugin) -> str:
    try:
        return titled(decider.command)[0]
    except TypeError as error:
        text = f"« {plugin.name} » : la commande {decider.command.__name__} n’a pas de nom ou pas de titre."
        raise StartError("command-unnamed", text) from error


def _folds(plugin: Plugin) -> Iterable[Fold[Any]]:
    for view in (*plugin.views, *plugin.todo, *plugin.adds.values()):
        yield from view.folds
    for look in plugin.doubts.values():
        yield from look.folds
    for hold in plugin.holds:
        yield from hold.folds
    for decider in plugin.deciders:
        yield from (read.fold for read in decider.reads)


def _check(registry: Registry) -> None:
    """Refuse what would only break later: unbounded decisions, folds of unknown facts, blocks of unknown views."""
    known = set(registry.wire.types.values())
    for cls in known:
        tagger(cls)  # TypeError for an id that would be no tag, or a sealed text that does not say how
    for fold in registry.folds.values():
        _all_known(f"Le repli « {fold.name} » lit", fold.handlers, known)
    for name, decider in registry.deciders.items():
        if not decider.reads:
            raise StartError("boundary-empty", f"La commande « {name} » ne lit rien avant de décider.")
        _all_known(f"La commande « {name} » donne", decider.facts, known)
        if uploads(decider.command) and not any(map(attaches, decider.facts)):  # it would be taken for a stray
            raise StartError("file-unkept", f"La commande « {name} » reçoit un fichier qu’aucun fait ne tient.")
    for plugin in registry.plugins:
        for name in plugin.names:
            if name not in registry.views:
                raise StartError("names-unknown", f"« {plugin.name} » nomme par la vue « {name} », inconnue.")
    _check_screens(registry)


def _check_screens(registry: Registry) -> None:
    """Refuse pages, documents, dossiers and empty lists that name what nobody brings."""
    for view in registry.views.values():
        if view.made and view.made not in registry.deciders:
            raise StartError("made-unknown", f"La vue « {view.name} » vient de « {view.made} », commande inconnue.")
    for page in registry.pages.values():
        check_page(page, registry.views, registry.deciders)
        check_documents(page, registry.papers, registry.dossiers)
    for paper in registry.papers.values():
        check_paper(paper, registry.views)
    for dossier in registry.dossiers.values():
        check_dossier(dossier, registry.views, registry.papers)


def _all_known(who: str, types: Iterable[type[Fact]], known: set[type[Fact]]) -> None:
    for cls in types:
        if cls not in known:
            raise StartError("fact-unknown", f"{who} {cls.__name__}, que nulle extension n’apporte.")
