"""The two clocks: the day of a situation, and the day on which it was known."""

from datetime import date

from pytest_bdd import given, then

from tests.features.words import Sentence
from tests.features.world import World


@given(Sentence("nous sommes le {day:Jour}"))
def come(world: World, day: date) -> None:
    world.day(day)


@then(
    Sentence(
        "au {on:Jour}, d’après ce qui était enregistré le {known:Jour}, l’association compte "
        "{number:Nombre} adhérent{:Accord}"
    )
)
def members_as_known(world: World, on: date, known: date, number: int) -> None:
    assert world.one("members.figures", on=on, known=known).row.members == number
