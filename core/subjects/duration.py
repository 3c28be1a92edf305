"""How long, in words: minutes as hours."""


def hours(minutes: int) -> str:
    """Write minutes as people say them: 210 gives « 3 h 30 », 45 gives « 45 min », 0 gives « 0 h »."""
    whole, rest = divmod(minutes, 60)
    if not whole and rest:
        return f"{rest} min"
    return f"{whole} h {rest:02}" if rest else f"{whole} h"
