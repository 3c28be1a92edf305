"""The attendance sheet of a training session."""

from datetime import date
from typing import Any

from pytest_bdd import given, then, when

from tests.features.words import Sentence
from tests.features.world import World


@given(Sentence("l’émargement de la séance {title:Texte} enregistré, tous présents jusqu’au bout"))
@when(Sentence("l’émargement de la séance {title:Texte} est enregistré, tous présents jusqu’au bout"))
def hold(world: World, title: str) -> None:
    sheet(world, title, {})


@given(Sentence("l’émargement de la séance {title:Texte} enregistré, {who:Prenom} partie avant la fin"))
def hold_part(world: World, title: str, who: str) -> None:
    sheet(world, title, {world.ids[who]: "part"})


@given(Sentence("l’émargement de la séance {title:Texte} enregistré, sans la signature de {who:Prenom}"))
@when(Sentence("l’émargement de la séance {title:Texte} est enregistré, sans la signature de {who:Prenom}"))
def hold_absent(world: World, title: str, who: str) -> None:
    sheet(world, title, {world.ids[who]: "absent"})


@when(Sentence("l’émargement de la séance {title:Texte} est enregistré, en oubliant {who:Prenom}"))
def hold_forgetting(world: World, title: str, who: str) -> None:
    world.groups[title].remove(world.ids[who])
    sheet(world, title, {})


@when(Sentence("l’émargement de la séance {title:Texte} est enregistré avant son jour"))
def hold_early(world: World, title: str) -> None:
    rows = [{"party": party} for party in world.groups[title]]
    world.do("hold-session", session=world.ids[title], rows=rows)


@then(Sentence("{who:Prenom} est absent{:Accord} de la séance {title:Texte}"))
def absent(world: World, who: str, title: str) -> None:
    assert world.one("sessions", session=world.ids[title]).row.absent == (world.ids[who],)


@given(Sentence("l’émargement de la séance {title:Texte} enregistré, avec deux signatures de {who:Prenom}"))
def hold_twice(world: World, title: str, who: str) -> None:
    world.groups[title].append(world.ids[who])
    sheet(world, title, {})


@given(Sentence("l’émargement de la séance {title:Texte} enregistré, {who:Prenom} présente sans être inscrite"))
def hold_uninvited(world: World, title: str, who: str) -> None:
    world.groups[title].append(world.ids[who])
    sheet(world, title, {})


def sheet(world: World, title: str, said: dict[Any, str]) -> None:
    """Record the sheet of a session on its day: everybody there to the end, unless said."""
    world.day(world.done["schedule-session"].command.on)
    world.end(world.ids[title])
    rows = [{"party": party, "present": said.get(party, "all")} for party in world.groups[title]]
    world.do("hold-session", session=world.ids[title], rows=rows)


@when(Sentence("cet émargement est corrigé : {who:Prenom} est partie avant la fin"))
def correct_sheet(world: World, who: str) -> None:
    rows = [
        {"party": row.party, "present": "part" if row.party == world.ids[who] else row.present}
        for row in world.done["hold-session"].command.rows
    ]
    world.correct("hold-session", rows=rows)


@then(Sentence("la séance {title:Texte} est à l’état {status:Texte}, avec {number:Nombre} présent{:Accord}"))
def session_is(world: World, title: str, status: str, number: int) -> None:
    row = world.one("sessions", session=world.ids[title])

    assert (row["status"], row.row.came) == (status, number)


@then(Sentence("au {on:Jour}, l’émargement de la séance {title:Texte} est {answer:Texte}"))
def sheet_to_do(world: World, on: date, title: str, answer: str) -> None:
    found = world.rows("todo.sheets", on=on, link=f"/formations/{world.ids[title]}")

    assert ("à faire" if found else "pas à faire") == answer


@then(Sentence("{who:Prenom} figure parmi les participants de {title:Texte} : {presence:Texte}"))
def took_part(world: World, who: str, title: str, presence: str) -> None:
    row = world.one("session.participants", session=world.ids[title], party=world.ids[who])

    assert row["present"] == presence
