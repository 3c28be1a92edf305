"""The names of a row better written: « LE GOFF » gives « Le Goff »."""

from collections.abc import Mapping
from typing import Any

from core.subjects.parties.spelling import tidy
from core.subjects.rosters import apart


def tidied(raw: Mapping[str, Any]) -> dict[str, str]:
    """Return the names of a row, ``family`` and ``given``, where they are better written; those of people only."""
    family, given, whole = (str(raw.get(name, "")) for name in ("family", "given", "whole"))
    if raw.get("nature") == "structure":
        return {}
    if whole and not family:
        family, given = apart(whole) or ("", "")
    better = {"family": tidy(family), "given": tidy(given)}
    return better if (family, given) != tuple(better.values()) else {}
