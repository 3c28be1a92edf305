"""Prevention campaigns: totals, and not a single patient."""

from datetime import date
from typing import Any

from pytest_bdd import given, then, when

from tests.features.words import Sentence
from tests.features.world import World


@given(Sentence("une campagne {title:Texte} du {on:Jour} au {until:Jour} pour {target:Nombre} personnes"))
def planned(world: World, title: str, on: date, until: date, target: int) -> None:
    plan(world, title, on, until, target=target)


@when(Sentence("une campagne {title:Texte} est prévue du {on:Jour} au {until:Jour}"))
def plan(world: World, title: str, on: date, until: date, **more: Any) -> None:
    world.ids[title] = world.do("plan-campaign", label=title, on=on, until=until, **more).campaign


@when(Sentence("une campagne {title:Texte} de la mission {mission:Texte} est prévue du {on:Jour} au {until:Jour}"))
def plan_for(world: World, title: str, mission: str, on: date, until: date) -> None:
    plan(world, title, on, until, mission=world.ids[mission])


@given(
    Sentence(
        "le bilan de la campagne {title:Texte} enregistré le {on:Jour} : "
        "{reached:Nombre} personnes touchées en {actions:Nombre} action{:Accord}"
    )
)
@when(
    Sentence(
        "le bilan de la campagne {title:Texte} est enregistré le {on:Jour} : "
        "{reached:Nombre} personnes touchées en {actions:Nombre} action{:Accord}"
    )
)
def report(world: World, title: str, on: date, reached: int, actions: int) -> None:
    world.do("hold-campaign", campaign=world.ids[title], on=on, reached=reached, actions=actions)


@when(Sentence("ce bilan est corrigé à {reached:Nombre} personnes touchées"))
def correct(world: World, reached: int) -> None:
    world.correct("hold-campaign", reached=reached)


@then(Sentence("la campagne {title:Texte} a touché {reached:Nombre} personnes sur {target:Nombre}"))
def reached(world: World, title: str, reached: int, target: int) -> None:
    row = world.one("prevention.campaigns", campaign=world.ids[title]).row

    assert (row.reached, row.target) == (reached, target)


@then(
    Sentence(
        "d’après ce qui était enregistré avant la correction, la campagne {title:Texte} avait touché "
        "{reached:Nombre} personnes"
    )
)
def reached_before(world: World, title: str, reached: int) -> None:
    assert world.one("prevention.campaigns", campaign=world.ids[title], known=world.before).row.reached == reached


@then(Sentence("au {on:Jour}, la campagne {title:Texte} est à l’état {state:Texte}"))
def state_is(world: World, on: date, title: str, state: str) -> None:
    assert world.one("prevention.campaigns", campaign=world.ids[title], on=on)["status"] == state


@then(Sentence("au {on:Jour}, le bilan de la campagne {title:Texte} est {answer:Texte}"))
def report_to_do(world: World, on: date, title: str, answer: str) -> None:
    found = [row for row in world.rows("prevention.todo-reports", on=on) if f"« {title} »" in row["what"]]

    assert ("à faire" if found else "pas à faire") == answer
