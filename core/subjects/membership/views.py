"""The adherents of a day, those who left, and the history of each."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import NOTHING, DecisionId, PartyId, Ref
from core.model.command import ask
from core.model.timeline import Entry
from core.model.view import AsOf, Row, View
from core.subjects.membership.dues import up_to_date
from core.subjects.membership.fold import MEMBERS, Member, Members, State
from core.subjects.membership.words import STANDINGS, WHY
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.parties.words import NATURES
from core.subjects.statutes.fold import STATUTES, Statutes, category, college, key


class MemberRow(Row, frozen=True, kw_only=True):
    """An adherent on a day, or somebody who was one."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    nature: Annotated[str, ask("Nature", labels=NATURES)]
    profession: Annotated[str, ask("Profession")]
    college: Annotated[str, ask("Collège")]
    category: Annotated[str, ask("Catégorie")]
    since: Annotated[date | None, ask("Depuis le")]
    up_to_date: Annotated[bool, ask("À jour de cotisation")]


class FormerRow(Row, frozen=True, kw_only=True):
    """Somebody who is an adherent no more."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    profession: Annotated[str, ask("Profession")]
    left_on: Annotated[date, ask("Départ le")]
    how: Annotated[str, ask("Fin de l’adhésion", labels=STANDINGS)]
    cause: Annotated[str, ask("Motif", labels=WHY)]


class HistoryRow(Row, frozen=True, kw_only=True):
    """Something that happened in an adhesion."""

    party: Annotated[PartyId, ask("Identifiant")]
    on: Annotated[date, ask("Date")]
    what: Annotated[str, ask("Événement")]
    cause: Annotated[str, ask("Motif", labels=WHY)]
    decision: Annotated[DecisionId | None, ask("Décision")]
    reason: Annotated[Ref | None, ask("Précisions")]


def member_rows(asof: AsOf, members: Members, parties: Parties, statutes: Statutes) -> Iterable[MemberRow]:
    """Give the adherents of a day."""
    version = statutes.at(asof.on)
    for party, member in members.by_party.items():
        entry, began = member.at(asof.on), member.began(asof.on)
        if entry is None or began is None:
            continue
        known, found = parties.known(party), college(version, entry.value.college)
        kind = category(version, entry.value.category)
        yield MemberRow(
            party=party,
            name=parties.names(party, asof.on).shown,
            nature=known.nature if known else "person",
            profession=parties.trade(party, asof.on),
            college=found.label if found else entry.value.college,
            category=kind.label if kind else entry.value.category,
            since=began.on,
            up_to_date=up_to_date(member, statutes, asof.on),
            positions=_behind(member, began, entry, asof.on),
            rules=(key(version),) if version else (),
        )


def former_rows(asof: AsOf, members: Members, parties: Parties) -> Iterable[FormerRow]:
    """Give those whose adhesion is over on a day, the latest first."""
    gone = [
        (entry, party)
        for party, member in members.by_party.items()
        if (entry := member.states.at(asof.on)) is not None and not entry.value.adherent
    ]
    for entry, party in sorted(gone, key=lambda pair: pair[0].on, reverse=True):
        yield FormerRow(
            party=party,
            name=parties.names(party, asof.on).shown,
            profession=parties.trade(party, asof.on),
            left_on=entry.on,
            how=entry.value.standing,
            cause=entry.value.cause,
            positions=(entry.position,),
        )


def history_rows(asof: AsOf, members: Members, statutes: Statutes) -> Iterable[HistoryRow]:
    """Give what happened in each adhesion up to a day, oldest first."""
    for party, member in members.by_party.items():
        for entry in member.states.until(asof.on):
            reason, found = entry.value.reason, college(statutes.at(entry.on), entry.value.college)
            where = found.label if found else entry.value.college
            yield HistoryRow(
                party=party,
                on=entry.on,
                what=STANDINGS[entry.value.standing] + (f" ({where})" if where else ""),
                cause=entry.value.cause,
                decision=entry.value.decision,
                reason=None if reason == NOTHING else reason,
                positions=(entry.position,),
            )


def _behind(member: Member, began: Entry[State], entry: Entry[State], day: date) -> tuple[int, ...]:
    paid = (payment.position for payment in member.payments if day.year - 1 <= payment.year <= day.year)
    return tuple(sorted({began.position, entry.position, *paid}))


VIEWS = (
    View("members", "Adhérents", MemberRow, (MEMBERS, PARTIES, STATUTES), member_rows),
    View("members.former", "Anciens adhérents", FormerRow, (MEMBERS, PARTIES), former_rows),
    View("members.history", "Historique des adhésions", HistoryRow, (MEMBERS, STATUTES), history_rows),
)
