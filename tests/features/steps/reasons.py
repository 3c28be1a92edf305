"""Why somebody, or a whole session, is not paid for, and the day on which the register finds it."""

from datetime import date
from typing import Any

from pytest_bdd import given, then, when

from tests.features.steps.attendance import hold
from tests.features.steps.members import admit
from tests.features.steps.people import retrain
from tests.features.steps.training import enrol_many, schedule, take_place
from tests.features.words import Sentence
from tests.features.world import World


@given(Sentence("une séance {title:Texte} tenue le {on:Jour} par {number:Nombre} adhérents de plusieurs professions"))
def held(world: World, title: str, on: date, number: int, **more: Any) -> None:
    schedule(world, title, on, **more)
    enrol_many(world, number, title)
    hold(world, title)


@given(
    Sentence(
        "une séance {title:Texte} de {length:Duree} tenue le {on:Jour} "
        "par {number:Nombre} adhérents de plusieurs professions"
    )
)
def held_long(world: World, title: str, length: int, on: date, number: int) -> None:
    held(world, title, on, number, duration=length)


@given(
    Sentence(
        "une séance {title:Texte} de l’action {action:Texte} tenue le {on:Jour} "
        "par {number:Nombre} adhérents de plusieurs professions"
    )
)
def held_for(world: World, title: str, action: str, on: date, number: int) -> None:
    held(world, title, on, number, action=action)


@given(
    Sentence(
        "{who:Prenom}, {trade:Metier} sans numéro, adhérent{:Accord} et inscrit{:Accord} à la séance {title:Texte}"
    )
)
def enrol_numberless(world: World, who: str, trade: str, title: str) -> None:
    take_place(world, title, admit(world, who, trade, world.today, rpps=""))


@given(Sentence("{who:Prenom} devenu{:Accord} {trade:Metier} le {on:Jour}"))
def became(world: World, who: str, trade: str, on: date) -> None:
    retrain(world, who, trade, on)


@when(Sentence("le numéro RPPS {rpps:Texte} est donné à {who:Prenom}"))
def give_number(world: World, rpps: str, who: str) -> None:
    world.do("give-identifier", party=world.ids[who], scheme="rpps", number=rpps)


@then(Sentence("le {on:Jour}, rien ne peut être demandé pour {title:Texte} : {why:Texte}"))
def against(world: World, on: date, title: str, why: str) -> None:
    row = world.one("dpc.claimable", session=world.ids[title])

    assert (row["against"], row.row.on) == (why, on)


@then(Sentence("avant dépôt, pour {who:Prenom} : {why:Texte}, constaté au {on}"))
def previewed(world: World, who: str, why: str, on: str) -> None:
    row = world.one("dpc.preview", party=world.ids[who])

    assert (row["reason"], row["checked"] or "–") == (why, on)


@then(Sentence("avant dépôt, pour {who:Prenom} : {why:Texte}, et aussi {other:Texte}"))
def previewed_with(world: World, who: str, why: str, other: str) -> None:
    row = world.one("dpc.preview", party=world.ids[who])

    assert (row["reason"], row["also"]) == (why, other)


@then(Sentence("avant dépôt, pour chacun : {why:Texte}, constaté au {on}"))
def previewed_all(world: World, why: str, on: str) -> None:
    assert {(row["reason"], row["checked"]) for row in world.rows("dpc.preview")} == {(why, on)}
