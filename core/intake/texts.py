"""Texts as people paste them: one form of accents, no control characters, nothing around."""

import unicodedata

_BREAKS = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\t": " "})
_UNSEEN = frozenset({"Cc", "Cs"})
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def read_text(written: str) -> str:
    """Return a text in NFC, line feeds between its lines, nothing around; :func:`unseen` says what it may hold."""
    return unicodedata.normalize("NFC", written.replace("\r\n", "\n").translate(_BREAKS)).strip()


def unseen(text: str, *, lines: bool) -> bool:
    """Tell whether a text holds what nobody sees: control characters, lone surrogates, marks that turn the writing.

    A line break is allowed when ``lines``.
    """
    return any(
        (unicodedata.category(char) in _UNSEEN and not (lines and char == "\n")) or char in _TURNING
        for char in text
        if not char.isascii() or not char.isprintable()
    )
