"""Adhesions, what ends them, and dues."""

from datetime import date
from typing import Any

from pytest_bdd import given, then, when

from tests.features.steps.people import family
from tests.features.words import Sentence
from tests.features.world import World

MEMBERS = "adhérents"


@given(Sentence("{who:Prenom}, {trade:Metier}, adhérent{:Accord} depuis le {on:Jour}"))
def admit(world: World, who: str, trade: str, on: date) -> Any:
    asked = world.do(
        "admit-member", family=family(world), given=who, profession=trade, on=on, college=college(world, on)
    )
    world.ids[who] = asked.party
    world.groups.setdefault(MEMBERS, []).append(asked.party)
    return asked.party


@when(Sentence("{who:Prenom}, {trade:Metier}, adhère le {on:Jour} au collège {college:Texte}"))
def admit_in(world: World, who: str, trade: str, on: date, college: str) -> None:
    asked = world.do("admit-member", family=family(world), given=who, profession=trade, on=on, college=college)
    world.ids[who] = asked.party


@when(Sentence("l’adhésion de {who:Prenom} est corrigée au {on:Jour}"))
def correct_adhesion(world: World, who: str, on: date) -> None:
    done = world.done["admit-member"]
    world.do("join-member", corrects=done.position, party=world.ids[who], on=on, college=done.command.college)


@given(Sentence("{people:Gens}, soignants adhérents depuis le {on:Jour}"))
def admit_people(world: World, people: list[str], on: date) -> None:
    for who in people:
        admit(world, who, "infirmier", on)


@given(Sentence("{people:Gens}, soignants adhérents depuis le {on:Jour} et à jour de cotisation"))
def admit_paying(world: World, people: list[str], on: date) -> None:
    for who in people:
        pay_dues(world, admit(world, who, "infirmier", on), on)


@given(Sentence("{number:Nombre} soignants adhérents depuis le {on:Jour} et à jour de cotisation"))
def admit_many_paying(world: World, number: int, on: date) -> None:
    for party in admit_many(world, number, on):
        pay_dues(world, party, on)


@given(Sentence("{number:Nombre} soignants adhérents depuis le {on:Jour} qui n’ont pas cotisé"))
def admit_many_owing(world: World, number: int, on: date) -> None:
    for party in admit_many(world, number, on):
        world.groups[MEMBERS].remove(party)


def admit_many(world: World, number: int, on: date) -> list[Any]:
    """Admit people whom no sentence will name."""
    return [admit(world, f"Adhérent {len(world.ids) + 1}", "infirmier", on) for _ in range(number)]


def college(world: World, on: date) -> str:
    """Return the college of those who vote, once there are statutes."""
    adopted = world.done.get("adopt-statutes")
    return "Soignants" if adopted is not None and adopted.command.on <= on else ""


@given(Sentence("une structure {name:Texte}, adhérente depuis le {on:Jour}"))
def admit_structure(world: World, name: str, on: date) -> None:
    asked = world.do("admit-member", nature="structure", family=name, on=on, college=college(world, on))
    world.ids[name] = asked.party


@when(Sentence("{who:Prenom} adhère à nouveau le {on:Jour}"))
@when(Sentence("{who:Prenom} adhère le {on:Jour}"))
def join(world: World, who: str, on: date) -> None:
    world.do("join-member", party=world.ids[who], on=on, college=college(world, on))


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


@when(Sentence("{who:Prenom} passe au collège {college:Texte} le {on:Jour}"))
def transfer(world: World, who: str, college: str, on: date) -> None:
    world.do("transfer-member", party=world.ids[who], college=college, on=on)


@given(Sentence("la cotisation de {who:Prenom} réglée le {on:Jour}"))
@when(Sentence("{who:Prenom} règle sa cotisation le {on:Jour}"))
def pay(world: World, who: str, on: date) -> None:
    pay_dues(world, world.ids[who], on)


def pay_dues(world: World, party: Any, on: date) -> None:
    world.do("pay-dues", party=party, on=on)


@when(Sentence("{amount:Euros} € de cotisation {year:Nombre} sont remboursés à {who:Prenom} le {on:Jour}"))
def refund(world: World, amount: int, year: int, who: str, on: date) -> None:
    world.do("refund-dues", party=world.ids[who], year=year, amount=amount, on=on)


def is_member(world: World, who: str, **clocks: Any) -> bool:
    return bool(world.rows("members", party=world.ids[who], **clocks))


@then(Sentence("au {on:Jour}, {who:Prenom} est adhérent{:Accord}"))
def member(world: World, on: date, who: str) -> None:
    assert is_member(world, who, on=on)


@then(Sentence("au {on:Jour}, {who:Prenom} n’est pas adhérent{:Accord}"))
def no_member(world: World, on: date, who: str) -> None:
    assert not is_member(world, who, on=on)


@then(Sentence("au {on:Jour}, d’après ce qui était enregistré le {known:Jour}, {who:Prenom} est adhérent{:Accord}"))
def known_member(world: World, on: date, known: date, who: str) -> None:
    assert is_member(world, who, on=on, known=known)


@then(
    Sentence("au {on:Jour}, d’après ce qui était enregistré le {known:Jour}, {who:Prenom} n’est pas adhérent{:Accord}")
)
def known_no_member(world: World, on: date, known: date, who: str) -> None:
    assert not is_member(world, who, on=on, known=known)


@then(
    Sentence(
        "au {on:Jour}, d’après ce qui était enregistré avant la correction, {who:Prenom} n’était pas adhérent{:Accord}"
    )
)
def was_no_member(world: World, on: date, who: str) -> None:
    assert not is_member(world, who, on=on, known=world.before)


@then(Sentence("au {on:Jour}, {who:Prenom} est au collège {college:Texte}, adhérent{:Accord} depuis le {since:Jour}"))
def in_college(world: World, on: date, who: str, college: str, since: date) -> None:
    row = world.one("members", party=world.ids[who], on=on)

    assert (row["college"], row.row.since) == (college, since)


@then(Sentence("{who:Prenom} figure parmi les anciens adhérents depuis le {on:Jour}, {how:Texte}"))
def former(world: World, who: str, on: date, how: str) -> None:
    row = world.one("members.former", party=world.ids[who])

    assert (row.row.left_on, row["how"]) == (on, how)


@then(
    Sentence(
        "au {on:Jour}, l’association compte {number:Nombre} adhérents, dont {structures:Nombre} structure "
        "et {paid:Nombre} à jour de cotisation"
    )
)
def figures(world: World, on: date, number: int, structures: int, paid: int) -> None:
    row = world.one("members.figures", on=on).row

    assert (row.members, row.structures, row.up_to_date) == (number, structures, paid)


@then(Sentence("{who:Prenom} doit encore {amount:Euros} € de cotisation {year:Nombre}"))
def owes(world: World, who: str, amount: int, year: int) -> None:
    assert world.one("dues", party=world.ids[who], year=str(year)).row.left == amount


@then(Sentence("{who:Prenom} a réglé {amount:Euros} € de cotisation {year:Nombre}"))
def has_paid(world: World, who: str, amount: int, year: int) -> None:
    assert world.one("dues", party=world.ids[who], year=str(year)).row.paid == amount


@then(Sentence("au {on:Jour}, {who:Prenom} est à jour de cotisation : {answer:Texte}"))
def up_to_date(world: World, on: date, who: str, answer: str) -> None:
    assert world.one("members", party=world.ids[who], on=on)["up_to_date"] == answer
