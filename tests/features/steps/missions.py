"""Missions, the meetings of their working groups, their milestones: the evidence of their work."""

from datetime import date
from typing import Any, Final

from pytest_bdd import given, then, when

from tests.features.words import Sentence
from tests.features.world import World

CODES: Final = {
    "Accès aux soins": "access",
    "Parcours pluriprofessionnels": "pathways",
    "Prévention": "prevention",
    "Crise sanitaire grave": "crisis",
    "Qualité et pertinence": "quality",
    "Accompagnement des professionnels de santé": "support",
}
MILESTONES: Final = {
    "Démarrage": "started",
    "Plein déploiement": "deployed",
    "Plan de crise validé": "plan-validated",
    "Plan de crise mis à jour": "plan-updated",
}
NOBODY_KNOWN: Final = "p-inconnuaaaaaaaaa"


@given(Sentence("la mission {title:Texte} ouverte le {on:Jour}"))
@when(Sentence("la mission {title:Texte} est ouverte le {on:Jour}"))
def open_mission(world: World, title: str, on: date) -> None:
    world.ids[title] = world.do("open-mission", code=CODES[title], label=title, on=on).mission


@given(Sentence("la mission {title:Texte} démarrée le {on:Jour}"))
def started(world: World, title: str, on: date) -> None:
    reach(world, title, "Démarrage", on)


@given(Sentence("la mission {title:Texte} déployée le {on:Jour}"))
def deployed(world: World, title: str, on: date) -> None:
    reach(world, title, "Plein déploiement", on)


@given(Sentence("le plan de crise validé le {on:Jour}"))
def plan_validated(world: World, on: date) -> None:
    reach(world, "Crise sanitaire grave", "Plan de crise validé", on)


@when(Sentence("le plan de crise est mis à jour le {on:Jour}"))
def plan_updated(world: World, on: date) -> None:
    reach(world, "Crise sanitaire grave", "Plan de crise mis à jour", on)


@when(Sentence("la mission {title:Texte} atteint l’échéance {milestone:Texte} le {on:Jour}"))
def reach(world: World, title: str, milestone: str, on: date) -> None:
    world.do("reach-milestone", mission=world.ids[title], milestone=MILESTONES[milestone], on=on)


@given(Sentence("la mission {title:Texte} close le {on:Jour}"))
@when(Sentence("la mission {title:Texte} est close le {on:Jour}"))
def close(world: World, title: str, on: date) -> None:
    world.do("close-mission", mission=world.ids[title], on=on)


@given(Sentence("une réunion de {length:Duree} de la mission {title:Texte} le {on:Jour} avec {people:Gens}"))
@when(
    Sentence(
        "un groupe de travail de la mission {title:Texte} se réunit {length:Duree} le {on:Jour} avec {people:Gens}"
    )
)
def meet(world: World, title: str, length: int, on: date, people: list[str]) -> None:
    work(world, title, length, on, [world.ids[who] for who in people])


@when(Sentence("un groupe de travail de la mission {title:Texte} se réunit {length:Duree} le {on:Jour} sans personne"))
def meet_nobody(world: World, title: str, length: int, on: date) -> None:
    work(world, title, length, on, [])


@when(
    Sentence(
        "un groupe de travail de la mission {title:Texte} se réunit {length:Duree} le {on:Jour} "
        "avec une personne que le registre ne connaît pas"
    )
)
def meet_stranger(world: World, title: str, length: int, on: date) -> None:
    work(world, title, length, on, [NOBODY_KNOWN])


def work(world: World, title: str, length: int, on: date, present: list[Any]) -> None:
    topic = "Prise de rendez-vous des patients sans médecin traitant"
    world.do("record-work-meeting", mission=world.ids[title], topic=topic, present=present, duration=length, on=on)


@when(Sentence("cette réunion est corrigée à {length:Duree}"))
def correct_meeting(world: World, length: int) -> None:
    world.correct("record-work-meeting", duration=length)


@then(Sentence("la mission {title:Texte} compte {number:Nombre} réunion{:Accord} et {time:Texte} de travail"))
def evidence(world: World, title: str, number: int, time: str) -> None:
    row = world.one("missions", mission=world.ids[title])

    assert (row.row.meetings, row["time"]) == (number, time)


@then(Sentence("d’après ce qui était enregistré avant la correction, la mission {title:Texte} comptait {time:Texte}"))
def evidence_before(world: World, title: str, time: str) -> None:
    assert world.one("missions", mission=world.ids[title], known=world.before)["time"] == time


@then(Sentence("au {on:Jour}, la mission {title:Texte} est à l’état {state:Texte}"))
def state_is(world: World, on: date, title: str, state: str) -> None:
    assert world.one("missions", mission=world.ids[title], on=on)["status"] == state


@then(Sentence("les preuves de la mission {title:Texte} sont, de la plus récente à la plus ancienne :"))
def proofs(world: World, title: str, datatable: list[list[str]]) -> None:
    rows = world.rows("mission.evidence", mission=world.ids[title])

    assert [[row["on"], row["kind"], row["text"]] for row in rows] == datatable[1:]
