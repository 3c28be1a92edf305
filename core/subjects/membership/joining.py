"""Whether a party may join, and in which college."""

from datetime import date

from core.facts import PartyId
from core.model.command import Refused
from core.subjects.membership.fold import Members
from core.subjects.statutes.fold import Statutes, category, college


def refusal(members: Members, party: PartyId, on: date) -> Refused | None:
    """Refuse a second adhesion over the first, ``already-member``; None when the party may join on that day."""
    member = members.of(party)
    if (entry := member.at(on)) is not None:
        return _already("on", f"Déjà adhérent·e depuis le {entry.on:%d/%m/%Y}.")
    following = member.following(on)
    if following is not None and following.value.adherent:
        return _already("on", f"Une adhésion est déjà enregistrée au {following.on:%d/%m/%Y} : corrigez-la.")
    return None


def college_on(statutes: Statutes, written: str, on: date) -> str | Refused:
    """Return the code of a college of the statutes in force; refused as ``college-missing``, ``college-unknown``.

    Where no statutes are recorded yet, or none with colleges, what was written stays. A blank means the only one.
    """
    version = statutes.at(on)
    if version is None or not version.colleges:
        return written.strip()
    found = college(version, written)
    if found is not None:
        return found.college
    names = ", ".join(one.label for one in version.colleges)
    if not written.strip():
        if len(version.colleges) == 1:
            return version.colleges[0].college
        message = f"Choisissez un collège ; ceux des statuts en vigueur : {names}."
        return Refused("college-missing", message, {"college": message})
    message = f"Les statuts en vigueur depuis le {version.on:%d/%m/%Y} ont pour collèges : {names}."
    return Refused("college-unknown", message, {"college": message})


def category_on(statutes: Statutes, written: str, college_code: str, on: date) -> str | Refused:
    """Return the code of a category of the statutes in force, "" for none; ``category-unknown`` in that college.

    Where the statutes have no categories, what was written stays.
    """
    version = statutes.at(on)
    if version is None or not version.categories or not written.strip():
        return written.strip()
    found = category(version, written)
    if found is not None and found.college in ("", college_code):
        return found.category
    names = ", ".join(one.label for one in version.categories if one.college in ("", college_code))
    message = f"Catégories de ce collège, selon les statuts : {names}." if names else "Ce collège n’a pas de catégorie."
    return Refused("category-unknown", message, {"category": message})


def place_on(statutes: Statutes, college_: str, category_: str, on: date) -> tuple[str, str] | Refused:
    """Return the codes of a college and a category of it; refused as :func:`college_on`, :func:`category_on`."""
    group = college_on(statutes, college_, on)
    if isinstance(group, Refused):
        return group
    kind = category_on(statutes, category_, group, on)
    return kind if isinstance(kind, Refused) else (group, kind)


def _already(field: str, message: str) -> Refused:
    return Refused("already-member", message, {field: message})
