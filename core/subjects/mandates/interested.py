"""The interests declared, and who holds which on a day."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import NOTHING, PartyId, Ref
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.mandates.facts import InterestId
from core.subjects.mandates.interests import INTERESTS, Interest, Interests
from core.subjects.mandates.words import NATURES
from core.subjects.parties.fold import PARTIES, Parties


class InterestRow(Row, frozen=True, kw_only=True):
    """An interest declared by a day; ``until`` is the first day on which it is held no more."""

    interest: Annotated[InterestId, ask("Identifiant")]
    held_in: Annotated[tuple[Ref, ...], ask("Structure")]
    name: Annotated[tuple[Ref, ...], ask("Qui déclare")]
    party: Annotated[PartyId, ask("Personne")]
    entity: Annotated[PartyId | None, ask("Structure inscrite")]
    nature: Annotated[str, ask("À quel titre", labels=NATURES)]
    on: Annotated[date, ask("Depuis le")]
    until: Annotated[date | None, ask("Fin le")]


class HeldRow(Row, frozen=True, kw_only=True):
    """An interest that somebody holds on a day, as it is chosen in a form."""

    interest: Annotated[InterestId, ask("Identifiant")]
    label: Annotated[tuple[Ref, ...], ask("Intérêt")]


def interest_rows(asof: AsOf, interests: Interests, parties: Parties) -> Iterable[InterestRow]:
    """Give the interests declared by a day, those held first, the latest first."""
    rows = []
    for key, one in interests.declared.items():
        if one.on > asof.on:
            continue
        ended = interests.ended.get(key)
        over = ended if ended and ended[0] <= asof.on else None
        rows.append(
            InterestRow(
                interest=key,
                held_in=_entity(one, parties, asof.on),
                name=parties.names(one.party, asof.on).shown,
                party=one.party,
                entity=one.entity,
                nature=one.nature,
                on=one.on,
                until=over[0] if over else None,
                positions=(one.position, over[1]) if over else (one.position,),
            )
        )
    return sorted(rows, key=lambda row: (row.until is not None, -row.on.toordinal()))


def held_rows(asof: AsOf, interests: Interests, parties: Parties) -> Iterable[HeldRow]:
    """Give the interests held on a day: who, then in what."""
    for row in interest_rows(asof, interests, parties):
        if row.until is None:
            yield HeldRow(interest=row.interest, label=(*row.name, *row.held_in), positions=row.positions)


def _entity(one: Interest, parties: Parties, day: date) -> tuple[Ref, ...]:
    if one.entity is not None:
        return parties.names(one.entity, day).shown
    return () if one.name == NOTHING else (one.name,)


VIEWS = (
    View("interests", "Intérêts déclarés", InterestRow, (INTERESTS, PARTIES), interest_rows),
    View("interests.held", "Intérêts en cours", HeldRow, (INTERESTS, PARTIES), held_rows),
)
NAMES = ("interests.held",)
