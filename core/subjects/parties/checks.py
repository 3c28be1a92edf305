"""What is checked of a party whatever the command that brings it."""

import re
from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from core.facts import PartyId
from core.model.command import Command, Refused
from core.subjects import identifiers
from core.subjects.parties.state import Parties

UNKNOWN: Final = "Cette personne ou structure n’est pas inscrite."
_ADDRESS: Final = re.compile(r"[^\s@]+@(?:[^\s@.]+\.)+[^\s@.]{2,}")
"""A name, and a domain with its extension: « exemple » alone is on no network."""


class Numbers(Struct, frozen=True):
    """Numbers in their form, by scheme, and those to be checked again."""

    read: Mapping[str, str]
    doubtful: tuple[str, ...]


def numbers(command: Command) -> Numbers | Refused:
    """Read the fields of a command that are named as a scheme; refused as ``identifier-invalid``, all at once."""
    written = {scheme: str(getattr(command, scheme, "")) for scheme in identifiers.SCHEMES}
    read = {scheme: identifiers.read(scheme, text) for scheme, text in written.items() if text.strip()}
    wrong = {scheme: identifiers.SCHEMES[scheme].wrong for scheme, number in read.items() if number is None}
    if wrong:
        return Refused("identifier-invalid", next(iter(wrong.values())), wrong)
    found = {scheme: number for scheme, number in read.items() if number is not None}
    return Numbers(found, tuple(scheme for scheme, number in found.items() if identifiers.is_doubtful(scheme, number)))


def together(*found: object) -> Refused:
    """Make one refusal of those, one at least, among what was found: the first's code and message, all the fields."""
    refused = [one for one in found if isinstance(one, Refused)]
    fields = {name: said for one in reversed(refused) for name, said in one.fields.items()}
    return Refused(refused[0].code, refused[0].message, fields)


def email_refusal(email: str) -> Refused | None:
    """Refuse what is no address, as ``email-invalid``."""
    if email.strip() and _ADDRESS.fullmatch(email.strip()) is None:
        return because("email-invalid", "email", "Une adresse de courriel s’écrit nom@domaine.fr.")
    return None


def unknown(parties: Parties, party: PartyId, field: str = "party") -> Refused | None:
    """Refuse an id that stands for no party, as ``party-unknown``."""
    return None if parties.known(party) else because("party-unknown", field, UNKNOWN)


def because(code: str, field: str, message: str) -> Refused:
    """Refuse for one field."""
    return Refused(code, message, {field: message})
