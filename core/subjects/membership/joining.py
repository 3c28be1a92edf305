"""Whether a party may join, and in which college."""

from datetime import date

from core.facts import PartyId
from core.model.command import Refused
from core.subjects.membership.fold import Members
from core.subjects.statutes.fold import Statutes, college


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
    """Return the code of a college of the statutes in force; ``college-unknown`` if they have no such one.

    Where no statutes are recorded yet, or none with colleges, what was written stays.
    """
    version = statutes.at(on)
    if version is None or not version.colleges:
        return written.strip()
    found = college(version, written)
    if found is not None:
        return found.college
    names = ", ".join(one.label for one in version.colleges)
    message = f"Les statuts en vigueur depuis le {version.on:%d/%m/%Y} ont pour collèges : {names}."
    return Refused("college-unknown", message, {"college": message})


def _already(field: str, message: str) -> Refused:
    return Refused("already-member", message, {field: message})
