"""Being a registered organisme of DPC: only then may a claim be filed."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from msgspec import Struct, field

from core import BOARD, COORDINATION, TRAINING, Command, Decider, Fold, Line, Read, Refused, Timeline, ask
from core.facts import Fact, Record
from plugins.dpc.facts import OdpcRegistered, OdpcWithdrawn


class Odpc(Struct):
    """The number of the organisme from a day on, "" while it is none."""

    number: Timeline[str] = field(default_factory=Timeline)

    def holds(self, day: date) -> bool:
        """Tell whether the association is a registered organisme on a day."""
        entry = self.number.at(day)
        return entry is not None and entry.value != ""


def _registered(state: Odpc, fact: OdpcRegistered, _record: Record, position: int) -> None:
    state.number.add(fact.on, position, fact.number)


def _withdrawn(state: Odpc, fact: OdpcWithdrawn, _record: Record, position: int) -> None:
    state.number.add(fact.on, position, "")


ODPC = Fold("dpc.odpc", Odpc, {OdpcRegistered: _registered, OdpcWithdrawn: _withdrawn})


class RegisterOdpc(Command, frozen=True, kw_only=True):
    """Say that the association is a registered organisme."""

    name = "register-odpc"
    title = "Enregistrer l’association comme organisme de DPC"

    on: Annotated[date, ask("Depuis le", today=True)]
    number: Annotated[Line, ask("Numéro d’organisme")]


class WithdrawOdpc(Command, frozen=True, kw_only=True):
    """Say that the registration was withdrawn."""

    name = "withdraw-odpc"
    title = "Enregistrer le retrait de l’organisme de DPC"

    on: Annotated[date, ask("Depuis le", today=True)]


def register_odpc(command: RegisterOdpc, odpc: Odpc) -> Sequence[Fact] | Refused:
    """Register from a day on; refused as ``number-missing``, ``already-odpc``."""
    if not command.number.strip():
        return Refused("number-missing", "Écrivez le numéro d’organisme.", {"number": "À remplir."})
    held = odpc.number.at(command.on)
    if held is not None and held.value == command.number:
        return ()
    if held is not None and held.value:
        return Refused("already-odpc", f"L’association est déjà organisme de DPC depuis le {held.on:%d/%m/%Y}.")
    return (OdpcRegistered(on=command.on, number=command.number),)


def withdraw_odpc(command: WithdrawOdpc, odpc: Odpc) -> Sequence[Fact] | Refused:
    """Withdraw from a day on; refused as ``not-odpc``."""
    held = odpc.number.at(command.on)
    if held is not None and held.on == command.on and not held.value:
        return ()
    if held is None or not held.value:
        return Refused("not-odpc", "L’association n’est pas organisme de DPC ce jour-là.")
    return (OdpcWithdrawn(on=command.on),)


_ROLES = frozenset({TRAINING, COORDINATION, BOARD})

REGISTER = Decider(RegisterOdpc, _ROLES, (Read(ODPC),), register_odpc, (OdpcRegistered,))
WITHDRAW = Decider(WithdrawOdpc, _ROLES, (Read(ODPC),), withdraw_odpc, (OdpcWithdrawn,))
