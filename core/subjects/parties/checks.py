"""What is checked of a party whatever the command that brings it."""

from msgspec import Struct

from core.model.command import Refused
from core.subjects import identifiers, professions


class Checked(Struct, frozen=True):
    """A profession as its code, numbers as their digits, and the numbers to be checked again."""

    profession: str = ""
    rpps: str = ""
    siret: str = ""
    doubtful: tuple[str, ...] = ()


def checked(*, profession: str = "", rpps: str = "", siret: str = "", email: str = "") -> Checked | Refused:
    """Read what was written; refused as ``identifier-invalid``, ``profession-unknown`` or ``email-invalid``."""
    number, establishment = identifiers.read_rpps(rpps), identifiers.read_siret(siret)
    if rpps.strip() and number is None:
        return _because("identifier-invalid", "rpps", "Un numéro RPPS compte onze chiffres.")
    if siret.strip() and establishment is None:
        return _because("identifier-invalid", "siret", "Un SIRET compte quatorze chiffres.")
    code = professions.find(profession)
    if code is None:
        return _because("profession-unknown", "profession", "Cette profession n’est pas dans la liste.")
    if email.strip() and (email.strip().count("@") != 1 or len(email.split()) != 1):
        return _because("email-invalid", "email", "Une adresse de courriel s’écrit nom@domaine.")
    doubt = identifiers.doubtful(rpps=number or "", siret=establishment or "")
    return Checked(code, number or "", establishment or "", doubt)


def _because(code: str, field: str, message: str) -> Refused:
    return Refused(code, message, {field: message})
