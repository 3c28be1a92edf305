"""An organisme asks, is registered for a time, refused or withdrawn; an outside one is counted apart."""

from datetime import date
from typing import Any

from plugins.dpc.facts.organisme import OdpcAsked, OdpcRefused, OdpcRegistered, OdpcWithdrawn
from plugins.dpc.organisme.registering import (
    ASK,
    REFUSE,
    REGISTER,
    WITHDRAW,
    AskOdpc,
    RefuseOdpc,
    RegisterOdpc,
    WithdrawOdpc,
)
from tests.core.subjects.invented import CAMILLE, person
from tests.spec import spec

SPRING = OdpcRegistered(on=date(2024, 3, 1), number="9876")
YEAR = OdpcRegistered(on=date(2024, 3, 1), number="9876", until=date(2025, 2, 28))
WINTER = OdpcWithdrawn(on=date(2024, 12, 1))
ASKED = OdpcAsked(on=date(2024, 1, 8))
OUTSIDE: Any = CAMILLE


def register(on: date, number: str = "9876", **more: Any) -> RegisterOdpc:
    return RegisterOdpc(on=on, number=number, **more)


def test_an_organisme_is_registered_once() -> None:
    spec(REGISTER).when(register(SPRING.on)).yields(SPRING)
    spec(REGISTER).given(SPRING).when(register(date(2024, 4, 1))).yields()
    spec(REGISTER).given(SPRING).when(register(date(2024, 4, 1), "1234")).refused("already-odpc")
    spec(REGISTER).when(register(SPRING.on, " ")).refused("number-missing")
    spec(REGISTER).when(register(SPRING.on, until=date(2024, 2, 1))).refused("dates-reversed")


def test_an_organisme_withdrawn_or_over_may_be_registered_again() -> None:
    again = OdpcRegistered(on=date(2025, 3, 1), number="5555")
    spec(REGISTER).given(SPRING, WINTER).when(register(again.on, "5555")).yields(again)
    spec(REGISTER).given(YEAR).when(register(again.on, "5555")).yields(again)
    spec(REGISTER).given(YEAR).when(register(date(2025, 2, 28), "5555")).refused("already-odpc")


def test_a_registration_is_prolonged_under_its_number() -> None:
    longer = OdpcRegistered(on=date(2025, 2, 1), number="9876", until=date(2026, 2, 28))
    spec(REGISTER).given(YEAR).when(register(longer.on, until=longer.until)).yields(longer)


def test_an_outside_organisme_is_counted_apart() -> None:
    theirs = OdpcRegistered(on=SPRING.on, number="4321", organiser=OUTSIDE)
    known = person(OUTSIDE)
    spec(REGISTER).given(SPRING, known).when(register(SPRING.on, "4321", organiser=OUTSIDE)).yields(theirs)
    spec(REGISTER).given(SPRING).when(register(SPRING.on, "4321", organiser=OUTSIDE)).refused("party-unknown")
    spec(WITHDRAW).given(SPRING).when(WithdrawOdpc(on=WINTER.on, organiser=OUTSIDE)).refused("not-odpc")


def test_asking_waits_for_one_answer() -> None:
    spec(ASK).when(AskOdpc(on=ASKED.on)).yields(ASKED)
    spec(ASK).given(ASKED).when(AskOdpc(on=date(2024, 1, 9))).yields()
    spec(ASK).given(SPRING).when(AskOdpc(on=date(2024, 4, 1))).refused("already-odpc")
    spec(ASK).given(YEAR).when(AskOdpc(on=date(2025, 1, 6))).yields(OdpcAsked(on=date(2025, 1, 6)))
    spec(ASK).when(AskOdpc(on=ASKED.on, organiser=OUTSIDE)).refused("party-unknown")


def test_only_what_is_asked_is_refused_and_once() -> None:
    said = OdpcRefused(on=date(2024, 2, 5))
    spec(REFUSE).given(ASKED).when(RefuseOdpc(on=said.on)).yields(said)
    spec(REFUSE).given(ASKED, said).when(RefuseOdpc(on=said.on)).yields()
    spec(REFUSE).when(RefuseOdpc(on=said.on)).refused("not-asked")
    spec(REFUSE).given(ASKED, SPRING).when(RefuseOdpc(on=date(2024, 4, 1))).refused("not-asked")


def test_only_an_organisme_is_withdrawn_and_once() -> None:
    spec(WITHDRAW).given(SPRING).when(WithdrawOdpc(on=WINTER.on)).yields(WINTER)
    spec(WITHDRAW).given(SPRING, WINTER).when(WithdrawOdpc(on=WINTER.on)).yields()
    spec(WITHDRAW).given(SPRING, WINTER).when(WithdrawOdpc(on=date(2024, 12, 2))).refused("not-odpc")
    spec(WITHDRAW).given(SPRING).when(WithdrawOdpc(on=date(2024, 2, 29))).refused("not-odpc")
    spec(WITHDRAW).when(WithdrawOdpc(on=WINTER.on)).refused("not-odpc")
