"""Money of the agency and the claims that it pays: proposed, matched, awaited."""

from datetime import date
from typing import Any

from pytest_bdd import given, then, when

from core.imports import carry_out, fields_for, knows, plan, read_table, targets
from tests.features.words import Sentence, euros
from tests.features.world import World


def receipt(world: World) -> Any:
    return world.done["receive-money"].command.entry


def claim_of(world: World, title: str) -> Any:
    return world.ids[f"demande {title}"]


@given(Sentence("cette recette rapprochée des demandes :"))
@when(Sentence("cette recette est rapprochée des demandes :"))
def match(world: World, datatable: list[list[str]]) -> None:
    rows = [
        {"claim": claim_of(world, title), "amount": euros(amount) if amount else None}
        for title, amount in datatable[1:]
    ]
    world.do("match-receipt", entry=receipt(world), rows=rows)


@given(Sentence("ce relevé bancaire, importé :"))
@when(Sentence("ce relevé bancaire est importé :"))
def bring_statement(world: World, docstring: str) -> None:
    world.day(date(2024, 7, 2))
    world.commands, world.before = world.commands + 1, world.ledger.head()
    target = targets(world.ledger, world.account)["read-bank-line"]
    table = read_table(docstring.encode("cp1252"), lambda title: knows(target, title))
    asked = plan(world.ledger, target, table, fields_for(world.ledger, target, table), world.account)
    assert not carry_out(world.ledger, asked, world.account).refused


@then(Sentence("les recettes DPC sont :"))
def receipts(world: World, datatable: list[list[str]]) -> None:
    assert [[row["on"], row["amount"], row["free"]] for row in world.rows("dpc.receipts")] == datatable[1:]


@then(Sentence("d’abord est proposée la demande {title:Texte}, parce que {why:Texte}"))
def proposed_first(world: World, title: str, why: str) -> None:
    first = world.rows("dpc.proposals")[0]

    assert (first.row.claims, first["why"]) == ((claim_of(world, title),), why)


@then(Sentence("pour cette recette est proposée la demande {title:Texte}, parce que {why:Texte}"))
def proposed(world: World, title: str, why: str) -> None:
    found = [(row.row.claims, row["why"]) for row in world.rows("dpc.proposals", entry=receipt(world))]

    assert ((claim_of(world, title),), why) in found


@then(Sentence("pour cette recette sont proposées ensemble les demandes {one:Texte} et {other:Texte}"))
def proposed_together(world: World, one: str, other: str) -> None:
    row = world.one("dpc.proposals", entry=receipt(world)).row

    assert set(row.claims) == {claim_of(world, one), claim_of(world, other)}


@then(Sentence("rien n’est proposé pour cette recette"))
def nothing_proposed(world: World) -> None:
    assert world.rows("dpc.proposals", entry=receipt(world)) == []


@then(Sentence("il reste à payer {left:Euros} € de {one:Texte} et {rest:Euros} € de {other:Texte}"))
def left_of_both(world: World, left: int, one: str, rest: int, other: str) -> None:
    found = {row.row.claim: row.row.left for row in world.rows("dpc.claims")}

    assert (found[claim_of(world, one)], found[claim_of(world, other)]) == (left, rest)


@then(
    Sentence(
        "au {on:Jour}, la demande de {title:Texte} attend {left:Euros} € depuis {days:Nombre} jours, "
        "délai {standing:Texte}"
    )
)
def waiting(world: World, on: date, title: str, left: int, days: int, standing: str) -> None:
    row = world.one("dpc.open-claims", on=on, claim=claim_of(world, title))

    assert (row.row.left, row.row.days, row["standing"]) == (left, days, standing)


@then(Sentence("les chiffres du DPC de {year:Nombre} sont :"))
def figures(world: World, year: int, datatable: list[list[str]]) -> None:
    row = world.one("dpc.years", label=str(year))
    columns = ("sessions", "places", "time", "filed", "paid", "open")

    assert [[row[column] for column in columns]] == datatable[1:]
