"""The family name and the first name, when one column holds both."""

import re

from core.subjects.rosters.row import MembersRow

_TITLES = re.compile(r"(?i)^(?:m\.?|mr\.?|mme\.?|mlle\.?|dr\.?|docteur|pr\.?|madame|monsieur)\s+(?=\S)")
_CAPITALS = re.compile(r"[^a-zà-öø-ÿ]*[A-ZÀ-ÖØ-Þ][^a-zà-öø-ÿ]+|[A-ZÀ-ÖØ-Þ]")


def names(row: MembersRow) -> tuple[str, str] | None:
    """Return the family name and the first name of a row; None when they cannot be told apart.

    Of « DUPONT Marie » or « Marie DUPONT », capitals are the family's; of « Dupont, Marie », what is before the comma.
    """
    if row.nature == "structure":
        return row.family or row.whole, ""
    return (row.family, row.given) if row.family or not row.whole else apart(row.whole)


def apart(whole: str) -> tuple[str, str] | None:
    """Return the family name and the first name that one cell holds; None when they cannot be told apart."""
    whole = _TITLES.sub("", whole)
    before, comma, after = whole.partition(",")
    if comma:
        return before.strip(), after.strip()
    words = whole.split()
    family = [word for word in words if _CAPITALS.fullmatch(word)]
    given = [word for word in words if word not in family]
    return (" ".join(family), " ".join(given)) if family and given else None
