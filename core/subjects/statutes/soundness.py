"""What statutes must say to be kept: fractions that can be reached, lines given once, figures within bounds."""

from collections.abc import Iterable, Iterator
from typing import Final

from core.facts import Cents
from core.intake.amounts import show_amount
from core.subjects.statutes.facts import MajorityRule, MeetingRule, StatutesAdopted
from core.subjects.statutes.fractions import read_fraction

MOST_PROXIES: Final = 100
MOST_NOTICE: Final = 366
MOST_DUES: Final = Cents(100_000_00)
"""Beyond these bounds, a figure of the statutes is a typing error."""


def unsound(asked: StatutesAdopted) -> Iterator[tuple[str, str]]:
    """Yield what does not hold, by the path of its field."""
    if not asked.meetings:
        yield "meetings", "Dites comment au moins une sorte de séance délibère."
    if not any(rule.type == "ordinary" for rule in asked.majorities):
        yield "majorities", "Dites quelle majorité emporte une décision ordinaire."
    if not asked.colleges and any(rule.base == "paid-up" for rule in asked.meetings):
        yield "colleges", "Donnez les collèges et leur cotisation : un quorum en dépend."
    yield from _twice("colleges", "college", ((one.college.strip().casefold(),) for one in asked.colleges))
    yield from _twice("colleges", "label", ((one.label.strip().casefold(),) for one in asked.colleges))
    yield from _twice("meetings", "type", ((rule.type,) for rule in asked.meetings))
    yield from _twice("majorities", "type", ((rule.type, rule.meeting) for rule in asked.majorities))
    for number, one in enumerate(asked.colleges):
        if not one.college.strip():
            yield f"colleges.{number}.college", "Ce champ est obligatoire."
        if not 0 <= one.dues <= MOST_DUES:
            yield f"colleges.{number}.dues", f"Indiquez entre 0 et {show_amount(MOST_DUES)}."
    yield from _wrong_categories(asked)
    for number, rule in enumerate(asked.meetings):
        yield from ((f"meetings.{number}.{field}", message) for field, message in _wrong_meeting(rule))
    for number, majority in enumerate(asked.majorities):
        wrong = _wrong_majority(majority)
        if wrong:
            yield f"majorities.{number}.fraction", wrong


def _wrong_categories(asked: StatutesAdopted) -> Iterator[tuple[str, str]]:
    known = {one.college.strip().casefold() for one in asked.colleges}
    yield from _twice("categories", "category", ((one.category.strip().casefold(),) for one in asked.categories))
    yield from _twice("categories", "label", ((one.label.strip().casefold(),) for one in asked.categories))
    for number, one in enumerate(asked.categories):
        if not one.category.strip():
            yield f"categories.{number}.category", "Ce champ est obligatoire."
        if one.college.strip() and one.college.strip().casefold() not in known:
            yield f"categories.{number}.college", "Aucun collège n’a ce code."
        if not 0 <= (one.dues or 0) <= MOST_DUES:
            yield f"categories.{number}.dues", f"Indiquez entre 0 et {show_amount(MOST_DUES)}."


def _wrong_meeting(rule: MeetingRule) -> Iterator[tuple[str, str]]:
    for field, written in (("quorum", rule.quorum), ("second_quorum", rule.second_quorum or "0")):
        fraction = read_fraction(written)
        if fraction is None:
            yield field, _FRACTION
        elif fraction == 1 and rule.more_than:
            yield field, _BEYOND
    if (rule.base == "seats") is not (rule.type in ("board", "bureau")):
        yield "base", "Une assemblée compte des adhérents ; un conseil ou un bureau, ses membres en fonction."
    if not 0 <= rule.proxy_cap <= MOST_PROXIES:
        yield "proxy_cap", f"Indiquez un nombre entre 0 et {MOST_PROXIES}."
    if not 0 <= rule.notice_days <= MOST_NOTICE:
        yield "notice_days", f"Indiquez un nombre de jours entre 0 et {MOST_NOTICE}."


def _wrong_majority(rule: MajorityRule) -> str:
    """Say why nothing could be adopted by a majority, or anything without a voice; "" when it can be."""
    fraction = read_fraction(rule.fraction)
    if fraction is None:
        return _FRACTION
    if fraction == 1 and rule.more_than:
        return _BEYOND
    return "" if fraction or rule.more_than else "Aucune voix ne suffirait : écrivez une fraction, comme 1/2."


def _twice(grid: str, field: str, keys: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    seen = set()
    for number, key in enumerate(keys):
        if key in seen:
            yield f"{grid}.{number}.{field}", "Cette ligne est déjà donnée plus haut."
        seen.add(key)


_FRACTION = "Écrivez une fraction de 1 au plus, comme 1/4, ou 0."
_BEYOND = "Plus que la totalité ne s’atteint jamais : écrivez une fraction plus petite, ou décochez « strictement »."
