"""Money in and out, with its nature, its decision and its receipt."""

from datetime import date
from typing import Any, Final

from pytest_bdd import given, then, when

from tests.features.words import Sentence
from tests.features.world import World

NATURES: Final = {
    "Salaires et charges": "salaries",
    "Conseil et prestations": "advice",
    "Indemnités": "indemnities",
    "Actions": "actions",
    "Fonctionnement courant": "operation",
}
SOURCES: Final = {
    "ACI, fonctionnement": "aci-operation",
    "ACI, volet fixe": "aci-fixed",
    "FIR (ARS)": "fir",
    "DPC": "dpc",
}
PDF: Final = b"%PDF-1.7\n%%EOF\n"


def spend(world: World, nature: str, amount: int, mission: str | None, on: date, payee: str | None) -> None:
    mission_id = world.ids[mission] if mission is not None else None
    world.do("pay-expense", nature=NATURES[nature], amount=amount, mission=mission_id, on=on, payee_name=payee)


@given(
    Sentence(
        "une dépense {nature:Texte} de {amount:Euros} € pour la mission {mission:Texte} "
        "payée le {on:Jour} à {payee:Texte}"
    )
)
@when(
    Sentence(
        "une dépense {nature:Texte} de {amount:Euros} € pour la mission {mission:Texte} "
        "est payée le {on:Jour} à {payee:Texte}"
    )
)
def pay(world: World, nature: str, amount: int, mission: str, on: date, payee: str) -> None:
    spend(world, nature, amount, mission, on, payee)


@given(Sentence("une dépense {nature:Texte} de {amount:Euros} € payée le {on:Jour} à {payee:Texte}"))
@when(Sentence("une dépense {nature:Texte} de {amount:Euros} € est payée le {on:Jour} à {payee:Texte}"))
def pay_running(world: World, nature: str, amount: int, on: date, payee: str) -> None:
    spend(world, nature, amount, None, on, payee)


@when(
    Sentence(
        "une dépense {nature:Texte} de {amount:Euros} € pour la mission {mission:Texte} est payée le {on:Jour} sans nom"
    )
)
def pay_nobody(world: World, nature: str, amount: int, mission: str, on: date) -> None:
    spend(world, nature, amount, mission, on, None)


@given(
    Sentence(
        "une dépense {nature:Texte} de {amount:Euros} € payée le {on:Jour} à {payee:Texte}, enregistrée le {day:Jour}"
    )
)
def pay_late(world: World, nature: str, amount: int, on: date, payee: str, day: date) -> None:
    world.day(day)
    spend(world, nature, amount, None, on, payee)


@given(Sentence("une recette {source:Texte} de {amount:Euros} € pour la mission {mission:Texte} reçue le {on:Jour}"))
def receive_for(world: World, source: str, amount: int, mission: str, on: date) -> None:
    world.do("receive-money", source=SOURCES[source], amount=amount, mission=world.ids[mission], on=on)


@given(Sentence("une recette {source:Texte} de {amount:Euros} € reçue le {on:Jour}"))
@when(Sentence("une recette {source:Texte} de {amount:Euros} € est reçue le {on:Jour}"))
def receive(world: World, source: str, amount: int, on: date) -> None:
    world.do("receive-money", source=SOURCES[source], amount=amount, on=on)


@given(Sentence("un justificatif joint à cette dépense"))
@when(Sentence("un justificatif est joint à cette dépense"))
def attach(world: World) -> None:
    world.do("attach-receipt", entry=expense(world), receipt=world.ledger.attach(PDF))


@when(Sentence("cette dépense est rattachée à la décision {title:Texte}"))
def link(world: World, title: str) -> None:
    world.do("link-expense", entry=expense(world), decision=world.ids[title])


@given(Sentence("cette dépense corrigée à {amount:Euros} € le {day:Jour}"))
@when(Sentence("cette dépense est corrigée à {amount:Euros} € le {day:Jour}"))
def correct_on(world: World, amount: int, day: date) -> None:
    world.day(day)
    correct(world, amount)


@when(Sentence("cette dépense est corrigée à {amount:Euros} €"))
def correct(world: World, amount: int) -> None:
    world.correct("pay-expense", amount=amount)


@when(Sentence("cette recette est corrigée à {amount:Euros} €"))
def received(world: World, amount: int) -> None:
    world.correct("receive-money", amount=amount)


@when(Sentence("cette recette est corrigée, d’origine {source:Texte}"))
def came_from(world: World, source: str) -> None:
    world.correct("receive-money", source=SOURCES[source])


def expense(world: World) -> Any:
    return world.done["pay-expense"].command.entry


@then(Sentence("il manque à cette dépense : {missing:Texte}"))
def lacks(world: World, missing: str) -> None:
    assert world.one("expenses.orphans", entry=expense(world))["missing"] == missing


@then(Sentence("aucune dépense n’attend de décision ni de justificatif"))
def lacks_nothing(world: World) -> None:
    assert world.rows("expenses.orphans") == []


@then(Sentence("les dépenses qui attendent une décision ou un justificatif sont :"))
def orphans(world: World, datatable: list[list[str]]) -> None:
    rows = world.rows("expenses.orphans")

    assert [[row["on"], row["paid_to"], row["amount"], row["missing"]] for row in rows] == datatable[1:]


@then(Sentence("au {on:Jour}, la dépense à justifier est en retard : {answer:Texte}"))
def late(world: World, on: date, answer: str) -> None:
    assert world.one("todo.proofs", on=on)["late"] == answer


@then(Sentence("au {on:Jour}, le solde de la mission {mission:Texte} est de {amount:Euros} €"))
def balance(world: World, on: date, mission: str, amount: int) -> None:
    assert world.one("treasury.balance", mission=world.ids[mission], on=on).row.balance == amount


@then(Sentence("le solde de l’association est de {amount:Euros} €"))
def total(world: World, amount: int) -> None:
    assert world.one("treasury.totals").row.balance == amount


@then(Sentence("au {on:Jour}, l’association a reçu {received:Euros} € et dépensé {spent:Euros} €"))
def totals(world: World, on: date, received: int, spent: int) -> None:
    row = world.one("treasury.totals", on=on).row

    assert (row.received, row.spent) == (received, spent)


@then(Sentence("au {on:Jour}, l’association n’a ni reçu ni dépensé"))
def nothing_moved(world: World, on: date) -> None:
    assert world.rows("treasury.totals", on=on) == []


@then(Sentence("les dépenses de la mission {mission:Texte} sont de {amount:Euros} €"))
def spent(world: World, mission: str, amount: int) -> None:
    assert world.one("treasury.balance", mission=world.ids[mission]).row.spent == amount


@then(
    Sentence(
        "d’après ce qui était enregistré avant la correction, les dépenses de la mission {mission:Texte} "
        "étaient de {amount:Euros} €"
    )
)
def spent_before(world: World, mission: str, amount: int) -> None:
    assert world.one("treasury.balance", mission=world.ids[mission], known=world.before).row.spent == amount


@then(
    Sentence(
        "au {on:Jour}, d’après ce qui était enregistré le {known:Jour}, les dépenses de l’association "
        "sont de {amount:Euros} €"
    )
)
def spent_as_known(world: World, on: date, known: date, amount: int) -> None:
    assert sum(row.row.spent for row in world.rows("treasury.balance", on=on, known=known)) == amount


@then(Sentence("les dépenses par nature sont :"))
def by_nature(world: World, datatable: list[list[str]]) -> None:
    assert [[row["label"], row["amount"]] for row in world.rows("treasury.natures")] == datatable[1:]
