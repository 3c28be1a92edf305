"""Parts of a whole, in words."""


def share(part: int, whole: int) -> str:
    """Write a part in percent, half up to one decimal: « 27,7 % », its blank kept whole; "" of nothing."""
    if not whole:
        return ""
    tenths = (part * 2000 + whole) // (2 * whole)
    return f"{tenths // 10},{tenths % 10}\u00a0%"
