"""Texts as people paste them: one form of accents, no control characters, nothing around, nothing that nobody sees."""

import re
import unicodedata
from typing import Final

from core.unseen import EMPTY, JOINING, TURNING

_BREAKS = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\t": " "})
_EMPTY: Final = re.compile(f"[{EMPTY}]")
_JOINING: Final = re.compile(f"(?<=[\\0-\u036f])[{JOINING}]+")  # after a letter of ours they join nothing
_TURNING: Final = re.compile(f"[{TURNING}]")
_UNSEEN = frozenset({"Cc", "Cs"})


def read_text(written: str) -> str:
    """Return a text in NFC, line feeds between its lines, nothing around, without characters that show nothing.

    Pictures keep what joins them. :func:`unseen` says what the result may still not hold.
    """
    text = written.replace("\r\n", "\n").translate(_BREAKS)
    if not text.isascii():
        text = _JOINING.sub("", unicodedata.normalize("NFC", _EMPTY.sub("", text)))
    return unicodedata.normalize("NFC", text).strip()


def unseen(text: str, *, lines: bool) -> bool:
    """Tell whether a text holds what nobody sees: control characters, lone surrogates, marks that turn the writing.

    A line break is allowed when ``lines``.
    """
    return _TURNING.search(text) is not None or any(
        unicodedata.category(char) in _UNSEEN and not (lines and char == "\n")
        for char in text
        if not char.isascii() or not char.isprintable()
    )
