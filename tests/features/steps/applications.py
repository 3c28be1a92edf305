"""Applications to join, their answers, and non-adhesions."""

from datetime import date

from pytest_bdd import given, then, when

from core.intake import fields
from core.subjects.admission.several import AcceptApplications
from tests.features.steps.members import college
from tests.features.steps.people import family
from tests.features.words import Sentence
from tests.features.world import World


@given(Sentence("la demande de {who:Prenom}, {trade:Metier}, du {on:Jour}"))
@when(Sentence("{who:Prenom}, {trade:Metier}, demande à adhérer le {on:Jour}"))
def receive(world: World, who: str, trade: str, on: date) -> None:
    said = {"family": family(world), "given": who, "profession": trade, "college": college(world, on)}
    world.ids[who] = world.do("receive-application", on=on, **said).party


@when(Sentence("{who:Prenom} demande de nouveau à adhérer le {on:Jour}"))
def apply_again(world: World, who: str, on: date) -> None:
    world.do("apply-member", party=world.ids[who], on=on, college=college(world, on))


@given(Sentence("la demande de {who:Prenom} acceptée le {on:Jour} par la décision {decision:Texte}"))
@when(Sentence("la demande de {who:Prenom} est acceptée le {on:Jour} par la décision {decision:Texte}"))
def accept_by_decision(world: World, who: str, on: date, decision: str) -> None:
    world.do("accept-application", party=world.ids[who], on=on, decision=world.ids[decision])


@when(Sentence("les demandes de {who:Gens} sont acceptées le {on:Jour} par la décision {decision:Texte}"))
def accept_several(world: World, who: list[str], on: date, decision: str) -> None:
    parties = [world.ids[one] for one in who]
    world.do("accept-applications", parties=parties, on=on, decision=world.ids[decision])


@when(Sentence("la demande de {who:Prenom} est acceptée le {on:Jour}"))
def accept(world: World, who: str, on: date) -> None:
    world.do("accept-application", party=world.ids[who], on=on)


@when(Sentence("la demande de {who:Prenom} est refusée le {on:Jour} par la décision {decision:Texte}"))
def decline(world: World, who: str, on: date, decision: str) -> None:
    world.do("decline-application", party=world.ids[who], on=on, decision=world.ids[decision])


@when(Sentence("l’adhésion acceptée de {who:Prenom} est enregistrée"))
def start(world: World, who: str) -> None:
    world.do("start-adhesion", party=world.ids[who])


@when(Sentence("la non-adhésion de {who:Prenom} est enregistrée au {on:Jour}"))
def abstain(world: World, who: str, on: date) -> None:
    world.do("state-non-adhesion", party=world.ids[who], on=on)


@then(Sentence("au {on:Jour}, la demande de {who:Prenom} attend une réponse"))
def waits(world: World, on: date, who: str) -> None:
    assert world.one("applications.waiting", on=on, party=world.ids[who])["stage"] == "Attend une réponse"


@then(Sentence("au {on:Jour}, plus aucune demande n’attend"))
def none_waits(world: World, on: date) -> None:
    assert world.rows("applications.waiting", on=on) == []


@then(Sentence("au {on:Jour}, il reste à examiner : {what:Texte}"))
def to_answer(world: World, on: date, what: str) -> None:
    assert world.one("todo.applications", on=on)["what"] == what


@then(Sentence("la demande de {who:Prenom} figure parmi les demandes refusées au {on:Jour}"))
def declined(world: World, who: str, on: date) -> None:
    assert world.one("applications.declined", party=world.ids[who]).row.answered_on == on


@then(Sentence("{who:Prenom} figure parmi les non-adhésions depuis le {on:Jour}"))
def abstained(world: World, who: str, on: date) -> None:
    assert world.one("non-adhesions", party=world.ids[who]).row.on == on


@then(Sentence("pour accepter une demande, une décision est attendue : {title:Texte}"))
def offered(world: World, title: str) -> None:
    asked = next(one.ask for one in fields(AcceptApplications) if one.name == "decision")
    assert world.ledger.show(asked.owed).rows, "the statutes ask for one"
    assert [row["subject"] for row in world.rows(asked.choices)] == [title]
