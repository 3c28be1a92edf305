"""Mandates on the board and the bureau, and their declaration."""

from datetime import date
from typing import Any

from pytest_bdd import given, then, when

from tests.features.steps.members import admit
from tests.features.words import Sentence
from tests.features.world import World

BOARD = "conseil"


@given(Sentence("{people:Gens}, membres du conseil d’administration depuis le {on:Jour}"))
def seat(world: World, people: list[str], on: date) -> None:
    for who in people:
        party = world.ids.get(who) or admit(world, who, "infirmier", on)
        world.do("start-mandate", party=party, body="board", on=on)
        world.groups.setdefault(BOARD, []).append(party)


@given(Sentence("{who:Prenom} élu{:Accord} {office:Fonction} le {on:Jour}"))
@when(Sentence("{who:Prenom} est élu{:Accord} {office:Fonction} le {on:Jour}"))
def elect(world: World, who: str, office: str, on: date) -> None:
    world.do("start-mandate", party=world.ids[who], body="bureau", office=office, on=on)


@given(Sentence("{who:Prenom} élu{:Accord} {office:Fonction} du {on:Jour} au {until:Jour}"))
def elect_until(world: World, who: str, office: str, on: date, until: date) -> None:
    world.do("start-mandate", party=world.ids[who], body="bureau", office=office, on=on, until=until)


@when(Sentence("le mandat de {who:Prenom} prend fin le {on:Jour}"))
def end(world: World, who: str, on: date) -> None:
    world.do("end-mandate", party=world.ids[who], body="bureau", on=on)


@given(Sentence("le changement de dirigeants déclaré au greffe le {on:Jour}"))
@when(Sentence("le changement de dirigeants est déclaré au greffe le {on:Jour}"))
def declare(world: World, on: date) -> None:
    world.do("declare-change", subject="directors", on=on, receipt="W691000000")


def mandate(world: World, who: str, on: date | None = None) -> Any:
    return world.one("mandates", party=world.ids[who], body="bureau", on=on)


@then(Sentence("l’élection de {who:Prenom} est à déclarer au plus tard le {by:Jour}"))
def to_declare(world: World, who: str, by: date) -> None:
    row = mandate(world, who).row

    assert (row.declare_by, row.enforceable_from) == (by, None)


@then(Sentence("l’élection de {who:Prenom} est opposable depuis le {since:Jour}"))
def enforceable(world: World, who: str, since: date) -> None:
    row = mandate(world, who).row

    assert (row.enforceable_from, row.declare_by) == (since, None)


@then(Sentence("au {on:Jour}, l’élection de {who:Prenom} n’est pas opposable"))
def not_enforceable(world: World, on: date, who: str) -> None:
    assert mandate(world, who, on).row.enforceable_from is None


@then(Sentence("au {on:Jour}, {who:Prenom} a un mandat : {answer:Texte}"))
def sits(world: World, on: date, who: str, answer: str) -> None:
    found = world.rows("mandates", party=world.ids[who], body="bureau", on=on)

    assert ("oui" if found else "non") == answer


@then(Sentence("un mandat sans adhésion est signalé depuis le {since:Jour}"))
def orphaned(world: World, since: date) -> None:
    row = world.one("todo.seats").row

    assert (row.due, row.late) == (since, True)


@then(Sentence("la déclaration du changement de dirigeants est {state:Texte}"))
def declaration_is(world: World, state: str) -> None:
    found = world.rows("todo.declarations")

    assert [row.row.late for row in found] == {"faite": [], "à faire": [False], "en retard": [True]}[state]


@given(
    Sentence(
        "{who:Prenom} élu{:Accord} {office:Fonction} du {on:Jour} au {until:Jour}, "
        "prolongé{:Accord} jusqu’à son remplacement"
    )
)
def elect_carried(world: World, who: str, office: str, on: date, until: date) -> None:
    party = world.ids[who]
    world.do("start-mandate", party=party, body="bureau", office=office, on=on, until=until, carried_over=True)


@when(Sentence("{who:Prenom} anime la commission {name:Texte} à compter du {on:Jour}"))
def lead(world: World, who: str, name: str, on: date) -> None:
    world.do("start-mandate", party=world.ids[who], body="commission", where=name, office="lead", on=on)


@then(Sentence("au {on:Jour}, la présidence revient à {who:Prenom}"))
def presides(world: World, on: date, who: str) -> None:
    row = world.one("mandates", body="bureau", office="president", on=on).row

    assert row.party == world.ids[who]


@then(Sentence("une fin de mandat est annoncée pour le {by:Jour}"))
def announced(world: World, by: date) -> None:
    row = world.one("todo.mandates").row

    assert (row.due, row.late) == (by, False)


@then(Sentence("la présidence est signalée vacante depuis le {since:Jour}"))
def vacant(world: World, since: date) -> None:
    row = world.one("todo.vacancies").row

    assert (row.due, row.late) == (since, True)


@then(Sentence("la commission {name:Texte} réunit {who:Prenom}, sans déclaration au greffe"))
def meets(world: World, name: str, who: str) -> None:
    row = world.one("mandates", body="commission", where=name).row

    assert (row.party, row.declare_by) == (world.ids[who], None)
