"""Signing the contract, amending it, and recognising a crisis."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated, cast

from msgspec import Meta

from core import BOARD, COORDINATION, RULES, Command, Decider, Line, Look, Read, Refused, Rules, ask
from core.facts import Fact, Ref
from core.subjects import spelt
from plugins.aci.contract import CONTRACT, Contract, Crisis, Terms, anniversary
from plugins.aci.facts import AciContractAmended, AciContractSigned, CrisisId, CrisisRecognised, Size, Version
from plugins.aci.steps import size_of
from plugins.aci.words import GRID, SIZES, VERSIONS, YEARS

AGREED = date(2019, 6, 20)
"""The day of the first agreement between professions: no contract is older."""
LEAST = 1_000
"""Inhabitants: below, a population is a slip; the smallest CPTS cover thousands."""


class SignAciContract(Command, frozen=True, kw_only=True):
    """Say that the contract is signed."""

    name = "sign-aci-contract"
    title = "Enregistrer la signature du contrat ACI"

    on: Annotated[date, ask("Signé le", hint="Les délais des missions partent de ce jour", ahead=1)]
    population: Annotated[int, Meta(ge=LEAST), ask("Population couverte", hint="En habitants")]
    size: Annotated[Size | None, ask("Taille du contrat", hint="Vide : selon la population", labels=SIZES)] = None
    version: Annotated[Version | None, ask("Version", hint="Vide : celle en vigueur ce jour-là", labels=VERSIONS)] = (
        None
    )


class AmendAciContract(Command, frozen=True, kw_only=True):
    """Say that an amendment is signed."""

    name = "amend-aci-contract"
    title = "Enregistrer un avenant au contrat ACI"

    on: Annotated[date, ask("Prend effet le", today=True, ahead=1)]
    population: Annotated[int, Meta(ge=LEAST), ask("Population couverte", hint="En habitants")]
    size: Annotated[Size, ask("Taille du contrat", labels=SIZES)]
    version: Annotated[Version, ask("Version", labels=VERSIONS)]


class RecogniseCrisis(Command, frozen=True, kw_only=True):
    """Say that a grave crisis is recognised."""

    name = "recognise-crisis"
    title = "Enregistrer une crise sanitaire grave"

    crisis: Annotated[CrisisId, ask("Crise", minted="cr", hidden=True)]
    on: Annotated[date, ask("Reconnue le", today=True, past=True)]
    label: Annotated[Line, ask("Nature de la crise", hint="Par exemple : canicule, épidémie")]


def sign_contract(command: SignAciContract, contract: Contract, rules: Rules) -> Sequence[Fact] | Refused:
    """Sign, size and version completed by the rules of that day.

    Refused as ``before-agreement``, ``contract-in-force``, ``size-unknown``, ``version-unknown``.
    """
    fact = _completed(command, rules)
    if isinstance(fact, Refused):
        return fact
    before = contract.signature(command.on)
    if before is None:
        return (fact,)
    if (before.on, before.value) == (fact.on, Terms(fact.size, fact.population, fact.version)):
        return ()
    years = rules.at(YEARS, before.on)
    end = anniversary(before.on, int(years.number())) if years is not None else None
    if end is None or command.on < end:
        return Refused("contract-in-force", f"Un contrat signé le {before.on:%d/%m/%Y} est déjà en cours.")
    return (fact,)


def amend_contract(command: AmendAciContract, contract: Contract) -> Sequence[Fact] | Refused:
    """Amend a contract in force; refused as ``no-contract``."""
    if contract.signature(command.on) is None:
        return Refused("no-contract", "Aucun contrat ACI n’est signé à cette date.")
    terms = contract.terms.at(command.on)
    if terms is not None and terms.value == Terms(command.size, command.population, command.version):
        return ()
    return (
        AciContractAmended(on=command.on, size=command.size, population=command.population, version=command.version),
    )


def recognise_crisis(command: RecogniseCrisis, contract: Contract) -> Sequence[Fact] | Refused:
    """Record a crisis once, paid for or not; refused as ``crisis-exists``, ``no-contract`` on that day."""
    known = contract.crises.get(command.crisis)
    if known is not None:
        same = known == Crisis(command.on, command.label, known.position)
        return () if same else Refused("crisis-exists", "Cette crise est déjà enregistrée.")
    if contract.signature(command.on) is None:
        message = "Aucun contrat ACI n’est signé à cette date."
        return Refused("no-contract", message, {"on": message})
    if any(
        (one.on, one.label.casefold()) == (command.on, command.label.casefold()) for one in contract.crises.values()
    ):
        return Refused("crisis-exists", "Cette crise est déjà enregistrée à ce jour.", {"label": "Déjà enregistrée."})
    return (CrisisRecognised(crisis=command.crisis, on=command.on, label=command.label),)


def _completed(command: SignAciContract, rules: Rules) -> AciContractSigned | Refused:
    if command.on < AGREED:
        message = f"L’accord conventionnel est du {spelt(AGREED)} : aucun contrat n’a pu être signé avant."
        return Refused("before-agreement", message, {"on": message})
    found = size_of(rules, command.population, command.on)
    size = command.size if command.size is not None else found[0] if found else None
    if size is None:
        return Refused(
            "size-unknown", "Aucune taille ne correspond : écrivez celle du contrat.", {"size": "À remplir."}
        )
    step = rules.at(GRID, command.on)
    version = command.version if command.version is not None else step.version if step is not None else None
    if version is None:
        message = "Aucune version n’est en vigueur ce jour-là : écrivez celle du contrat."
        return Refused("version-unknown", message, {"version": "À remplir."})
    return AciContractSigned(
        on=command.on, size=cast("Size", size), population=command.population, version=cast("Version", version)
    )


def disagreeing(
    command: SignAciContract | AmendAciContract, _text: Callable[[Ref], str], rules: Rules
) -> Refused | None:
    """Say that a size is not that of the population, ``size-differs``: the contract may say so, or it is a slip."""
    found = size_of(rules, command.population, command.on)
    if found is None or command.size is None or found[0] == command.size:
        return None
    message = (
        f"Pour cette population, la règle donne : {SIZES[str(found[0])].lower()}. "
        "Si le contrat en dit une autre, confirmez."
    )
    return Refused("size-differs", message, {"size": message})


_ROLES = frozenset({COORDINATION, BOARD})
_SIZED = Look((RULES,), disagreeing, ("population", "size", "on"))

SIGN = Decider(
    SignAciContract, _ROLES, (Read(CONTRACT), Read(RULES)), sign_contract, (AciContractSigned,), doubts=_SIZED
)
AMEND = Decider(AmendAciContract, _ROLES, (Read(CONTRACT),), amend_contract, (AciContractAmended,), doubts=_SIZED)
RECOGNISE = Decider(RecogniseCrisis, _ROLES, (Read(CONTRACT),), recognise_crisis, (CrisisRecognised,))
