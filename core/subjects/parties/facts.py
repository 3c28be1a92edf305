"""Persons and structures: who they are, their numbers, what they practise, how they are reached, whom they act for."""

from datetime import date
from typing import Annotated, Literal

from core.facts import Fact, PartyId, Seal, Sealed, fact
from core.model.command import ask
from core.subjects.parties.words import HOWS, SCHEME_LABELS

Nature = Literal["person", "structure"]
Practice = Literal["", "liberal", "non-contracted", "health-centre", "employee", "locum", "student", "retired"]
"""How a professional practises; ``liberal`` is under the national agreement (*conventionné*)."""
Identity = Annotated[Sealed, Seal("identity", of="party")]
Named = Annotated[Sealed, Seal("identity", of="party", erased="pseudonym")]
GivenName = Annotated[Sealed, Seal("identity", of="party", erased="nothing")]
Contact = Annotated[Sealed, Seal("contact", of="party")]
Scheme = Literal["rpps", "adeli", "finess", "siret", "siren", "rna"]
How = Literal["acts-for", "works-in"]
Doubtful = Annotated[tuple[str, ...], ask("À vérifier", labels=SCHEME_LABELS)]


@fact("party-registered.1", "Personne ou structure inscrite")
class PartyRegistered(Fact, frozen=True, kw_only=True, gc=False):
    """A person or a structure is known. ``family`` is a structure's own name; ``profession`` a code of the table.

    ``structure`` is what sort of structure it is, a code of the nomenclature of structures. ``doubtful`` names the
    identifiers whose check digit is wrong, by their scheme (``rpps``, ``siret``): kept, and to be checked.
    """

    party: PartyId
    on: date
    nature: Nature
    family: Named
    given: GivenName | None = None
    profession: str = ""
    practice: Practice = ""
    rpps: Identity | None = None
    siret: Identity | None = None
    doubtful: Doubtful = ()
    email: Contact | None = None
    phone: Contact | None = None
    address: Contact | None = None
    structure: str = ""
    adeli: Identity | None = None
    finess: Identity | None = None
    siren: Identity | None = None
    rna: Identity | None = None


@fact("party-renamed.1", "Changement de nom")
class PartyRenamed(Fact, frozen=True, kw_only=True, gc=False):
    """A party bears another name from that day."""

    party: PartyId
    on: date
    family: Named
    given: GivenName | None = None


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


@fact("structure-described.1", "Sorte de structure précisée")
class StructureDescribed(Fact, frozen=True, kw_only=True, gc=False):
    """A structure is of that sort from that day: a code of the nomenclature of structures."""

    party: PartyId
    on: date
    structure: str


@fact("identifier-given.1", "Numéro donné")
class IdentifierGiven(Fact, frozen=True, kw_only=True, gc=False):
    """A party bears a number from that day, instead of the one of the same scheme before it."""

    party: PartyId
    on: date
    scheme: Annotated[Scheme, ask("Numéro", labels=SCHEME_LABELS)]
    number: Identity
    doubtful: Annotated[bool, ask("À vérifier")] = False


@fact("quality-declared.1", "Qualité déclarée")
class QualityDeclared(Fact, frozen=True, kw_only=True, gc=False):
    """A party has a quality from that day, or has it no more: a code of the nomenclature of qualities."""

    party: PartyId
    on: date
    quality: str
    holds: Annotated[bool, ask("Vaut")]


@fact("affiliation-started.1", "Rattachement à une structure")
class AffiliationStarted(Fact, frozen=True, kw_only=True, gc=False):
    """A person acts for a structure, or works in it, from that day."""

    party: PartyId
    structure: PartyId
    on: date
    how: Annotated[How, ask("Lien", labels=HOWS)]


@fact("affiliation-ended.1", "Fin de rattachement à une structure")
class AffiliationEnded(Fact, frozen=True, kw_only=True, gc=False):
    """A person acts for a structure, or works in it, no more from that day."""

    party: PartyId
    structure: PartyId
    on: date
    how: Annotated[How, ask("Lien", labels=HOWS)]
