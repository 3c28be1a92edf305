"""What ends an adhesion: a resignation, a removal."""

from datetime import date

from pytest_bdd import given, then, when

from tests.features.words import Sentence
from tests.features.world import World


@given(Sentence("la démission de {who:Prenom} au {on:Jour}"))
@when(Sentence("{who:Prenom} démissionne au {on:Jour}"))
def resign(world: World, who: str, on: date) -> None:
    world.do("resign-member", party=world.ids[who], on=on)


@given(Sentence("la démission de {who:Prenom} au {on:Jour}, enregistrée le {day:Jour}"))
@when(Sentence("la démission de {who:Prenom} au {on:Jour} est enregistrée le {day:Jour}"))
def resign_late(world: World, who: str, on: date, day: date) -> None:
    world.day(day)
    resign(world, who, on)


@when(Sentence("cette démission est corrigée au {on:Jour}, le {day:Jour}"))
def correct_resignation(world: World, on: date, day: date) -> None:
    world.day(day)
    world.correct("resign-member", on=on)


@when(Sentence("{who:Prenom} est radié{:Accord} le {on:Jour} sans avoir été invité{:Accord} à s’expliquer"))
def remove_unheard(world: World, who: str, on: date) -> None:
    world.do("remove-member", party=world.ids[who], on=on)


@when(Sentence("{who:Prenom} est radié{:Accord} le {on:Jour}, invité{:Accord} à s’expliquer le {invited:Jour}"))
def remove(world: World, who: str, on: date, invited: date) -> None:
    world.do("remove-member", party=world.ids[who], on=on, invited_on=invited)


@when(
    Sentence(
        "{who:Prenom} est radié{:Accord} le {on:Jour}, invité{:Accord} à s’expliquer le {invited:Jour}, "
        "par la décision {decision:Texte}"
    )
)
def remove_by_decision(world: World, who: str, on: date, invited: date, decision: str) -> None:
    world.do("remove-member", party=world.ids[who], on=on, invited_on=invited, decision=world.ids[decision])


@then(Sentence("{who:Prenom} figure parmi les anciens adhérents depuis le {on:Jour}, {how:Texte}"))
def former(world: World, who: str, on: date, how: str) -> None:
    row = world.one("members.former", party=world.ids[who])

    assert (row.row.left_on, row["how"]) == (on, how)
