"""The association becomes an organisme of DPC, and may be one no more."""

from datetime import date

from plugins.dpc.facts import OdpcRegistered, OdpcWithdrawn
from plugins.dpc.odpc import REGISTER, WITHDRAW, RegisterOdpc, WithdrawOdpc
from tests.spec import spec

SPRING = OdpcRegistered(on=date(2024, 3, 1), number="9876")
WINTER = OdpcWithdrawn(on=date(2024, 12, 1))


def register(on: date, number: str = "9876") -> RegisterOdpc:
    return RegisterOdpc(on=on, number=number)


def test_an_organisme_is_registered_once() -> None:
    spec(REGISTER).when(register(SPRING.on)).yields(SPRING)
    spec(REGISTER).given(SPRING).when(register(date(2024, 4, 1))).yields()
    spec(REGISTER).given(SPRING).when(register(date(2024, 4, 1), "1234")).refused("already-odpc")
    spec(REGISTER).when(register(SPRING.on, " ")).refused("number-missing")


def test_an_organisme_withdrawn_may_be_registered_again() -> None:
    again = OdpcRegistered(on=date(2025, 2, 1), number="5555")
    spec(REGISTER).given(SPRING, WINTER).when(register(again.on, "5555")).yields(again)


def test_only_an_organisme_is_withdrawn_and_once() -> None:
    spec(WITHDRAW).given(SPRING).when(WithdrawOdpc(on=WINTER.on)).yields(WINTER)
    spec(WITHDRAW).given(SPRING, WINTER).when(WithdrawOdpc(on=WINTER.on)).yields()
    spec(WITHDRAW).given(SPRING, WINTER).when(WithdrawOdpc(on=date(2024, 12, 2))).refused("not-odpc")
    spec(WITHDRAW).given(SPRING).when(WithdrawOdpc(on=date(2024, 2, 29))).refused("not-odpc")
    spec(WITHDRAW).when(WithdrawOdpc(on=WINTER.on)).refused("not-odpc")
