"""Late truths: what was counted, what it would be, and whether the result would be another."""

from datetime import date
from typing import Any

from pytest_bdd import then

from tests.features.words import Sentence
from tests.features.world import World


def late(world: World, title: str) -> Any:
    return world.one("hindsight", about=world.ids[title])


@then(Sentence("pour {title:Texte}, il a été compté {said:Texte}"))
def counted(world: World, title: str, said: str) -> None:
    assert late(world, title)["then"] == said


@then(Sentence("pour {title:Texte}, ce serait {said:Texte}"))
def would_be(world: World, title: str, said: str) -> None:
    assert late(world, title)["now"] == said


@then(Sentence("le résultat de {title:Texte} : {said:Texte}"))
def result_is(world: World, title: str, said: str) -> None:
    assert late(world, title)["verdict"] == said


@then(Sentence("aucune vérité tardive n’est à dire"))
def nothing_late(world: World) -> None:
    assert world.rows("hindsight") == []


@then(Sentence("d’après ce qui était enregistré le {known:Jour}, aucune vérité tardive n’était à dire"))
def nothing_late_then(world: World, known: date) -> None:
    assert world.rows("hindsight", known=known) == []


@then(Sentence("la demande figure parmi les vérités tardives : {then:Texte}, ce serait {now:Texte}"))
def claim_is_late(world: World, then: str, now: str) -> None:
    row = world.one("hindsight", kind="Demande DPC")

    assert (row["then"], row["now"]) == (then, now)


@then(Sentence("une seule vérité tardive, celle de l’import : {then:Texte}"))
def folded(world: World, then: str) -> None:
    (row,) = world.rows("hindsight")

    assert (row["kind"], row.row.about, row["then"]) == ("Import", world.ids["batch"], then)


@then(Sentence("pour {title:Texte}, l’import l’a appris : {said:Texte}"))
def told_by_a_sheet(world: World, title: str, said: str) -> None:
    assert late(world, title)["imported"] == said
