"""Money received as the lines of a bank statement say: those of the DPC agency, each once, whatever the file."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Annotated, Final

from msgspec import Meta

from core.collation import folded
from core.facts import NOTHING, Cents, EntryId, Id, Ref, clear
from core.facts.money import LIMIT
from core.ids import derived_id
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Look, Read
from core.model.roles import COORDINATION, TREASURER
from core.subjects.treasury.facts import BankLineReceived, Told
from core.subjects.treasury.fold import MONEY, Income, Money
from core.subjects.treasury.twins import twin

AGENCY: Final = re.compile(
    r"\b(?:andpc|ogdpc|ag(?:ence)? nat(?:ionale)? (?:du )?(?:dpc|developpement professionnel continu))\b"
)
"""How banks write the name of the agency, folded; a label may be cut short after it."""
_TOLD: Final = re.compile(
    r"(?<!\d)(?P<action>\d{11})(?!\d)"
    r"(?:[ /._-]*(?:session|sess|ses|s)? *(?:n|no)?[ °.-]*(?P<session>\d{1,3})(?![\d,./]))?"
)
"""An action and, after it, its session; neither an amount nor a day."""
_APART: Final = re.compile(r"[^a-z0-9]+")
Label = Annotated[str, Meta(max_length=500)]


class ReadBankLine(Command, frozen=True, kw_only=True):
    """Say what a line of the bank says."""

    name = "read-bank-line"
    title = "Lire les virements de l’Agence du DPC sur un relevé bancaire"
    passes = frozenset({"not-income", "not-the-agency"})

    entry: Annotated[EntryId | None, ask("Recette", hidden=True)] = None
    on: Annotated[date, ask("Date de l’opération", past=True)]
    bank_label: Annotated[Label, ask("Libellé du relevé", personal=True)]
    amount: Annotated[
        Annotated[Cents, Meta(le=LIMIT)] | None, ask("Crédit", hint="Ou le montant, négatif quand il sort")
    ] = None
    debit: Annotated[Cents | None, ask("Débit")] = None
    nth: Annotated[int, ask("Ligne identique", nth=True)] = 1


def read_bank_line(command: ReadBankLine, money: Money) -> Decided:
    """Record a line once, whichever file brings it; refused as ``not-income``, ``not-the-agency``, ``entry-exists``."""
    if command.amount is None or command.amount <= 0:
        return Refused("not-income", "Ce n’est pas une recette : une dépense s’enregistre dans Finances.")
    if not AGENCY.search(_plain(command.bank_label)):
        message = "Ce virement ne vient pas de l’Agence nationale du DPC : il s’enregistre dans Finances."
        return Refused("not-the-agency", message, {"bank_label": message})
    entry = entry_of(command)
    known = money.incomes.get(entry)
    if known is not None:
        same = (known.on, known.amount) == (command.on, command.amount)
        return () if same else Refused("entry-exists", "Cette recette est déjà enregistrée.")
    line = BankLineReceived(
        entry=entry,
        on=command.on,
        amount=command.amount,
        source="dpc",
        bank_label=clear(command.bank_label.strip()),
        told=tuple(told(command.bank_label)),
    )
    return (line,)


def received_already(command: ReadBankLine, _text: Callable[[Ref], str], money: Money) -> Refused | None:
    """Doubt a line of what may be recorded already, by hand or from another export: ``received-already``."""
    if command.amount is None or not AGENCY.search(_plain(command.bank_label)):
        return None
    new = Income(command.on, command.amount, "dpc", None, None, NOTHING, NOTHING, 0, bank=True)
    return twin(entry_of(command), new, command.nth, money)


def entry_of(command: ReadBankLine) -> EntryId:
    """Return the entry of a line: that of its day, amount and label; of the second such line of a day, another."""
    said = (command.on.isoformat(), str(command.amount), _plain(command.bank_label), str(command.nth))
    return command.entry or EntryId(Id(derived_id("e", "bank-line", *said)))


def told(label: str) -> Iterator[Told]:
    """Yield the DPC actions that a label names by their eleven digits, each with the session that follows."""
    for found in _TOLD.finditer(folded(label)):
        yield Told(action=found["action"], session=(found["session"] or "").lstrip("0"))


def _plain(label: str) -> str:
    return _APART.sub(" ", folded(label)).strip()


READ_LINE = Decider(
    ReadBankLine,
    frozenset({TREASURER, COORDINATION}),
    (Read(MONEY, by=lambda command: (entry_of(command),)),),
    read_bank_line,
    (BankLineReceived,),
    doubts=Look((MONEY,), received_already),
)
