"""To whom links are given: those who are to sign a half-day, and the members to whom a place may be proposed."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import NOTHING, PartyId, Ref, SessionId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.training.attendance.views import signer_rows
from core.subjects.training.fold import SESSIONS, Sessions
from core.subjects.training.half_days import called, last_day
from core.subjects.training.places.asking import is_asking


class PartRow(Row, frozen=True, kw_only=True):
    """A half-day by its number in its session."""

    part: Annotated[int, ask("Numéro")]
    label: Annotated[str, ask("Demi-journée")]
    session: Annotated[SessionId, ask("Séance")]


class ReachedRow(Row, frozen=True, kw_only=True):
    """Somebody who may get a link, until when, and where to send it."""

    party: Annotated[PartyId, ask("Personne")]
    email: Annotated[Ref | None, ask("Courriel")]
    session: Annotated[SessionId, ask("Séance")]
    part: Annotated[int, ask("Demi-journée")] = 0
    on: Annotated[date, ask("Jusqu’au")]


def part_rows(asof: AsOf, sessions: Sessions) -> Iterable[PartRow]:
    """Give the half-days of the sessions known on a day."""
    for session, one in sessions.by_id.items():
        for part, half_day in enumerate(one.half_days(asof.on), start=1):
            yield PartRow(part=part, label=called(half_day), session=session, positions=(one.position,))


def to_sign_rows(asof: AsOf, sessions: Sessions, parties: Parties) -> Iterable[ReachedRow]:
    """Give for each half-day those who are expected and have not signed."""
    for row in signer_rows(asof, sessions, parties):
        half_day = sessions.by_id[row.session].half_days(asof.on)[row.part - 1]
        yield ReachedRow(
            party=row.party,
            email=_email(parties, row.party, asof.on),
            session=row.session,
            part=row.part,
            on=last_day(half_day),
            positions=row.positions,
        )


def invitable_rows(asof: AsOf, sessions: Sessions, parties: Parties, members: Members) -> Iterable[ReachedRow]:
    """Give for each session to come the members, persons, who have no place and asked for none."""
    for session, one in sessions.by_id.items():
        half_days = one.half_days(asof.on)
        if one.cancelled is not None or not half_days or half_days[0].on < asof.on:
            continue
        placed = set(one.enrolled(asof.on))
        for party, known in parties.by_id.items():
            entry = members.at(party, asof.on)
            if known.nature != "person" or entry is None:
                continue
            if party not in placed and not is_asking(one, party, asof.on):
                yield ReachedRow(
                    party=party,
                    email=_email(parties, party, asof.on),
                    session=session,
                    on=half_days[0].on,
                    positions=(one.position, entry.position),
                )


def _email(parties: Parties, party: PartyId, day: date) -> Ref | None:
    known = parties.known(party)
    entry = known.reach.at(day) if known is not None else None
    return entry.value.email if entry is not None and entry.value.email != NOTHING else None


PARTS = View("session.parts", "Demi-journées, par leur numéro", PartRow, (SESSIONS,), part_rows)
TO_SIGN = View("session.to-sign", "À qui donner un lien pour signer", ReachedRow, (SESSIONS, PARTIES), to_sign_rows)
INVITABLE = View(
    "session.invitable", "À qui proposer une place", ReachedRow, (SESSIONS, PARTIES, MEMBERS), invitable_rows
)
