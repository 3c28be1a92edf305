"""What was ordered to be destroyed."""

from datetime import date
from typing import Annotated, Literal

from core.facts import Fact, PartyId, fact
from core.facts.sealed import RetentionClass
from core.model.command import ask
from core.subjects.erasures.words import CLASSES, GROUNDS

Ground = Literal["term", "request", "agreement-withdrawn", "patient", "unlawful"]
Own = Literal["identity", "contact", "governance", "training"]
"""The classes whose keys belong to a party."""


@fact("erasure-ordered.1", "Effacement ordonné", act=True, final=True)
class ErasureOrdered(Fact, frozen=True, kw_only=True, gc=False):
    """The keys of these classes are destroyed: those of a party, or those of the texts and files of records.

    ``files``: of those records, their files only. The record comes first, then the destruction, which is done again
    wherever an older copy of the vault is put back.
    """

    on: date
    ground: Annotated[Ground, ask("Fondement", labels=GROUNDS)]
    classes: Annotated[tuple[RetentionClass, ...], ask("Ce qui est effacé", labels=CLASSES)]
    party: PartyId | None = None
    records: Annotated[tuple[int, ...], ask("Enregistrements")] = ()
    files: Annotated[bool, ask("Fichiers seulement")] = False
