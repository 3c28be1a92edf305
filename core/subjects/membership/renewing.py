"""Adhesions to renew when a new year of dues begins, where the statutes want a payment or a request.

Nothing ends by itself: who does not renew stays an adherent until the association records the end of the adhesion.
Dues are those of the year whatever renews it, counted once.
"""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from msgspec import Meta

from core.facts import PartyId, Ref
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.model.view import AsOf, Row, Todo, View
from core.subjects.membership.dues import Period, begun, settled
from core.subjects.membership.facts import AdhesionRenewed
from core.subjects.membership.fold import MEMBERS, Member, Members
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.statutes.fold import STATUTES, Statutes, key
from core.subjects.statutes.words import RENEWALS


class RenewAdhesion(Command, frozen=True, kw_only=True):
    """Record that an adherent asks to stay one for the year of dues that has begun."""

    name = "renew-adhesion"
    title = "Renouveler l’adhésion"

    party: Annotated[PartyId, ask("Adhérent·e", choices="members.to-renew")]
    on: Annotated[date, ask("Demandé le", today=True)]


class RenewAdhesions(Command, frozen=True, kw_only=True):
    """Record that several ask it: all of them, or none."""

    name = "renew-adhesions"
    title = "Renouveler des adhésions"

    parties: Annotated[
        tuple[PartyId, ...],
        Meta(min_length=1, max_length=2_000),
        ask("Adhérents", hint="Cochez qui a demandé à rester", choices="members.to-renew"),
    ]
    on: Annotated[date, ask("Demandé le", today=True)]


class RenewalRow(Row, frozen=True, kw_only=True):
    """An adherent whose adhesion waits to be renewed for a year; ``since`` is the day on which that year began."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    year: Annotated[int, ask("À renouveler pour")]
    since: Annotated[date, ask("Depuis le")]
    renewal: Annotated[str, ask("Se renouvelle", labels=RENEWALS)]


def awaited(member: Member, statutes: Statutes, day: date) -> Period | None:
    """Return the year of dues, begun by a day, for which an adhesion waits to be renewed; None when none does."""
    current, began = next(begun(member, statutes, day), None), member.began(day)
    if current is None or began is None or current.version is None or began.on >= current.start:
        return None
    how, renewed = current.version.renewal, current.year in member.renewals
    waits = (how == "request" and not renewed) or (how == "payment" and not settled(member, current, day))
    return current if waits else None


def renew(command: RenewAdhesion, members: Members, statutes: Statutes) -> Decided:
    """Refused as ``not-member``, or ``renewed-by-payment``; nothing for who has renewed, or needs not."""
    return _renewed((command.party,), command.on, "party", members, statutes)


def renew_all(command: RenewAdhesions, members: Members, statutes: Statutes) -> Decided:
    """Refused as :func:`renew`, as soon as one of them is."""
    return _renewed(tuple(dict.fromkeys(command.parties)), command.on, "parties", members, statutes)


def _renewed(parties: tuple[PartyId, ...], on: date, field: str, members: Members, statutes: Statutes) -> Decided:
    facts = []
    for party in parties:
        member = members.of(party)
        if member.at(on) is None:
            message = f"{party} n’est pas adhérent·e à cette date."
            return Refused("not-member", message, {field: message})
        one = awaited(member, statutes, on)
        if one is not None and one.version is not None and one.version.renewal == "payment":
            message = "D’après les statuts, c’est le règlement de la cotisation qui renouvelle l’adhésion."
            return Refused("renewed-by-payment", message, {field: message})
        if one is not None:
            facts.append(AdhesionRenewed(party=party, year=one.year, on=on))
    return facts


def renewal_rows(asof: AsOf, members: Members, parties: Parties, statutes: Statutes) -> Iterable[RenewalRow]:
    """Give the adherents of a day whose adhesion waits to be renewed."""
    for party, member in members.by_party.items():
        one, entry = awaited(member, statutes, asof.on), member.at(asof.on)
        if one is not None and one.version is not None and entry is not None:
            yield RenewalRow(
                party=party,
                name=parties.names(party, asof.on).shown,
                year=one.year,
                since=one.start,
                renewal=one.version.renewal,
                positions=(entry.position,),
                rules=(key(one.version),),
            )


def to_renew(asof: AsOf, members: Members, parties: Parties, statutes: Statutes) -> Iterable[Todo]:
    """Give one line for the adhesions to renew on request; those that a payment renews are among the dues."""
    rows = [row for row in renewal_rows(asof, members, parties, statutes) if row.renewal == "request"]
    if rows:
        many = "adhésions sont" if len(rows) > 1 else "adhésion est"
        yield Todo(
            due=min(row.since for row in rows),
            what=f"{len(rows)} {many} à renouveler",
            link="/adherents",
            roles=(COORDINATION, BOARD),
            positions=tuple(sorted(position for row in rows for position in row.positions)),
        )


_FOLDS = (MEMBERS, PARTIES, STATUTES)
VIEWS = (View("members.to-renew", "Adhésions à renouveler", RenewalRow, _FOLDS, renewal_rows),)
TODO = (View("todo.renewals", "Adhésions à renouveler", Todo, _FOLDS, to_renew),)
_ROLES = frozenset({COORDINATION, BOARD})
DECIDERS = (
    Decider(
        RenewAdhesion,
        _ROLES,
        (Read(MEMBERS, by=lambda command: (command.party,)), Read(STATUTES)),
        renew,
        (AdhesionRenewed,),
    ),
    Decider(
        RenewAdhesions,
        _ROLES,
        (Read(MEMBERS, by=lambda command: command.parties), Read(STATUTES)),
        renew_all,
        (AdhesionRenewed,),
    ),
)
