"""The contract is signed once at a time, amended while it runs; a crisis is recorded once."""

from datetime import date
from typing import Any

import pytest

from core.facts import Fact
from plugins.aci.facts import CrisisRecognised
from plugins.aci.signing import (
    AMEND,
    RECOGNISE,
    SIGN,
    AmendAciContract,
    RecogniseCrisis,
    SignAciContract,
)
from tests.plugins.aci.cases import POPULATIONS, RULES, amended, crisis, signed
from tests.spec import folded, spec

DAY = date(2024, 3, 15)


@pytest.mark.parametrize(("population", "size"), [(population, size) for size, population in POPULATIONS.items()])
def test_size_and_version_are_those_of_the_day_when_left_blank(population: int, size: int) -> None:
    """R01."""
    spec(SIGN).given(*RULES).when(SignAciContract(on=DAY, population=population)).yields(signed(size=size))


def test_the_size_written_in_the_contract_wins() -> None:
    command = SignAciContract(on=date(2021, 6, 1), population=52_300, size=2, version="aci-2019")
    spec(SIGN).given(*RULES).when(command).yields(signed(date(2021, 6, 1), version="aci-2019"))
    spec(SIGN).when(command).yields(signed(date(2021, 6, 1), version="aci-2019"))


def test_a_contract_is_signed_once_until_it_is_over() -> None:
    def again(on: date) -> SignAciContract:
        return SignAciContract(on=on, population=52_300)

    spec(SIGN).given(*RULES, signed()).when(again(DAY)).yields()
    spec(SIGN).given(*RULES, signed()).when(again(date(2029, 3, 14))).refused("contract-in-force")
    spec(SIGN).given(*RULES, signed()).when(again(date(2029, 3, 15))).yields(signed(date(2029, 3, 15)))


@pytest.mark.parametrize(
    ("given", "command", "code"),
    [
        (RULES, SignAciContract(on=date(2019, 8, 24), population=52_300), "size-unknown"),
        (
            RULES,
            SignAciContract(on=date(1900, 1, 1), population=52_300, size=2, version="aci-2019"),
            "before-agreement",
        ),
        (RULES, SignAciContract(on=date(2019, 8, 24), population=52_300, size=2), "version-unknown"),
        ((signed(),), SignAciContract(on=DAY, population=40_000, size=2, version="aci-av2"), "contract-in-force"),
    ],
)
def test_a_signature_is_refused(given: tuple[Fact, ...], command: SignAciContract, code: str) -> None:
    spec(SIGN).given(*given).when(command).refused(code)


def test_an_amendment_needs_a_contract() -> None:
    command = AmendAciContract(on=date(2025, 9, 1), population=131_000, size=3, version="aci-av2")
    fact = amended(date(2025, 9, 1), size=3)
    spec(AMEND).given(signed()).when(command).yields(fact)
    spec(AMEND).given(signed(), fact).when(command).yields()
    spec(AMEND).when(command).refused("no-contract")
    early = AmendAciContract(on=date(2024, 3, 14), population=131_000, size=3, version="aci-av2")
    spec(AMEND).given(signed()).when(early).refused("no-contract")


def test_a_crisis_is_recognised_once() -> None:
    fact = crisis(date(2025, 7, 1))
    named: Any = fact.crisis
    command = RecogniseCrisis(crisis=named, on=fact.on, label="Canicule")
    spec(RECOGNISE).given(signed()).when(command).yields(fact)
    spec(RECOGNISE).given(signed(), fact).when(command).yields()
    again = RecogniseCrisis(crisis="cr-secondeaaaaaaaaa", on=fact.on, label="canicule")  # type: ignore[arg-type]  # an id of another type
    spec(RECOGNISE).given(signed(), fact).when(again).refused("crisis-exists")
    spec(RECOGNISE).when(command).refused("no-contract")
    other = CrisisRecognised(crisis=named, on=fact.on, label="Épidémie")
    spec(RECOGNISE).given(other).when(command).refused("crisis-exists")


def test_a_size_that_is_not_that_of_the_population_is_confirmed() -> None:
    for decider in (SIGN, AMEND):
        look = decider.doubts
        assert look is not None
        rules = folded(look.folds[0], RULES)
        said = AmendAciContract(on=DAY, population=52_300, size=3, version="aci-av2")
        told = look.check(said, str, rules)
        assert told is not None
        assert (told.code, list(told.fields)) == ("size-differs", ["size"])
        assert look.check(AmendAciContract(on=DAY, population=52_300, size=2, version="aci-av2"), str, rules) is None
