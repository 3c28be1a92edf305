"""The payments of the contract: advances and balances, exact until each is rounded once."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from core import Rules, step_key
from core.facts import Cents, rounded
from core.subjects import Missions
from plugins.aci.contract import Contract
from plugins.aci.crisis import crisis
from plugins.aci.deadlines import reached
from plugins.aci.due import Payment, Terms
from plugins.aci.grid import Amount, Year, amounts, end_of, year_of
from plugins.aci.words import ADVANCE, FACTOR, SIGNATURE_SHARE

FIXED = ("access", "pathways", "prevention", "quality", "support")


def payments(rules: Rules, contract: Contract, missions: Missions, day: date) -> Iterator[Payment]:
    """Yield the payments up to the next anniversary after a day, included, by contract year; none without a contract.

    The operation is paid in full at signature, then in advance and balance; a fixed part in advance when its mission
    starts and at each anniversary, then in balance; the crisis mission by fact.
    """
    signatures = list(contract.signed.until(day))
    limits = [*(entry.on for entry in signatures[1:]), date.max]
    for signature, limit in zip(signatures, limits, strict=False):  # no signature, no limit either
        ends = min(end_of(rules, signature.on) or date.max, limit)
        horizon = min(year_of(signature.on, day).end, ends)
        year = year_of(signature.on, signature.on)
        while year.start <= horizon and year.start < ends:
            terms = _terms(rules, contract, year, signature.position)
            found = _of_year(rules, contract, missions, terms, day) if terms is not None else ()
            yield from (one for one in found if one.on <= horizon)
            year = year_of(signature.on, year.end)


def _of_year(rules: Rules, contract: Contract, missions: Missions, terms: Terms, day: date) -> Iterator[Payment]:
    yield from _operation(rules, terms)
    yield from crisis(terms, contract, missions, day)
    for code in FIXED:
        yield from _fixed(terms, missions, code, day)


def _terms(rules: Rules, contract: Contract, year: Year, position: int) -> Terms | None:
    lines, step, terms = (
        amounts(rules, contract, year.start),
        rules.at(ADVANCE, year.start),
        contract.terms.at(year.start),
    )
    if step is None or not lines:
        return None
    behind = {position, *([terms.position] if terms else [])}
    return Terms(year, lines, step.number(), step_key(ADVANCE, step), tuple(sorted(behind)))


def _operation(rules: Rules, terms: Terms) -> Iterator[Payment]:
    line = terms.lines["operation"]
    if terms.year.number > 1:
        yield from _split(terms, line, Fraction(1), terms.year.start, terms.behind, first="Avance")
        return
    share, factor = rules.at(SIGNATURE_SHARE, terms.year.start), rules.at(FACTOR, terms.year.start)
    if share is None or factor is None:
        return
    used = (line.rule, step_key(SIGNATURE_SHARE, share), step_key(FACTOR, factor))
    due = None if line.cents is None else rounded(line.cents * share.number() * factor.number())
    yield Payment(terms.year.start, line.line, "En totalité à la signature", due, used, terms.behind)


def _fixed(terms: Terms, missions: Missions, code: str, day: date) -> Iterator[Payment]:
    line, started = terms.lines.get(f"{code}-fixed"), reached(missions, code, "started", day)
    if line is None or started is None or started.on >= terms.year.end:
        return
    start = max(started.on, terms.year.start)
    share = Fraction((terms.year.end - start).days, terms.year.days)
    behind = tuple(sorted({*terms.behind, started.position}))
    yield from _split(terms, line, share, start, behind, first="Avance" if share == 1 else "Avance au démarrage")


def _split(
    terms: Terms, line: Amount, share: Fraction, start: date, behind: tuple[int, ...], *, first: str
) -> Iterator[Payment]:
    """Yield the advance of a line and, at the anniversary, its balance: due and advance are each rounded once."""
    used = (line.rule, terms.rate_step)
    exact = None if line.cents is None else line.cents * share
    advance = None if exact is None else rounded(exact * terms.rate)
    yield Payment(start, line.line, f"{first}, année {terms.year.number}", advance, used, behind)
    balance = None if exact is None or advance is None else Cents(rounded(exact) - advance)
    yield Payment(terms.year.end, line.line, f"Solde, année {terms.year.number}", balance, used, behind)
