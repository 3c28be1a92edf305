"""Persons and structures: who they are, what they practise, how they are reached."""

from datetime import date
from typing import Annotated, Literal

from core.facts import Fact, PartyId, Seal, Sealed, fact
from core.model.command import ask

Nature = Literal["person", "structure"]
Practice = Literal["", "liberal", "non-contracted", "health-centre", "employee", "locum", "student", "retired"]
"""How a professional practises; ``liberal`` is under the national agreement (*conventionné*)."""
Identity = Annotated[Sealed, Seal("identity", of="party")]
Contact = Annotated[Sealed, Seal("contact", of="party")]
Doubtful = Annotated[tuple[str, ...], ask("À vérifier", labels={"rpps": "RPPS", "siret": "SIRET"})]


@fact("party-registered.1", "Personne ou structure inscrite")
class PartyRegistered(Fact, frozen=True, kw_only=True, gc=False):
    """A person or a structure is known. ``family`` is a structure's own name; ``profession`` a code of the table.

    ``doubtful`` names the identifiers whose check digit is wrong, ``rpps`` or ``siret``: kept, and to be checked.
    """

    party: PartyId
    on: date
    nature: Nature
    family: Identity
    given: Identity | None = None
    profession: str = ""
    practice: Practice = ""
    rpps: Identity | None = None
    siret: Identity | None = None
    doubtful: Doubtful = ()
    email: Contact | None = None
    phone: Contact | None = None
    address: Contact | None = None


@fact("party-renamed.1", "Changement de nom")
class PartyRenamed(Fact, frozen=True, kw_only=True, gc=False):
    """A party bears another name from that day."""

    party: PartyId
    on: date
    family: Identity
    given: Identity | None = None


@fact("profession-declared.1", "Profession et mode d’exercice déclarés")
class ProfessionDeclared(Fact, frozen=True, kw_only=True, gc=False):
    """A party practises otherwise from that day; without ``rpps``, the number known before stays."""

    party: PartyId
    on: date
    profession: str = ""
    practice: Practice = ""
    rpps: Identity | None = None
    doubtful: Doubtful = ()


@fact("contact-given.1", "Coordonnées données")
class ContactGiven(Fact, frozen=True, kw_only=True, gc=False):
    """A party is reached so from that day; what is left out is no longer in use."""

    party: PartyId
    on: date
    email: Contact | None = None
    phone: Contact | None = None
    address: Contact | None = None
