"""The life of the CPTS: its stages, its territory, who makes it up."""

from datetime import date
from typing import Any, Final

from pytest_bdd import given, then, when

from core.subjects.community.words import STAGES
from tests.features.words import Sentence, among
from tests.features.world import World

INSEE: Final = {"Lilliers": "62516", "Burbure": "62188", "Ames": "62028"}
CODES: Final = {f'"{said}"': code for code, said in STAGES.items()}


@given(Sentence("l’étape {stage:Etape} atteinte le {on:Jour}", Etape=among(CODES)))
@when(Sentence("l’étape {stage:Etape} est atteinte le {on:Jour}", Etape=among(CODES)))
def reach(world: World, stage: str, on: date) -> None:
    world.do("reach-cpts-stage", stage=stage, on=on)


@given(Sentence("le territoire de {names:Gens}, {people:Nombre} habitants, depuis le {on:Jour}"))
@when(Sentence("le territoire de {names:Gens}, {people:Nombre} habitants, est défini au {on:Jour}"))
def define(world: World, names: list[str], people: int, on: date) -> None:
    communes: list[dict[str, Any]] = [{"insee": INSEE[name], "label": name} for name in names]
    world.do("define-territory", on=on, communes=communes, population=people, source="INSEE")


@then(Sentence("au {on:Jour}, la CPTS en est à l’étape {said:Texte}"))
def stands(world: World, on: date, said: str) -> None:
    assert world.one("community.stages", on=on, current="True")["stage"] == said


@then(Sentence("la vie de la CPTS compte {number:Nombre} étape{:Accord}"))
def lived(world: World, number: int) -> None:
    assert len(world.rows("community.stages")) == number


@then(Sentence("une étape est à accorder avec le contrat ACI : {answer:Texte}"))
def disagrees(world: World, answer: str) -> None:
    assert ("oui" if world.rows("aci.todo-stages") else "non") == answer


@then(Sentence("au {on:Jour}, le territoire compte {number:Nombre} communes et {people:Nombre} habitants"))
def territory(world: World, on: date, number: int, people: int) -> None:
    row = world.one("territory", on=on).row

    assert (row.communes, row.population) == (number, people)


@then(Sentence("au {on:Jour}, la composition de la CPTS est à vérifier : {answer:Texte}"))
def composition(world: World, on: date, answer: str) -> None:
    assert ("oui" if world.rows("todo.composition", on=on) else "non") == answer
