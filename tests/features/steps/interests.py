"""Interests that people declare, and the votes that concern them."""

from datetime import date

from pytest_bdd import given, then, when

from tests.features.steps import mandates, meetings, statutes, votes
from tests.features.words import Sentence
from tests.features.world import World


@given(Sentence("un conseil réuni le {on:Jour} : {people:Gens}"))
def sit(world: World, on: date, people: list[str]) -> None:
    if "adopt-statutes" not in world.done:
        statutes.adopt(world, on, statutes.USUAL)
    mandates.seat(world, people, on)
    meetings.convene(world, "board", on, on)
    meetings.open_meeting(world)
    meetings.mark(world, [{"party": party, "how": "present"} for party in world.groups[mandates.BOARD]])


@given(Sentence("la structure {name:Texte}, inscrite au registre"))
def register(world: World, name: str) -> None:
    asked = world.do("register-party", nature="structure", family=name)
    world.ids[name] = asked.party


@given(Sentence("{who:Prenom}, associé{:Accord} de {name:Texte}, qui l’a déclaré le {on:Jour}"))
def declare(world: World, who: str, name: str, on: date) -> None:
    world.do("declare-interest", party=world.ids[who], entity=world.ids[name], nature="partner", on=on)


@when(Sentence("la décision {title:Texte} est mise au vote au profit de {name:Texte}"))
def open_for(world: World, title: str, name: str) -> None:
    votes.open_vote(world, "ordinary", title, concerns=world.ids[name])


@given(Sentence("la décision {title:Texte} mise au vote au profit de {name:Texte}, sans {people:Gens}"))
@when(Sentence("la décision {title:Texte} est mise au vote au profit de {name:Texte}, sans {people:Gens}"))
def open_without(world: World, title: str, name: str, people: list[str]) -> None:
    withdrawn = [world.ids[who] for who in people]
    votes.open_vote(world, "ordinary", title, concerns=world.ids[name], withdrawn=withdrawn)


@then(Sentence("{who:Prenom} est signalé{:Accord} comme intéressé{:Accord} au vote de {title:Texte} : {how:Texte}"))
def interested(world: World, who: str, title: str, how: str) -> None:
    row = world.one("interests.votes", decision=world.ids[title]).row

    assert row.party == world.ids[who]
    assert row.took_part is {"elle y a pris part": True, "elle s’en est retirée": False}[how]


@then(Sentence("un vote est à examiner pour intérêt déclaré : {answer:Texte}"))
def examined(world: World, answer: str) -> None:
    assert ("oui" if world.rows("todo.interests") else "non") == answer


@then(
    Sentence(
        "le rapport spécial de {year:Nombre} donne {title:Texte}, avec {name:Texte}, pour {who:Prenom} : {voted:Texte}"
    )
)
def reported(world: World, year: int, title: str, name: str, who: str, voted: str) -> None:
    row = world.one("agreements", civil_year=str(year))
    told = (row.row.decision, row.row.entity, row.row.party, row["voted"])
    assert told == (world.ids[title], world.ids[name], world.ids[who], voted)


@then(Sentence("le rapport spécial de {year:Nombre} ne donne rien"))
def unreported(world: World, year: int) -> None:
    assert world.rows("agreements", civil_year=str(year)) == []
