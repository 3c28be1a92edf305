"""Trial rules, to see a rate change: the register is started again with them, as after an update."""

from dataclasses import replace
from datetime import date
from typing import Final

from msgspec import structs
from pytest_bdd import given, when

from core.model.rules import Rule, Step
from tests.features.words import TRADES, Sentence
from tests.features.world import World

NAMES: Final = {
    "Forfait DPC": "dpc_participant_fee",
    "Délai de dépôt DPC": "dpc_filing_days",
    "Facteur du premier fonctionnement": "aci_operation_factor",
    "Indemnité d’une journée": "indemnity_day",
}
EARLIEST: Final = date(2019, 1, 1)
MODALITIES: Final = {"toutes": "", "en présence": "on-site", "classe virtuelle": "virtual", "à distance": "remote"}


@given(Sentence("un barème d’essai {name:Texte} : {first:Texte}, puis {second:Texte} à compter du {on:Jour}"))
def try_rule(world: World, name: str, first: str, second: str, on: date) -> None:
    put(world, name, (step(EARLIEST, first), step(on, second)))


@given(Sentence("un barème d’essai {name:Texte} par modalité et profession :"))
def try_table(world: World, name: str, datatable: list[list[str]]) -> None:
    table: dict[str, dict[str, str]] = {}
    for modality, trade, fee in datatable[1:]:
        profession = "" if trade == "toutes" else TRADES[trade]
        table.setdefault(MODALITIES[modality], {})[profession] = euros(fee)
    put(world, name, (Step(since=EARLIEST, value=table, reference="Barème d’essai"),))


@when(Sentence("le barème {name:Texte} est porté à {value:Texte} à compter du {on:Jour}, enregistré le {day:Jour}"))
def add_step(world: World, name: str, value: str, on: date, day: date) -> None:
    world.day(day)
    known = (one for one in world.registry.rules[NAMES[name]].steps if one.since < on)
    put(world, name, (*known, step(on, value)))


def step(since: date, value: str) -> Step:
    return Step(since=since, value=euros(value), reference="Barème d’essai")


def euros(said: str) -> str:
    return said.replace(",", ".").removesuffix(" €")


def put(world: World, name: str, steps: tuple[Step, ...]) -> None:
    """Start the register again with other steps of a rule: it records them, and nothing else."""
    rule: Rule = structs.replace(world.registry.rules[NAMES[name]], steps=steps)
    world.before = world.ledger.head()
    world.reopen(replace(world.registry, rules={**world.registry.rules, NAMES[name]: rule}))
    world.commands += 1
    assert world.ledger.head() == world.before + 1
