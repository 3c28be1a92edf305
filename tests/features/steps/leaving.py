"""What ends an adhesion: a resignation, a removal."""

from datetime import date

from pytest_bdd import given, then, when

from tests.features.words import Sentence, among
from tests.features.world import World

CAUSES = {"retraite": "retirement", "déménagement": "moved", "désaccord": "disagreement"}


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


@given(Sentence("la lettre du {on:Jour} qui invite {who:Prenom} à s’expliquer le {hearing:Jour}"))
def invite(world: World, who: str, on: date, hearing: date) -> None:
    world.do("invite-to-hearing", party=world.ids[who], on=on, hearing=hearing)


@given(Sentence("cette procédure abandonnée le {on:Jour}"))
def drop(world: World, on: date) -> None:
    world.do("drop-removal", party=world.done["invite-to-hearing"].command.party, on=on)


@when(Sentence("{who:Prenom} est radié{:Accord} le {on:Jour}"))
def remove(world: World, who: str, on: date) -> None:
    world.do("remove-member", party=world.ids[who], on=on)


@when(Sentence("{who:Prenom} est radié{:Accord} le {on:Jour} par la décision {decision:Texte}"))
def remove_by_decision(world: World, who: str, on: date, decision: str) -> None:
    world.do("remove-member", party=world.ids[who], on=on, decision=world.ids[decision])


@when(Sentence("{who:Prenom} démissionne au {on:Jour} pour {cause:Motif}", Motif=among(CAUSES)))
def resign_because(world: World, who: str, on: date, cause: str) -> None:
    world.do("resign-member", party=world.ids[who], on=on, cause=cause)


@then(Sentence("le motif du départ de {who:Prenom} est {cause:Texte}"))
def left_because(world: World, who: str, cause: str) -> None:
    assert world.one("members.former", party=world.ids[who])["cause"] == cause


@then(Sentence("au {on:Jour}, il reste à faire pour {who:Prenom} : {what:Texte}"))
def to_hear(world: World, on: date, who: str, what: str) -> None:
    world.day(on)
    assert [row["what"] for row in world.rows("todo.hearings", on=on, link=f"/adherents/{world.ids[who]}")] == [what]


@then(Sentence("{who:Prenom} figure parmi les anciens adhérents depuis le {on:Jour}, {how:Texte}"))
def former(world: World, who: str, on: date, how: str) -> None:
    row = world.one("members.former", party=world.ids[who])

    assert (row.row.left_on, row["how"]) == (on, how)
