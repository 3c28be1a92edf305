"""Withdrawing a record that should never have been made: it stays readable, and counts no more."""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from core.facts import Fact, FactWithdrawn, clear
from core.model.command import Command, Refused, Text, ask
from core.model.decider import Decider, Read
from core.model.roles import WRITERS
from core.model.rules import RULES, Rules


class WithdrawRecord(Command, frozen=True, kw_only=True):
    """Withdraw a record; who may record its kind may withdraw it."""

    name: ClassVar[str] = "withdraw-record"
    title: ClassVar[str] = "Retirer l’enregistrement"
    alone = True

    position: Annotated[int, ask("Enregistrement n°", hidden=True)]
    reason: Annotated[Text, ask("Motif", hint="Pourquoi cet enregistrement n’aurait pas dû être fait.", personal=True)]


def decide(command: WithdrawRecord, _rules: Rules) -> Sequence[Fact] | Refused:
    """Ask for a reason; the ledger has already found the record."""
    if not command.reason.strip():
        return Refused("reason-missing", "Dites pourquoi cet enregistrement est retiré.", {"reason": "À remplir."})
    return (FactWithdrawn(reason=clear(command.reason)),)


WITHDRAW = Decider(WithdrawRecord, WRITERS, (Read(RULES, by=lambda _command: ()),), decide, (FactWithdrawn,))
