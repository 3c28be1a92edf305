"""The envelope of the contract, line by line, and the contract itself."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core import RULES, AsOf, Row, Rules, View, ask, step_key
from core.facts import Cents
from plugins.aci.contract import CONTRACT, Contract
from plugins.aci.grid import amounts, end_of, year_of
from plugins.aci.steps import size_of
from plugins.aci.words import CERTAINTY, GRID, LINES, SIZE_RULE, SIZES, VERSIONS, YEARS


class EnvelopeRow(Row, frozen=True, kw_only=True):
    """A line of the grid for the size of the contract; without an amount, it is to be entered."""

    line: Annotated[str, ask("Code de la ligne")]
    label: Annotated[str, ask("Ligne")]
    amount: Annotated[Cents | None, ask("Montant annuel")]
    certainty: Annotated[str, ask("Certitude", labels=CERTAINTY)]


class ContractRow(Row, frozen=True, kw_only=True):
    """The contract on a day; ``size_now`` is the size of its population by the rule, which binds nobody."""

    signed: Annotated[date, ask("Signé le")]
    version: Annotated[str, ask("Version", labels=VERSIONS)]
    population: Annotated[int, ask("Population couverte")]
    size: Annotated[str, ask("Taille du contrat", labels=SIZES)]
    size_now: Annotated[str, ask("Taille selon la population", labels=SIZES | {"": "Non établie"})]
    year: Annotated[int, ask("Année de contrat")]
    anniversary: Annotated[date, ask("Prochaine date anniversaire")]
    ends: Annotated[date | None, ask("Terme du contrat")]
    over: Annotated[bool, ask("Contrat échu")]


def envelope_rows(asof: AsOf, contract: Contract, rules: Rules) -> Iterable[EnvelopeRow]:
    """Give the lines of the grid in force on a day; none while no contract runs."""
    signature, terms = contract.signature(asof.on), contract.terms.at(asof.on)
    if signature is None or terms is None or _over(rules, signature.on, asof.on):
        return
    behind = {signature.position, terms.position, rules.position(GRID)} - {0}
    for one in amounts(rules, contract, asof.on).values():
        yield EnvelopeRow(
            line=one.line,
            label=LINES[one.line],
            amount=one.cents,
            certainty=one.certainty,
            positions=tuple(sorted(behind)),
            rules=(one.rule,),
        )


def contract_rows(asof: AsOf, contract: Contract, rules: Rules) -> Iterable[ContractRow]:
    """Give the one line of the contract signed up to a day, none before."""
    signature, terms = contract.signature(asof.on), contract.terms.at(asof.on)
    if signature is None or terms is None:
        return
    year, ends = year_of(signature.on, asof.on), end_of(rules, signature.on)
    found = size_of(rules, terms.value.population, terms.on)
    lasting = rules.at(YEARS, signature.on)
    yield ContractRow(
        signed=signature.on,
        version=terms.value.version,
        population=terms.value.population,
        size=str(terms.value.size),
        size_now=str(found[0]) if found else "",
        year=year.number,
        anniversary=year.end,
        ends=ends,
        over=_over(rules, signature.on, asof.on),
        positions=tuple(sorted({signature.position, terms.position})),
        rules=tuple(
            step_key(name, step) for name, step in ((SIZE_RULE, found[1] if found else None), (YEARS, lasting)) if step
        ),
    )


def _over(rules: Rules, signature: date, day: date) -> bool:
    ends = end_of(rules, signature)
    return ends is not None and day >= ends


ENVELOPE = View("aci.envelope", "Enveloppe annuelle du contrat ACI", EnvelopeRow, (CONTRACT, RULES), envelope_rows)
THE_CONTRACT = View("aci.contract", "Contrat ACI", ContractRow, (CONTRACT, RULES), contract_rows)
