"""Money that may have been recorded before: typed by hand, then read from the bank, or read from two exports."""

from typing import Final

from core.facts import EntryId
from core.intake.amounts import show_amount
from core.model.command import Refused
from core.subjects.calendar import spelt
from core.subjects.treasury.fold import Income, Money

NEAR: Final = 3
"""Days between what somebody noted and what the bank says of one transfer."""


def twin(entry: EntryId, new: Income, nth: int, money: Money) -> Refused | None:
    """Doubt an income when as many like it are recorded as it says it comes after: ``received-already``.

    Two lines of the bank are of one transfer on the same day only; what was typed may be some days apart.
    """
    if entry in money.incomes:
        return None
    found = [one for one in money.of_amount(new.amount) if _alike(one, new)]
    if len(found) < nth:
        return None
    one = found[-1]
    message = (
        f"Une recette de {show_amount(one.amount)} est déjà enregistrée au {spelt(one.on)} (n° {one.position}) : "
        "est-ce le même virement ? Si c’en est un autre, confirmez."
    )
    return Refused("received-already", message, {"on": "Même virement ?", "amount": "Même virement ?"})


def _alike(one: Income, new: Income) -> bool:
    apart = abs((one.on - new.on).days)
    return one.source == new.source and apart <= (0 if one.bank and new.bank else NEAR)
