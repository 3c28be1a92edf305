"""Being an organisme of DPC: asked for, given for a time, refused, withdrawn; an outside one."""

from datetime import date

from pytest_bdd import given, then, when

from tests.features.steps.training import schedule
from tests.features.words import Sentence
from tests.features.world import World


@given(Sentence("l’association enregistrée comme organisme de DPC du {on:Jour} au {until:Jour}"))
def register_until(world: World, on: date, until: date) -> None:
    world.do("register-odpc", on=on, number="7841", until=until)


@when(Sentence("l’enregistrement comme organisme de DPC est retiré le {on:Jour}"))
@when(Sentence("on apprend que l’enregistrement comme organisme de DPC est retiré depuis le {on:Jour}"))
def withdraw(world: World, on: date) -> None:
    world.do("withdraw-odpc", on=on)


@given(Sentence("un enregistrement comme organisme de DPC demandé le {on:Jour}"))
def asked(world: World, on: date) -> None:
    world.do("ask-odpc", on=on)


@when(Sentence("l’enregistrement comme organisme de DPC est refusé le {on:Jour}"))
def refuse(world: World, on: date) -> None:
    world.do("refuse-odpc", on=on)


@given(Sentence("l’organisme {name:Texte}, enregistré le {on:Jour}"))
def other(world: World, name: str, on: date) -> None:
    unregistered(world, name)
    world.do("register-odpc", on=on, number="3120", organiser=world.ids[name])


@given(Sentence("l’organisme {name:Texte}, sans enregistrement"))
def unregistered(world: World, name: str) -> None:
    asked = world.do("register-party", nature="structure", family=name, on=world.today)
    world.ids[name] = asked.party


@given(Sentence("une séance {title:Texte} donnée par {name:Texte} le {on:Jour}"))
def given_by(world: World, title: str, name: str, on: date) -> None:
    schedule(world, title, on, organiser=world.ids[name])


@given(Sentence("une séance {title:Texte} de l’action {number:Texte} prévue le {on:Jour}"))
def of_action(world: World, title: str, number: str, on: date) -> None:
    schedule(world, title, on, action=number)


@then(Sentence("il reste à suivre : {what:Texte}"))
def to_follow(world: World, what: str) -> None:
    assert [row["what"] for row in world.rows("dpc.todo-organisme")] == [what]


@then(Sentence("il n’y a rien à suivre de l’organisme"))
def nothing_to_follow(world: World) -> None:
    assert world.rows("dpc.todo-organisme") == []


@then(Sentence("avant la séance, il reste à voir : {what:Texte}"))
def uncovered(world: World, what: str) -> None:
    assert [row["what"] for row in world.rows("dpc.todo-uncovered")] == [what]


@then(Sentence("au {on:Jour}, prolonger l’enregistrement est {answer:Texte}"))
def to_prolong(world: World, on: date, answer: str) -> None:
    world.day(on)

    assert ("à faire" if world.rows("dpc.todo-organisme", on=on) else "pas à faire") == answer
