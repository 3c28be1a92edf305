"""Registrations with the agency as they are told or imported, and who could be paid for."""

from datetime import date

from pytest_bdd import given, then, when

from core.imports import carry_out, fields_for, knows, plan, read_table, targets
from core.ledger.doubting import doubt
from core.subjects import EnrolMember
from tests.features.words import Sentence, typeset
from tests.features.world import World


@given(Sentence("l’inscription de {who:Prenom} auprès de l’Agence pour {title:Texte}, faite le {on:Jour}"))
@when(Sentence("l’inscription de {who:Prenom} auprès de l’Agence pour {title:Texte} est signalée, faite le {on:Jour}"))
def tell(world: World, who: str, title: str, on: date, by: str = "self") -> None:
    world.do("tell-registrations", session=world.ids[title], parties=(world.ids[who],), on=on, done_by=by)


@when(
    Sentence(
        "l’inscription de {who:Prenom} auprès de l’Agence pour {title:Texte} est signalée, "
        "faite le {on:Jour} par quelqu’un d’autre"
    )
)
def tell_proxy(world: World, who: str, title: str, on: date) -> None:
    tell(world, who, title, on, by="proxy")


@when(Sentence("cette liste de l’Agence est importée :"))
def bring(world: World, docstring: str) -> None:
    world.day(date(2024, 2, 9))
    target = targets(world.ledger, world.account)["tell-registration"]
    table = read_table(docstring.encode(), lambda title: knows(target, title))
    fields = fields_for(world.ledger, target, table)
    world.commands, world.before = world.commands + 1, world.ledger.head()
    carry_out(world.ledger, plan(world.ledger, target, table, fields, world.account), world.account)


@then(Sentence("l’inscription de {who:Prenom} auprès de l’Agence pour {title:Texte} est du {on:Jour}"))
def told(world: World, who: str, title: str, on: date) -> None:
    assert world.one("dpc.eligibility", session=world.ids[title], party=world.ids[who]).row.told == on


@then(Sentence("pour {who:Prenom} à la séance {title:Texte}, au premier jour : {said:Texte}"))
def at_start(world: World, who: str, title: str, said: str) -> None:
    assert world.one("dpc.eligibility", session=world.ids[title], party=world.ids[who])["at_start"] == said


@then(Sentence("pour {who:Prenom} à la séance {title:Texte}, à l’inscription : {said:Texte}"))
def at_enrolment(world: World, who: str, title: str, said: str) -> None:
    assert world.one("dpc.eligibility", session=world.ids[title], party=world.ids[who])["at_enrolment"] == said


@then(Sentence("la séance {title:Texte} annonce : {said:Texte}"))
def mixed(world: World, title: str, said: str) -> None:
    assert world.one("dpc.mix", session=world.ids[title])["said"] == said


@then(Sentence("inscrire {who:Prenom} à la séance {title:Texte} le {on:Jour} fait dire : {said:Texte}"))
def is_doubted(world: World, who: str, title: str, on: date, said: str) -> None:
    world.readings += 1
    asked = EnrolMember(session=world.ids[title], party=world.ids[who], on=on)
    told = doubt(world.ledger, asked, world.account)
    assert told is not None
    assert typeset(told.message.replace(world.ledger.label(world.ids[who]), who)) == said


@then(Sentence("inscrire {who:Prenom} à la séance {title:Texte} le {on:Jour} ne fait rien dire"))
def is_undoubted(world: World, who: str, title: str, on: date) -> None:
    world.readings += 1
    asked = EnrolMember(session=world.ids[title], party=world.ids[who], on=on)
    assert doubt(world.ledger, asked, world.account) is None
