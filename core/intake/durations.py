"""How long, as people write it: ``3 h 30``, ``3h30``, ``45 min``, ``03:30``; minutes inside."""

import re

_FORM = re.compile(
    r"(?P<hours>[0-9]{1,4}) ?(?:h|heures?)(?: ?(?P<rest>[0-5][0-9])(?: ?(?:min|mn|minutes?))?)?"
    r"|(?P<minutes>[0-9]{1,6}) ?(?:min|mn|minutes?)"
    r"|(?P<clock>[0-9]{1,2}):(?P<past>[0-5][0-9])(?::00)?"
    r"|(?P<bare>[0-9]{1,6})"
)
_BLANKS = str.maketrans({"\u00a0": " ", "\u202f": " "})
LEAST_BARE = 15
"""A number alone is of minutes from here on; below, « 3 » means hours to some: it is not read."""


def read_minutes(written: str) -> int | None:
    """Read a length of time into minutes; None when it is not one, or when its unit must be said."""
    found = _FORM.fullmatch(written.strip().lower().translate(_BLANKS))
    if found is None:
        return None
    if found["hours"] or found["clock"]:
        return int(found["hours"] or found["clock"]) * 60 + int(found["rest"] or found["past"] or 0)
    if found["minutes"]:
        return int(found["minutes"])
    return int(found["bare"]) if int(found["bare"]) >= LEAST_BARE else None


def show_minutes(minutes: int) -> str:
    """Write minutes as people say them: 210 gives « 3 h 30 », 45 gives « 45 min », 0 gives « 0 h »."""
    whole, rest = divmod(minutes, 60)
    if not whole and rest:
        return f"{rest} min"
    return f"{whole} h {rest:02}" if rest else f"{whole} h"
