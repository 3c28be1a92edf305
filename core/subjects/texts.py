"""Personal texts on their way from a command to a fact."""

from core.facts import Sealed, clear


def given(text: str) -> Sealed | None:
    """Hand over a text to be sealed, None when nothing was written."""
    text = text.strip()
    return clear(text) if text else None
