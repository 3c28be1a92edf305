"""The rules of DPC in force on the first day of a session."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from msgspec import Struct

from core import Rules, Step, step_key
from core.facts import Cents
from plugins.dpc.facts.claims import Reason
from plugins.dpc.rates.fees import Rates, rate, rates
from plugins.dpc.words import (
    FEE,
    FILING_DAYS,
    MIN_HOURS,
    MIN_PARTICIPANTS,
    MIN_PROFESSIONS,
    PRACTICES,
    PROFESSIONS,
    WITHDRAWAL_DAYS,
)

NAMES = (FEE, MIN_HOURS, MIN_PARTICIPANTS, WITHDRAWAL_DAYS, MIN_PROFESSIONS, PROFESSIONS, PRACTICES)


class Scale(Struct, frozen=True):
    """What the rules say of a session, and the keys of the steps that say it."""

    rates: Rates
    fee_step: str
    minutes: Fraction
    """The shortest session that is paid."""
    participants: int
    withdrawal_days: int
    professions: int
    filing_days: int | None
    """Days after the session within which a claim is filed; None while no text that says so is known."""
    answers: dict[str, dict[str, str]]
    practices: tuple[str, ...]
    steps: tuple[str, ...]
    positions: tuple[int, ...]

    def counts_as(self, profession: str) -> str:
        """Return the profession that one counts for, "" when it is none."""
        return self.answers.get(profession, {}).get("counts_as", "")

    def fee(self, modality: str, profession: str) -> Cents:
        """Return what is asked for somebody of a profession in a session of a modality."""
        return rate(self.rates, modality, profession)

    def practising(self, profession: str, practice: str) -> Reason | None:
        """Return why somebody who practises so is not paid for, None if nothing stands against it."""
        funded = self.answers.get(profession, {}).get("funded", "no")
        if funded == "no":
            return "profession-not-eligible"
        return "not-conventioned" if funded == "not-conventioned" or practice not in self.practices else None


def scale(rules: Rules, day: date) -> Scale | str:
    """Return the rules in force on a day, or the name of the first one that has no step yet."""
    found: dict[str, Step] = {}
    for name in NAMES:
        step = rules.at(name, day)
        if step is None:
            return name
        found[name] = step
    rated = rates(found[FEE])
    if rated is None:
        return FEE
    filing = rules.at(FILING_DAYS, day)
    if filing is not None and "value" not in filing.unknown:
        found[FILING_DAYS] = filing
    return Scale(
        rates=rated,
        fee_step=step_key(FEE, found[FEE]),
        minutes=found[MIN_HOURS].number() * 60,
        participants=_whole(found[MIN_PARTICIPANTS]),
        withdrawal_days=_whole(found[WITHDRAWAL_DAYS]),
        professions=_whole(found[MIN_PROFESSIONS]),
        filing_days=_whole(found[FILING_DAYS]) if FILING_DAYS in found else None,
        answers=_table(found[PROFESSIONS].value),
        practices=_list(found[PRACTICES].value),
        steps=tuple(step_key(name, step) for name, step in found.items()),
        positions=tuple(sorted({rules.position(name) for name in found} - {0})),
    )


def _whole(step: Step) -> int:
    return int(step.number())


def _table(value: Any) -> dict[str, dict[str, str]]:
    return {str(code): {str(key): str(said) for key, said in answer.items()} for code, answer in value.items()}


def _list(value: Sequence[Any]) -> tuple[str, ...]:
    return tuple(str(item) for item in value)
