"""Adherents invited to be heard before a removal, and what is left to do about it."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import DecisionId, PartyId, Ref
from core.model.command import ask
from core.model.roles import BOARD, COORDINATION
from core.model.view import AsOf, Row, Todo, View
from core.subjects.calendar import spelt
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.removals.striking import STRIKINGS, Strikings, refusal


class RemovingRow(Row, frozen=True, kw_only=True):
    """A decision that may strike off an adherent whom a letter invites to be heard."""

    decision: Annotated[DecisionId, ask("Identifiant")]
    subject: Annotated[Ref, ask("Objet")]
    beside: Annotated[str, ask("Du")]
    party: Annotated[PartyId, ask("Adhérent·e")]


class InvitedRow(Row, frozen=True, kw_only=True):
    """An adherent whom a letter invites to be heard."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    on: Annotated[date, ask("Lettre du")]
    hearing: Annotated[date, ask("Audition prévue le")]
    heard: Annotated[bool, ask("Jour de l’audition venu")]
    next: Annotated[str, ask("Radiation")]


class RemovalRow(Row, frozen=True, kw_only=True):
    """That the statutes say who decides of a removal."""

    since: Annotated[date, ask("Statuts du")]


def invited_rows(asof: AsOf, members: Members, parties: Parties) -> Iterable[InvitedRow]:
    """Give the procedures under way on a day, by day of hearing."""
    rows = [
        InvitedRow(
            party=party,
            name=parties.names(party, asof.on).shown,
            on=letter.on,
            hearing=letter.value,
            heard=letter.value <= asof.on,
            next="Possible : l’audition est passée"
            if letter.value <= asof.on
            else f"Pas avant le {spelt(letter.value)}",
            positions=(letter.position,),
        )
        for party, member in members.by_party.items()
        if (letter := member.invited(asof.on)) is not None and letter.value is not None
    ]
    return sorted(rows, key=lambda row: row.hearing)


def removing_rows(asof: AsOf, members: Members, strikings: Strikings) -> Iterable[RemovingRow]:
    """Give, for each adherent invited to be heard, the decisions that may strike her off, the last first."""
    invited = [party for party, member in members.by_party.items() if member.invited(asof.on) is not None]
    for decision, vote in reversed(strikings.votes.items()):
        for party in invited if vote.position else ():
            if vote.adopted is not None and refusal(strikings, party, decision, asof.on) is None:
                yield RemovingRow(
                    decision=decision,
                    subject=vote.subject,
                    beside=spelt(vote.adopted),
                    party=party,
                    positions=(vote.position,),
                )


def removal_rows(asof: AsOf, strikings: Strikings) -> Iterable[RemovalRow]:
    """Give the statutes that ask for a decision before a removal, nothing where none do."""
    if (version := strikings.asking(asof.on)) is not None:
        yield RemovalRow(since=version.on)


def to_justify(asof: AsOf, members: Members, parties: Parties, strikings: Strikings) -> Iterable[Todo]:
    """Give the removals recorded without a decision that the statutes of their day allow to strike off."""
    for party, member in members.by_party.items():
        for entry in member.states.until(asof.on):
            lacks = entry.value.standing == "removed" and refusal(strikings, party, entry.value.decision, entry.on)
            if lacks:
                yield Todo(
                    due=entry.on,
                    what=f"Radiation du {spelt(entry.on)} sans la décision que veulent les statuts : à corriger",
                    name=parties.names(party, asof.on).shown,
                    link=f"/enregistrements/{entry.position}",
                    late=True,
                    roles=(BOARD,),
                    positions=(entry.position,),
                )


def to_hear(asof: AsOf, members: Members, parties: Parties) -> Iterable[Todo]:
    """Give the hearings to hold, then what they were held for, to be decided."""
    for row in invited_rows(asof, members, parties):
        held = row.hearing < asof.today
        said = f"Après l’audition du {spelt(row.hearing)} : radier, ou abandonner la procédure"
        yield Todo(
            due=row.hearing,
            what=said if held else f"Entendre avant une radiation, le {spelt(row.hearing)}",
            name=row.name,
            link=f"/adherents/{row.party}",
            roles=(BOARD,) if held else (BOARD, COORDINATION),
            positions=row.positions,
        )


_FOLDS = (MEMBERS, PARTIES)
VIEWS = (
    View("members.invited", "Procédures de radiation", InvitedRow, _FOLDS, invited_rows),
    View("statutes.removal", "Qui décide d’une radiation", RemovalRow, (STRIKINGS,), removal_rows),
    View("decisions.removing", "Décisions de radiation", RemovingRow, (MEMBERS, STRIKINGS), removing_rows),
)
TODO = (
    View("todo.hearings", "Auditions à tenir", Todo, _FOLDS, to_hear),
    View("todo.removals", "Radiations sans décision", Todo, (*_FOLDS, STRIKINGS), to_justify),
)
