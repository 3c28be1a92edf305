"""The persons and structures of the register, and the professions to choose from."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import NOTHING, PartyId, Ref
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.parties.fold import PARTIES, Parties, Party, held, rpps
from core.subjects.parties.words import NATURES, PRACTICES
from core.subjects.professions import PROFESSIONS, label_of


class PartyRow(Row, frozen=True, kw_only=True):
    """A party as it is on a day."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    nature: Annotated[str, ask("Nature", labels=NATURES)]
    profession: Annotated[str, ask("Profession")]
    practice: Annotated[str, ask("Mode d’exercice", labels=PRACTICES)]
    rpps: Annotated[Ref | None, ask("RPPS")]
    siret: Annotated[Ref | None, ask("SIRET")]
    to_check: Annotated[str, ask("À vérifier")]
    email: Annotated[Ref | None, ask("Courriel")]
    phone: Annotated[Ref | None, ask("Téléphone")]
    address: Annotated[Ref | None, ask("Adresse")]
    since: Annotated[date | None, ask("Connue depuis le")]


class ProfessionRow(Row, frozen=True, kw_only=True):
    """A profession of the national table."""

    profession: Annotated[str, ask("Code")]
    label: Annotated[str, ask("Profession")]


def party_rows(asof: AsOf, parties: Parties) -> Iterable[PartyRow]:
    """Give every registered party, even one known since a later day: its id may stand in an older record."""
    for party, one in parties.by_id.items():
        if one.on is not None:
            yield _row(party, one, parties, asof.on)


def _row(party: PartyId, one: Party, parties: Parties, day: date) -> PartyRow:
    practising, reach = parties.practising(party, day), held(one.reach, day)
    number, doubtful = rpps(one, day)
    entries = (held(one.names, day), held(one.practising, day), reach)
    numbers = {"rpps": doubtful, "siret": one.siret_doubtful}
    return PartyRow(
        party=party,
        name=parties.names(party, day).shown,
        nature=one.nature,
        profession=label_of(practising.profession),
        practice=practising.practice,
        rpps=_given(number),
        siret=_given(one.siret),
        to_check=", ".join(name.upper() for name, wrong in numbers.items() if wrong),
        email=_given(reach.value.email) if reach else None,
        phone=_given(reach.value.phone) if reach else None,
        address=_given(reach.value.address) if reach else None,
        since=one.on,
        positions=tuple(sorted({one.position, *(entry.position for entry in entries if entry)})),
    )


def _given(ref: Ref) -> Ref | None:
    return None if ref == NOTHING else ref


def profession_rows(_asof: AsOf) -> Iterable[ProfessionRow]:
    """Give the professions to choose from."""
    return (ProfessionRow(profession=one.profession, label=one.label) for one in PROFESSIONS.values())


PARTY_ROWS = View("parties", "Personnes et structures", PartyRow, (PARTIES,), party_rows)
PROFESSION_ROWS = View("professions", "Professions", ProfessionRow, (), profession_rows)
VIEWS = (PARTY_ROWS, PROFESSION_ROWS)
NAMES = ("parties",)
