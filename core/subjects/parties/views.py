"""The persons and structures of the register, and their numbers."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import NOTHING, PartyId, Ref
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.identifiers import SCHEMES
from core.subjects.nomenclatures import STRUCTURES
from core.subjects.parties.fold import PARTIES, Parties, Party
from core.subjects.parties.state import held, number
from core.subjects.parties.words import NATURES, PRACTICES, SCHEME_LABELS


class PartyRow(Row, frozen=True, kw_only=True):
    """A party as it is on a day."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    nature: Annotated[str, ask("Nature", labels=NATURES)]
    structure: Annotated[str, ask("Sorte de structure")]
    profession: Annotated[str, ask("Profession")]
    practice: Annotated[str, ask("Mode d’exercice", labels=PRACTICES)]
    rpps: Annotated[Ref | None, ask("RPPS")]
    siret: Annotated[Ref | None, ask("SIRET")]
    to_check: Annotated[str, ask("À vérifier")]
    email: Annotated[Ref | None, ask("Courriel")]
    phone: Annotated[Ref | None, ask("Téléphone")]
    address: Annotated[Ref | None, ask("Adresse")]
    since: Annotated[date | None, ask("Connue depuis le")]


class IdentifierRow(Row, frozen=True, kw_only=True):
    """A number that a party bears on a day."""

    party: Annotated[PartyId, ask("Identifiant")]
    scheme: Annotated[str, ask("Sorte", labels=SCHEME_LABELS)]
    number: Annotated[Ref, ask("Numéro")]
    warning: Annotated[str, ask("À vérifier")]
    since: Annotated[date, ask("Depuis le")]


def party_rows(asof: AsOf, parties: Parties) -> Iterable[PartyRow]:
    """Give every registered party, even one known since a later day: its id may stand in an older record."""
    for party, one in parties.by_id.items():
        if one.on is not None:
            yield _row(party, one, parties, asof.on)


def structure_rows(asof: AsOf, parties: Parties) -> Iterable[PartyRow]:
    """Give the structures."""
    return (row for row in party_rows(asof, parties) if row.nature == "structure")


def identifier_rows(asof: AsOf, parties: Parties) -> Iterable[IdentifierRow]:
    """Give the numbers that each party bears on a day, by scheme."""
    for party, one in parties.by_id.items():
        for scheme in SCHEMES:
            if (entry := number(one, scheme, asof.on)) is not None:
                yield IdentifierRow(
                    party=party,
                    scheme=scheme,
                    number=entry.value.number,
                    warning="Clé de contrôle fausse" if entry.value.doubtful else "",
                    since=entry.on,
                    positions=(entry.position,),
                )


def _row(party: PartyId, one: Party, parties: Parties, day: date) -> PartyRow:
    practising, structure, reach = held(one.practising, day), parties.structure(party, day), held(one.reach, day)
    numbers = {scheme: entry for scheme in SCHEMES if (entry := number(one, scheme, day)) is not None}
    entries = (held(one.names, day), practising, structure, reach, *numbers.values())
    return PartyRow(
        party=party,
        name=parties.names(party, day).shown,
        nature=one.nature,
        structure=parties.word(STRUCTURES, structure.value) if structure else "",
        profession=parties.profession(party, day),
        practice=practising.value.practice if practising else "",
        rpps=numbers["rpps"].value.number if "rpps" in numbers else None,
        siret=numbers["siret"].value.number if "siret" in numbers else None,
        to_check=", ".join(SCHEME_LABELS[scheme] for scheme, entry in numbers.items() if entry.value.doubtful),
        email=_given(reach.value.email) if reach else None,
        phone=_given(reach.value.phone) if reach else None,
        address=_given(reach.value.address) if reach else None,
        since=one.on,
        positions=tuple(sorted({one.position, *(entry.position for entry in entries if entry)})),
    )


def _given(ref: Ref) -> Ref | None:
    return None if ref == NOTHING else ref


VIEWS = (
    View("parties", "Personnes et structures", PartyRow, (PARTIES,), party_rows),
    View("parties.structures", "Structures", PartyRow, (PARTIES,), structure_rows),
    View("parties.identifiers", "Numéros", IdentifierRow, (PARTIES,), identifier_rows),
)
NAMES = ("parties",)
