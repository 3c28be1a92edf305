"""Putting plugins together is strict: what would only break later does not start."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, ClassVar

import pytest
from msgspec import Struct

from core.facts import Fact, Id, PartyId, Sealed, fact, kind_of
from core.ledger import installed_registry
from core.model.command import Command, ask
from core.model.decider import Decider, Read
from core.model.fold import Fold
from core.model.screens import Form, Page, Table
from core.model.view import Row, View
from core.registry import Plugin, StartError, assemble

RULE = """
description = "Durée d’un prêt"
unit = "jours"
dated_by = "prêt"
[[steps]]
since = 2024-01-01
value = "7"
reference = "Règlement du matériel"
"""


@fact("item-lent.1", "Objet prêté")
class ItemLent(Fact, frozen=True, kw_only=True, gc=False):
    party: PartyId


@fact("item-lost.1", "Objet perdu")
class ItemLost(Fact, frozen=True, kw_only=True, gc=False):
    party: PartyId


class Loans(Struct):
    count: int = 0


def lent(state: Loans, _fact: ItemLent, _record: object, _position: int) -> None:
    state.count += 1


LOANS = Fold("prets.loans", Loans, {ItemLent: lent})


class Lend(Command, frozen=True, kw_only=True):
    name: ClassVar[str] = "lend-item"
    title: ClassVar[str] = "Prêter"
    party: Annotated[PartyId, ask("À qui")]


class LoanRow(Row, frozen=True, kw_only=True):
    party: Annotated[PartyId, ask("À qui")]


def rows(_asof: object, _loans: Loans) -> Iterator[LoanRow]:
    yield LoanRow(party=PartyId(Id("p-aaaaaaaaaaaaaaaa")))


LEND = Decider(Lend, frozenset(), (Read(LOANS, by=lambda command: (command.party,)),), lambda *_: (), (ItemLent,))
OUT = View("prets.out", "Prêts", LoanRow, (LOANS,), rows)
PAGE = Page(path="/prets", title="Prêts", blocks=(Table(view="prets.out"), Form(command="lend-item")))
PRETS = Plugin(name="prets", title="Prêts", facts=(ItemLent,), deciders=(LEND,), views=(OUT,), pages=(PAGE,))


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    (tmp_path / "loan_days.toml").write_text(RULE, encoding="utf-8")
    return tmp_path


def refused(*plugins: Plugin) -> StartError:
    with pytest.raises(StartError) as told:
        assemble(plugins)
    assert "\n" not in told.value.message
    assert told.value.message.endswith(".")
    return told.value


def test_what_fits_is_found_by_name_with_who_brings_it(rules: Path) -> None:
    registry = assemble([replace(PRETS, rules=rules)])

    assert registry.decider_of(Lend(party=PartyId(Id("p-aaaaaaaaaaaaaaaa")))) is LEND
    assert registry.views == {"prets.out": OUT}
    assert registry.folds == {"prets.loans": LOANS}
    assert list(registry.rules) == ["loan_days"]
    assert registry.pages == {"/prets": PAGE}
    assert registry.kind("item-lent.1") == kind_of(ItemLent)
    assert registry.kind("item-lost.1") is None
    assert registry.corrector_of(ItemLent) is LEND
    assert registry.corrector_of(ItemLost) is None
    assert registry.owners == dict.fromkeys(["item-lent.1", "lend-item", "prets.out", "loan_days", "/prets"], "prets")


def test_a_fold_used_by_another_plugin_changes_no_owner() -> None:
    """A fold may bear the name of a view; who reads it does not bring the view."""
    missions = replace(OUT, name="prets.loans")
    other = Plugin(name="zones", title="Zones", views=(replace(OUT, name="zones.out"),))
    registry = assemble([replace(PRETS, views=(OUT, missions)), other])

    assert registry.owners["prets.loans"] == "prets"
    assert registry.owners["zones.out"] == "zones"


def test_the_plugins_installed_here_fit() -> None:
    registry = installed_registry()

    assert {plugin.name for plugin in registry.plugins} >= {"registre", "tenue", "aci", "dpc"}
    assert set(registry.owners.values()) == {plugin.name for plugin in registry.plugins}


@fact("item-lent.1", "Objet confié")
class ItemEntrusted(Fact, frozen=True, kw_only=True, gc=False):
    party: PartyId


OTHER = Plugin(name="autre", title="Autre")
TWIN: Fold[Loans] = Fold("prets.loans", Loans, {})
TWINS: dict[str, Callable[[Path], Plugin]] = {
    "extensions": lambda _: replace(PRETS, facts=(), deciders=(), views=(), pages=()),
    "enregistrements": lambda _: replace(OTHER, facts=(ItemEntrusted,)),
    "commandes": lambda _: replace(OTHER, deciders=(replace(LEND, roles=frozenset({"board"})),)),
    "vues": lambda _: replace(OTHER, views=(replace(OUT, title="Sorties"),)),
    "replis": lambda _: replace(
        OTHER, views=(View("autre.out", "", LoanRow, (Fold("prets.loans", Loans, {}),), rows),)
    ),
    "pages": lambda _: replace(OTHER, pages=(Page(path="/prets", title="Autres prêts", blocks=()),)),
    "barèmes": lambda folder: replace(OTHER, rules=folder),
}


@pytest.mark.parametrize("what", TWINS)
def test_two_things_of_one_name_are_refused_with_who_brings_them(what: str, rules: Path) -> None:
    twin = TWINS[what](rules)
    told = refused(replace(PRETS, rules=rules), twin)

    assert told.code == "twice"
    assert told.message.startswith(f"Deux {what} portent le nom « ")
    assert told.message.endswith(f"(prets, {twin.name}).")


def test_the_same_plugin_twice_is_refused() -> None:
    assert refused(PRETS, PRETS).code == "twice"


class Nameless(Fact, frozen=True, kw_only=True, gc=False):
    pass


class Untitled(Command, frozen=True, kw_only=True):
    name: ClassVar[str] = "untitled"


class Receiving(Command, frozen=True, kw_only=True):
    name: ClassVar[str] = "receive-piece"
    title: ClassVar[str] = "Recevoir une pièce"

    piece: Annotated[str, ask("Pièce", upload=True)] = ""


@fact("careless-told.1", "Dit sans soin")
class Careless(Fact, frozen=True, kw_only=True, gc=False):
    note: Sealed


@fact("crowd-told.1", "Foule dite")
class Crowd(Fact, frozen=True, kw_only=True, gc=False):
    parties: list[PartyId]


LOST: Fold[Loans] = Fold("prets.lost", Loans, {ItemLost: lent})


@pytest.mark.parametrize(
    ("plugin", "code", "named"),
    [
        (replace(PRETS, facts=(ItemLent, Nameless)), "fact-unnamed", "Nameless"),
        (replace(OTHER, deciders=(replace(LEND, command=Untitled),)), "command-unnamed", "Untitled"),
        (replace(PRETS, deciders=(replace(LEND, reads=()),)), "boundary-empty", "lend-item"),
        (replace(PRETS, deciders=(replace(LEND, facts=(ItemLent, ItemLost)),)), "fact-unknown", "ItemLost"),
        (replace(PRETS, deciders=(replace(LEND, reads=(Read(LOST),)),)), "fact-unknown", "prets.lost"),
        (replace(PRETS, views=(OUT, replace(OUT, name="prets.lost", folds=(LOST,)))), "fact-unknown", "ItemLost"),
        (replace(PRETS, deciders=(replace(LEND, command=Receiving),), pages=()), "file-unkept", "receive-piece"),
        (replace(PRETS, names=("prets.members",)), "names-unknown", "prets.members"),
        (replace(PRETS, pages=(replace(PAGE, blocks=(Table(view="prets.in"),)),)), "block-unknown", "prets.in"),
        (replace(PRETS, pages=(replace(PAGE, blocks=(Form(command="lend"),)),)), "block-unknown", "lend"),
        (replace(PRETS, rules=Path("/nulle/part")), "rules-missing", "/nulle/part"),
        (replace(PRETS, facts=(ItemLent, Careless)), "plugin-unfit", "Careless.note is sealed"),
        (replace(PRETS, facts=(ItemLent, Crowd)), "plugin-unfit", "hold them in a tuple"),
    ],
)
def test_what_does_not_hold_is_named(plugin: Plugin, code: str, named: str) -> None:
    told = refused(plugin)

    assert told.code == code
    assert named in told.message


@pytest.mark.parametrize("field", ["facts", "deciders", "views", "todo", "pages", "upcasts", "names"])
@pytest.mark.parametrize("thing", [None, 41, (41,)])
def test_a_plugin_of_another_shape_is_refused_in_one_line(field: str, thing: Any) -> None:
    assert refused(replace(PRETS, **{field: thing})).code in {"plugin-unfit", "names-unknown"}
