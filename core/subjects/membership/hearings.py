"""Adherents invited to be heard before a removal, and what is left to do about it."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import PartyId, Ref
from core.model.command import ask
from core.model.roles import BOARD, COORDINATION
from core.model.view import AsOf, Row, Todo, View
from core.subjects.calendar import spelt
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.fold import PARTIES, Parties


class InvitedRow(Row, frozen=True, kw_only=True):
    """An adherent whom a letter invites to be heard."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    on: Annotated[date, ask("Lettre du")]
    hearing: Annotated[date, ask("Entendu·e le")]
    heard: Annotated[bool, ask("Jour de l’audition venu")]


def invited_rows(asof: AsOf, members: Members, parties: Parties) -> Iterable[InvitedRow]:
    """Give the procedures under way on a day, by day of hearing."""
    rows = [
        InvitedRow(
            party=party,
            name=parties.names(party, asof.on).shown,
            on=letter.on,
            hearing=letter.value,
            heard=letter.value <= asof.on,
            positions=(letter.position,),
        )
        for party, member in members.by_party.items()
        if (letter := member.invited(asof.on)) is not None and letter.value is not None
    ]
    return sorted(rows, key=lambda row: row.hearing)


def to_hear(asof: AsOf, members: Members, parties: Parties) -> Iterable[Todo]:
    """Give the hearings to hold, then what they were held for, to be decided."""
    for row in invited_rows(asof, members, parties):
        held = row.hearing < asof.today
        said = f"Après l’audition du {spelt(row.hearing)} : radier, ou abandonner la procédure"
        yield Todo(
            due=row.hearing,
            what=said if held else f"Entendre avant une radiation, le {spelt(row.hearing)}",
            who=parties.names(row.party, asof.on).family,
            link=f"/adherents/{row.party}",
            roles=(BOARD,) if held else (BOARD, COORDINATION),
            positions=row.positions,
        )


_FOLDS = (MEMBERS, PARTIES)
VIEWS = (View("members.invited", "Procédures de radiation", InvitedRow, _FOLDS, invited_rows),)
TODO = (View("todo.hearings", "Auditions à tenir", Todo, _FOLDS, to_hear),)
