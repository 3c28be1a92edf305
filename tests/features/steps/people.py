"""People and structures that the register knows."""

from datetime import date
from typing import Any

from pytest_bdd import given, then, when

from tests.features.words import Sentence
from tests.features.world import World

FAMILIES = ("Berthier", "Lemoine", "Rousset", "Garnier", "Chevallier", "Marchand", "Delmas", "Perrin", "Aubry", "Roche")


@given(Sentence("{who:Prenom}, {trade:Metier}, inscrit{:Accord} au registre"))
def register(world: World, who: str, trade: str, **more: Any) -> Any:
    asked = world.do("register-party", family=family(world), given=who, profession=trade, **more)
    world.ids[who] = asked.party
    return asked.party


@when(Sentence("{who:Prenom}, {trade:Metier}, est inscrit{:Accord} au registre avec le numéro RPPS {rpps:Texte}"))
def register_with_number(world: World, who: str, trade: str, rpps: str) -> None:
    register(world, who, trade, rpps=rpps)


@when(Sentence("{who:Prenom} prend le nom de {name:Texte} à compter du {on:Jour}"))
def rename(world: World, who: str, name: str, on: date) -> None:
    world.do("rename-party", party=world.ids[who], family=name, given=who, on=on)


@when(Sentence("{who:Prenom} devient {trade:Metier} le {on:Jour}"))
def retrain(world: World, who: str, trade: str, on: date) -> None:
    world.do("declare-profession", party=world.ids[who], profession=trade, on=on)


def family(world: World) -> str:
    """Invent a family name for somebody new."""
    return FAMILIES[len(world.ids) % len(FAMILIES)]


@then(Sentence("la fiche de {who:Prenom} porte le numéro RPPS {rpps:Texte}, où il y a à vérifier : {doubt:Texte}"))
def number_is(world: World, who: str, rpps: str, doubt: str) -> None:
    row = world.one("parties", party=world.ids[who])

    assert (row["rpps"], row["to_check"] or "rien") == (rpps, doubt)


@then(Sentence("au {on:Jour}, la fiche de {who:Prenom} porte le nom de {name:Texte}"))
def name_is(world: World, on: date, who: str, name: str) -> None:
    assert world.one("parties", on=on, party=world.ids[who])["name"] == f"{name} {who}"


@then(Sentence("au {on:Jour}, la fiche de {who:Prenom} porte la profession {trade:Texte}"))
def trade_is(world: World, on: date, who: str, trade: str) -> None:
    assert world.one("parties", on=on, party=world.ids[who])["profession"] == trade
