"""Money: integer cents in facts, exact fractions while computing, one rounding at the end."""

from decimal import Decimal
from fractions import Fraction
from typing import NewType

Cents = NewType("Cents", int)
"""An amount in euro cents; negative when it goes out of what is shown."""

LIMIT = Cents(10**12)
"""No amount of an association reaches ten billion euros: more is a typing error."""


def cents(euros: str | Decimal | Fraction) -> Cents:
    """Turn euros, exact, into cents, rounded once, half away from zero: ``"1154.565"`` gives 115457."""
    return rounded(Fraction(euros) * 100)


def rounded(exact: Fraction) -> Cents:
    """Round an exact number of cents, half away from zero."""
    whole = (abs(exact) * 2 + 1) // 2
    return Cents(int(whole) if exact >= 0 else -int(whole))
