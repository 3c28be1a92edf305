"""Adhesions, and who is a member on a day."""

from datetime import date
from typing import Any

from pytest_bdd import given, then, when

from tests.features.steps.people import family, rpps_number
from tests.features.words import Sentence
from tests.features.world import World

MEMBERS = "adhérents"


@given(Sentence("{who:Prenom}, {trade:Metier}, adhérent{:Accord} depuis le {on:Jour}"))
def admit(world: World, who: str, trade: str, on: date, rpps: str | None = None) -> Any:
    asked = world.do(
        "admit-member",
        family=family(world),
        given=who,
        profession=trade,
        on=on,
        college=college(world, on),
        rpps=rpps_number(world) if rpps is None else rpps,
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
        world.do("pay-dues", party=admit(world, who, "infirmier", on), on=on)


@given(Sentence("{number:Nombre} soignants adhérents depuis le {on:Jour} et à jour de cotisation"))
def admit_many_paying(world: World, number: int, on: date) -> None:
    for party in admit_many(world, number, on):
        world.do("pay-dues", party=party, on=on)


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


@given(Sentence("l’adhésion de {who:Prenom} au {on:Jour}"))
@given(Sentence("l’adhésion de {who:Prenom} depuis le {on:Jour}"))
@when(Sentence("{who:Prenom} adhère à nouveau le {on:Jour}"))
@when(Sentence("{who:Prenom} adhère le {on:Jour}"))
def join(world: World, who: str, on: date) -> None:
    world.do("join-member", party=world.ids[who], on=on, college=college(world, on))


@when(Sentence("{who:Prenom} passe au collège {college:Texte} le {on:Jour}"))
def transfer(world: World, who: str, college: str, on: date) -> None:
    world.do("transfer-member", party=world.ids[who], college=college, on=on)


@when(Sentence("{who:Prenom} passe dans la catégorie {category:Texte} le {on:Jour}"))
def change_category(world: World, who: str, category: str, on: date) -> None:
    world.do("transfer-member", party=world.ids[who], college=college(world, on), category=category, on=on)


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


@then(
    Sentence(
        "au {on:Jour}, l’association compte {number:Nombre} adhérents, dont {structures:Nombre} structure "
        "et {paid:Nombre} à jour de cotisation"
    )
)
def figures(world: World, on: date, number: int, structures: int, paid: int) -> None:
    row = world.one("members.figures", on=on).row

    assert (row.members, row.structures, row.up_to_date) == (number, structures, paid)


@when(Sentence("{who:Prenom} demande à renouveler son adhésion le {on:Jour}"))
def renew(world: World, who: str, on: date) -> None:
    world.do("renew-adhesions", parties=[world.ids[who]], on=on)


@then(Sentence("au {on:Jour}, l’adhésion de {who:Prenom} est à renouveler : {answer:Texte}"))
def to_renew(world: World, on: date, who: str, answer: str) -> None:
    waiting = world.rows("members.to-renew", on=on, party=world.ids[who])
    assert ("oui" if waiting else "non") == answer
