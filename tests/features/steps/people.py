"""People and structures that the register knows."""

from datetime import date
from typing import Any

from parse import with_pattern
from pytest_bdd import given, then, when
from stdnum import luhn

from core.intake import bind
from core.ledger.doubting import doubt
from core.subjects.parties.register import RegisterParty
from tests.features.words import Sentence, among
from tests.features.world import World

FAMILIES = ("Berthier", "Lemoine", "Rousset", "Garnier", "Chevallier", "Marchand", "Delmas", "Perrin", "Aubry", "Roche")


@with_pattern("(?:nt)?")
def plural(written: str) -> str:
    return written


@given(Sentence("{who:Prenom}, {trade:Metier}, inscrit{:Accord} au registre"))
def register(world: World, who: str, trade: str, **more: Any) -> Any:
    said = {"rpps": rpps_number(world), **more}
    asked = world.do("register-party", family=family(world), given=who, profession=trade, **said)
    world.ids[who] = asked.party
    return asked.party


@given(Sentence("{who:Prenom}, {trade:Metier}, inscrit{:Accord} au registre le {on:Jour}"))
def register_on(world: World, who: str, trade: str, on: date) -> None:
    world.day(on)
    register(world, who, trade, on=on)


@given(Sentence("{people:Gens}, médecins généralistes inscrits au registre"))
def register_doctors(world: World, people: list[str]) -> None:
    for who in people:
        register(world, who, "medecin-generaliste")


@given(Sentence("{who:Prenom}, {trade:Metier}, inscrit{:Accord} au registre avec le numéro RPPS {rpps:Texte}"))
@when(Sentence("{who:Prenom}, {trade:Metier}, est inscrit{:Accord} au registre avec le numéro RPPS {rpps:Texte}"))
def register_with_number(world: World, who: str, trade: str, rpps: str) -> None:
    register(world, who, trade, rpps=rpps)


@when(Sentence("{who:Prenom} prend le nom de {name:Texte} à compter du {on:Jour}"))
def rename(world: World, who: str, name: str, on: date) -> None:
    world.do("rename-party", party=world.ids[who], family=name, given=who, on=on)


@when(Sentence("{who:Prenom} devient {trade:Metier} le {on:Jour}"))
def retrain(world: World, who: str, trade: str, on: date) -> None:
    world.do("declare-profession", party=world.ids[who], profession=trade, on=on)


def family(world: World) -> str:
    """Invent a family name for somebody new."""
    return FAMILIES[len(world.ids) % len(FAMILIES)]


def rpps_number(world: World) -> str:
    """Invent an RPPS number for somebody new."""
    digits = f"1{world.ledger.head():09}"
    return digits + luhn.calc_check_digit(digits)


@then(Sentence("la fiche de {who:Prenom} porte le numéro RPPS {rpps:Texte}, où il y a à vérifier : {doubt:Texte}"))
def number_is(world: World, who: str, rpps: str, doubt: str) -> None:
    row = world.one("parties", party=world.ids[who])

    assert (row["rpps"], row["to_check"] or "rien") == (rpps, doubt)


@then(Sentence("au {on:Jour}, la fiche de {who:Prenom} porte le nom de {name:Texte}"))
def name_is(world: World, on: date, who: str, name: str) -> None:
    assert world.one("parties", on=on, party=world.ids[who])["name"] == f"{name} {who}"


@then(Sentence("au {on:Jour}, la fiche de {who:Prenom} porte la profession {trade:Texte}"))
def trade_is(world: World, on: date, who: str, trade: str) -> None:
    assert world.one("parties", on=on, party=world.ids[who])["profession"] == trade


CHANGES = {
    "nom": ("rename-party", "family"),
    "d’adresse": ("give-contact", "address"),
    "profession": ("declare-profession", "profession"),
}
COLUMNS = {"le nom": "name", "l’adresse": "address", "la profession": "profession"}


CHANGED = among({"de nom": "nom", "d’adresse": "d’adresse", "de profession": "profession"})


@given(
    Sentence(
        "le changement {what:Quoi} de {who:Prenom} en {value:Texte}, vrai depuis le {on:Jour}, "
        "enregistré le {told:Jour}",
        Quoi=CHANGED,
    )
)
@when(
    Sentence(
        "le changement {what:Quoi} de {who:Prenom} en {value:Texte}, vrai depuis le {on:Jour}, "
        "est enregistré le {told:Jour}",
        Quoi=CHANGED,
    )
)
def change_late(world: World, what: str, who: str, value: str, on: date, told: date) -> None:
    world.day(told)
    name, field = CHANGES[what]
    named = {"given": who} if name == "rename-party" else {}
    world.do(name, party=world.ids[who], on=on, **{field: value}, **named)


@then(
    Sentence(
        "au {on:Jour}, d’après ce qui était enregistré le {known:Jour}, la fiche de {who:Prenom} porte "
        "{column:Colonne} {value:Texte}",
        Colonne=among(COLUMNS),
    )
)
def sheet_as_known(world: World, on: date, known: date, who: str, column: str, value: str) -> None:
    said = world.one("parties", on=on, known=known, party=world.ids[who])[column]
    assert said.removesuffix(f" {who}") == value


@given(Sentence("la personne {name:Texte}, inscrite au registre"))
def register_named(world: World, name: str) -> None:
    given_name, family_name = name.split(" ")
    world.do("register-party", family=family_name, given=given_name)


@then(
    Sentence(
        "inscrire {name:Texte} {proposes:Propose} {other:Texte}",
        Propose=among({"propose": True, "ne propose pas": False}),
    )
)
def is_proposed(world: World, name: str, proposes: bool, other: str) -> None:
    given_name, family_name = name.split(" ")
    raw = {"family": family_name, "given": given_name}
    world.readings += 1
    asked = bind(RegisterParty, raw, command_id="c-essai", today=world.today)
    assert isinstance(asked, RegisterParty)
    told = doubt(world.ledger, asked, world.account)
    assert (told is not None and other in told.message) is proposes


@given(Sentence("{people:Gens} participe{:Pluriel} au SAS à compter du {on:Jour}", Pluriel=plural))
def join_sas(world: World, people: list[str], on: date) -> None:
    for who in people:
        world.do("declare-quality", party=world.ids[who], quality="sas", on=on, holds="oui")


@when(Sentence("{who:Prenom} ne participe plus au SAS à compter du {on:Jour}"))
def leave_sas(world: World, who: str, on: date) -> None:
    world.do("declare-quality", party=world.ids[who], quality="sas", on=on, holds="non")


@then(Sentence("au {on:Jour}, {number:Nombre} personne{:Accord} participe{:Pluriel} au SAS", Pluriel=plural))
def in_sas(world: World, on: date, number: int) -> None:
    assert sum(row.row.holders for row in world.rows("parties.quality-counts", on=on)) == number


@given(Sentence("la structure {name:Texte}, inscrite au registre comme {sort:Texte}"))
@when(Sentence("la structure {name:Texte} est inscrite au registre comme {sort:Texte}"))
def register_structure(world: World, name: str, sort: str) -> None:
    world.ids[name] = world.do("register-party", nature="structure", family=name, structure=sort).party


@given(Sentence("{who:Prenom} exerce dans {structure:Texte} à compter du {on:Jour}"))
def works_in(world: World, who: str, structure: str, on: date) -> None:
    world.do("start-affiliation", party=world.ids[who], structure=world.ids[structure], how="works-in", on=on)


@when(Sentence("{who:Prenom} n’exerce plus dans {structure:Texte} à compter du {on:Jour}"))
def works_no_more(world: World, who: str, structure: str, on: date) -> None:
    world.do("end-affiliation", party=world.ids[who], structure=world.ids[structure], how="works-in", on=on)


@then(Sentence("au {on:Jour}, {who:Prenom} est rattaché{:Accord} à {structure:Texte}"))
def is_tied(world: World, on: date, who: str, structure: str) -> None:
    assert world.one("parties.ties", on=on, party=world.ids[who])["name"] == structure


@then(Sentence("au {on:Jour}, {who:Prenom} n’est rattaché{:Accord} à aucune structure"))
def is_not_tied(world: World, on: date, who: str) -> None:
    assert world.rows("parties.ties", on=on, party=world.ids[who]) == []


@then(Sentence("l’historique de {who:Prenom} {tells:Dit} {what:Texte}", Dit=among({"dit": True, "tait": False})))
def life_tells(world: World, who: str, tells: bool, what: str) -> None:
    told = {row["what"] for row in world.rows("parties.life", party=world.ids[who])}
    assert "Émargement" in told
    assert (what in told) is tells
