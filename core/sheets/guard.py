"""Texts that a spreadsheet would take for a formula: kept apart by one apostrophe, which reading takes off again."""

import re
import unicodedata

from core.unseen import seen

_MARK = "'"
_DANGEROUS = frozenset("=+-@|\u2212")
_LEADING = frozenset("\t\r\n")
_PHONE = re.compile(r"\+[1-9][0-9 .\u00a0\u202f]{5,20}")


def guarded(text: str) -> str:
    """Return a text that no spreadsheet runs; international telephone numbers are left as they are."""
    return _MARK + text if _runs(text.lstrip(_MARK)) else text


def unguarded(text: str) -> str:
    """Return the text that :func:`guarded` was given."""
    return text[1:] if text.startswith(_MARK) and _runs(text.lstrip(_MARK)) else text


def _runs(text: str) -> bool:
    first = seen(unicodedata.normalize("NFKC", text)).strip()[:1]
    return (text[:1] in _LEADING or first in _DANGEROUS) and bool(text) and not _PHONE.fullmatch(text)
