"""What a cell says of dues: an amount, a mark that says they are paid, or a word that gives them up."""

from typing import Final

from msgspec import Struct

from core.imports.cells import written
from core.imports.folding import flat
from core.imports.meanings import NO, WAIVED, YES
from core.intake import Field
from core.intake.amounts import read_amount

_TICKS: Final = frozenset({"✓", "✔", "☑"})


class Dues(Struct, frozen=True):
    """What is said: ``amount`` "" for all that was owed, ``waived`` when nothing is asked, ``unread`` why it is not."""

    amount: str = ""
    waived: bool = False
    unread: str = ""


def dues(field: Field, cell: str, *, of_year: bool) -> Dues | None:
    """Read a cell; None when it says that nothing was paid. A mark says it of a year, where its column has one."""
    mark = flat(cell)
    if cell not in _TICKS and mark in NO:
        return None
    if mark in WAIVED:
        return Dues(waived=True)
    if of_year and (mark in YES or cell in _TICKS):
        return Dues()
    amount = written(field, cell)
    if read_amount(amount) is None:
        return Dues(unread=f"« {cell} » n’est pas un montant : laissé de côté, à vérifier.")
    return Dues(amount)
