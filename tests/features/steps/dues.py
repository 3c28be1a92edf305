"""Dues: paid, given back, still owed."""

from datetime import date

from pytest_bdd import given, then, when

from tests.features.words import Sentence
from tests.features.world import World


@given(Sentence("la cotisation de {who:Prenom} réglée le {on:Jour}"))
@when(Sentence("{who:Prenom} règle sa cotisation le {on:Jour}"))
def pay(world: World, who: str, on: date) -> None:
    world.do("pay-dues", party=world.ids[who], on=on)


@given(Sentence("une cotisation de {amount:Euros} € réglée par {who:Prenom} le {on:Jour}"))
def pay_amount(world: World, amount: int, who: str, on: date) -> None:
    world.do("pay-dues", party=world.ids[who], on=on, amount=amount)


@when(Sentence("cette cotisation est corrigée à {amount:Euros} €"))
def correct(world: World, amount: int) -> None:
    world.correct("pay-dues", amount=amount)


@when(Sentence("{amount:Euros} € de cotisation {year:Nombre} sont remboursés à {who:Prenom} le {on:Jour}"))
def refund(world: World, amount: int, year: int, who: str, on: date) -> None:
    world.do("refund-dues", party=world.ids[who], year=year, amount=amount, on=on)


@then(Sentence("{who:Prenom} doit encore {amount:Euros} € de cotisation {year:Nombre}"))
def owes(world: World, who: str, amount: int, year: int) -> None:
    assert world.one("dues", party=world.ids[who], year=str(year)).row.left == amount


@then(Sentence("{who:Prenom} a réglé {amount:Euros} € de cotisation {year:Nombre}"))
def has_paid(world: World, who: str, amount: int, year: int) -> None:
    assert world.one("dues", party=world.ids[who], year=str(year)).row.paid == amount


@then(Sentence("au {on:Jour}, {who:Prenom} est à jour de cotisation : {answer:Texte}"))
def up_to_date(world: World, on: date, who: str, answer: str) -> None:
    assert world.one("members", party=world.ids[who], on=on)["up_to_date"] == answer


@when(Sentence("la cotisation {year:Nombre} de {who:Prenom} est remise le {on:Jour}"))
def waive(world: World, year: int, who: str, on: date) -> None:
    world.do("waive-dues", party=world.ids[who], year=year, on=on)


@then(Sentence("la cotisation {year:Nombre} de {who:Prenom} est {state:Texte}"))
def stands(world: World, year: int, who: str, state: str) -> None:
    assert world.one("dues", party=world.ids[who], year=str(year))["state"] == state


@then(
    Sentence(
        "au {on:Jour}, l’appel de cotisations {year:Nombre} compte {called:Nombre} adhérent{:Accord} "
        "pour {amount:Euros} €"
    )
)
def call(world: World, on: date, year: int, called: int, amount: int) -> None:
    row = world.one("dues.calls", on=on, year=str(year)).row
    assert (row.called, row.left) == (called, amount)


@then(Sentence("au {on:Jour}, aucune cotisation n’est à relancer"))
def none_late(world: World, on: date) -> None:
    assert world.rows("todo.dues", on=on) == []


@then(Sentence("au {on:Jour}, les rappels de cotisation s’adressent à : {who}"))
def reminded(world: World, on: date, who: str) -> None:
    asked = [row.row.party for row in world.rows("dues.reminded", on=on)]
    assert asked == ([] if who == "personne" else [world.ids[who]])
