"""Whose papers they are: what the association says of itself at the head of a letter."""

from datetime import date

from core.display import table
from core.ledger import Ledger


def letterhead(ledger: Ledger, on: date | None = None, known: int | None = None) -> dict[str, str]:
    """Return ``label``, ``seat``, ``rna``, ``iban``… in words, at these clocks; empty before the founding."""
    head = table(ledger, ledger.show("association.letterhead", on=on, known=known))
    if not head.lines:
        return {}
    return {field.name: one.text for field, one in zip(head.columns, head.lines[0].cells, strict=True)}
