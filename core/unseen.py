"""Characters that nobody sees: two texts that differ by them alone read the same, and one made of them says nothing."""

import re
import unicodedata
from typing import Final

TURNING: Final = "\u202a-\u202e\u2066-\u2069"
"""They turn the direction of writing, so that a text reads otherwise than it is."""
JOINING: Final = "\u200c\u200d\ufe00-\ufe0f\U000e0020-\U000e007f"
"""They make one picture of several characters."""
EMPTY: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff"
    "\uffa0\ufff0-\ufffc\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e001f\U000e0080-\U000e0fff"
)
"""The rest of Default_Ignorable_Code_Point of Unicode, and what is drawn as a blank, such as an empty Braille cell."""
_UNSEEN: Final = re.compile(f"[{TURNING}{JOINING}{EMPTY}]")
_MARKS: Final = frozenset({"Cf", "Mn", "Mc", "Me"})


def seen(text: str) -> str:
    """Return a text without the characters that nobody sees; spaces stay."""
    return text if text.isascii() else _UNSEEN.sub("", text)


def says_nothing(text: str) -> bool:
    """Tell whether a text shows nothing: blanks, and accents over no letter, however many."""
    return all(char.isspace() or unicodedata.category(char) in _MARKS for char in seen(text))
