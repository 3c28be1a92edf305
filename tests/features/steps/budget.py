"""The budget voted, and the time given compared with the scale of indemnities."""

from datetime import date
from typing import Any

from pytest_bdd import given, then, when

from tests.features.words import Sentence
from tests.features.world import World


@given(Sentence("un budget de {amount:Euros} € voté le {on:Jour} pour la mission {mission:Texte} en {year:Nombre}"))
@when(Sentence("un budget de {amount:Euros} € est voté le {on:Jour} pour la mission {mission:Texte} en {year:Nombre}"))
def vote(world: World, amount: int, on: date, mission: str, year: int, **more: Any) -> None:
    world.do("vote-budget", amount=amount, on=on, mission=world.ids[mission], year=year, **more)


@when(
    Sentence(
        "un budget de {amount:Euros} € est voté le {on:Jour} pour la mission {mission:Texte} en {year:Nombre} "
        "par la décision {decision:Texte}"
    )
)
def vote_by_decision(world: World, amount: int, on: date, mission: str, year: int, decision: str) -> None:
    vote(world, amount, on, mission, year, decision=world.ids[decision])


def line(world: World, year: int, mission: str, **clocks: Any) -> Any:
    return world.one("budget.balance", mission=world.ids[mission], year=str(year), **clocks).row


@then(Sentence("il reste {amount:Euros} € du budget {year:Nombre} de la mission {mission:Texte}"))
def left(world: World, amount: int, year: int, mission: str) -> None:
    row = line(world, year, mission)

    assert (row.left, row.over) == (amount, False)


@then(Sentence("le budget {year:Nombre} de la mission {mission:Texte} est dépassé de {amount:Euros} €"))
def exceeded(world: World, year: int, mission: str, amount: int) -> None:
    row = line(world, year, mission)

    assert (row.left, row.over) == (-amount, True)


@then(Sentence("au {on:Jour}, le budget {year:Nombre} de la mission {mission:Texte} est de {amount:Euros} €"))
def voted(world: World, on: date, year: int, mission: str, amount: int) -> None:
    assert line(world, year, mission, on=on).voted == amount


@then(Sentence("en {year:Nombre}, la mission {mission:Texte} a dépensé {amount:Euros} € sans budget voté"))
def spent_without(world: World, year: int, mission: str, amount: int) -> None:
    row = line(world, year, mission)

    assert (row.spent, row.voted, row.left) == (amount, None, None)


@then(Sentence("le temps de cette réunion vaut {each:Euros} € par personne, {total:Euros} € pour tous"))
def worth(world: World, each: int, total: int) -> None:
    row = world.one("budget.time").row

    assert (row.each, row.total) == (each, total)


@then(Sentence("le temps de cette réunion vaut {each:Euros} € par personne, barème à vérifier : {warning:Texte}"))
def worth_warned(world: World, each: int, warning: str) -> None:
    row = world.one("budget.time")

    assert (row.row.each, row["warning"]) == (each, warning)


@then(Sentence("le temps de cette réunion n’a pas de barème"))
def without_scale(world: World) -> None:
    row = world.one("budget.time").row

    assert (row.each, row.total) == (None, None)
