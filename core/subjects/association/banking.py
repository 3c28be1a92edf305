"""Saying on which account the association is paid: what calls of dues print."""

from datetime import date
from typing import Annotated

from stdnum import bic, iban
from stdnum.exceptions import ValidationError

from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, TREASURER
from core.subjects.association.facts import BankAccountGiven
from core.subjects.association.fold import ASSOCIATION, Association


class GiveBankAccount(Command, frozen=True, kw_only=True):
    """Say on which account the association is paid from a day on."""

    name = "give-bank-account"
    title = "Indiquer le compte bancaire"

    on: Annotated[date, ask("À compter du", today=True, ahead=1)]
    iban: Annotated[Line, ask("IBAN", hint="Celui de l’association, imprimé sur les appels de cotisation")]
    bic: Annotated[Line, ask("BIC", hint="Huit ou onze caractères ; vide s’il n’est pas connu")] = ""
    reference: Annotated[Line, ask("D’après", hint="Par exemple : relevé d’identité bancaire du 12 mars 2024")]


def give(command: GiveBankAccount, association: Association) -> Decided:
    """Refused as ``not-founded``, or ``account-invalid``; nothing when it was so that day."""
    if association.names.at(command.on) is None:
        message = "L’association n’est pas déclarée à cette date."
        return Refused("not-founded", message, {"on": message})
    wrong = {}
    if (account := _read(iban.validate, command.iban)) is None:
        wrong["iban"] = "Cet IBAN n’est pas juste : sa clé ou sa longueur ne va pas."
    if (bank := _read(bic.validate, command.bic)) is None and command.bic.strip():
        wrong["bic"] = "Un BIC compte huit ou onze caractères."
    if not command.reference.strip():
        wrong["reference"] = "Dites d’où vient ce numéro."
    if wrong:
        return Refused("account-invalid", next(iter(wrong.values())), wrong)
    given = BankAccountGiven(on=command.on, iban=account or "", bic=bank or "", reference=command.reference.strip())
    entry = association.accounts.at(command.on)
    same = entry is not None and (entry.value.iban, entry.value.bic) == (given.iban, given.bic)
    return () if same else (given,)


def _read(validate: object, written: str) -> str | None:
    """Return a number in its compact form, None when it is not one."""
    try:
        return str(validate(written))  # type: ignore[operator]  # stdnum carries no types
    except ValidationError:
        return None


DECIDERS = (Decider(GiveBankAccount, frozenset({BOARD, TREASURER}), (Read(ASSOCIATION),), give, (BankAccountGiven,)),)
