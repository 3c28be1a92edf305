"""Taking a place at a session, and giving it back."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from msgspec import Meta

from core.facts import PartyId, SessionId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import COORDINATION, TRAINING
from core.subjects.calendar import spelt
from core.subjects.erasures.erased import of_the_living
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.strangers import stranger
from core.subjects.training.facts import EnrolmentWithdrawn, Funder, MemberEnrolled
from core.subjects.training.fold import SESSIONS, WITHDRAWN, Session, Sessions
from core.subjects.training.places.teaching import doubting
from core.subjects.training.words import FUNDERS


class EnrolMember(Command, frozen=True, kw_only=True):
    """Give somebody a place."""

    name = "enrol-member"
    title = "Inscrire à la séance"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    party: Annotated[PartyId, ask("Personne", choices="session.trainees")]
    on: Annotated[date, ask("Inscription le", today=True)]
    funder: Annotated[Funder, ask("Prise en charge", labels=FUNDERS)] = "dpc"


class EnrolMembers(Command, frozen=True, kw_only=True):
    """Give several people a place at once."""

    name = "enrol-members"
    title = "Inscrire des participants"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    parties: Annotated[tuple[PartyId, ...], Meta(min_length=1), ask("Participants", choices="session.trainees")]
    on: Annotated[date, ask("Inscription le", today=True)]
    funder: Annotated[Funder, ask("Prise en charge", labels=FUNDERS)] = "dpc"


class WithdrawEnrolment(Command, frozen=True, kw_only=True):
    """Give a place back."""

    name = "withdraw-enrolment"
    title = "Enregistrer un désistement"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    party: Annotated[PartyId, ask("Personne", choices="session.enrolled", within="session")]
    on: Annotated[date, ask("Désistement le", today=True)]


def enrol_member(command: EnrolMember, sessions: Sessions, parties: Parties) -> Decided:
    """Enrol anybody, member or not, while there is room; refused as :func:`_enrolled`."""
    return _enrolled("party", (command.party,), command, sessions, parties)


def enrol_members(command: EnrolMembers, sessions: Sessions, parties: Parties) -> Decided:
    """Enrol all of them or, where one cannot be, nobody; refused as :func:`_enrolled`."""
    return _enrolled("parties", tuple(dict.fromkeys(command.parties)), command, sessions, parties)


def _enrolled(
    field: str, asked: tuple[PartyId, ...], command: EnrolMember | EnrolMembers, sessions: Sessions, parties: Parties
) -> Decided:
    """Give a place to those who have none; who may be claimed for is said when the claim is filed.

    Refused as ``session-unknown``, ``session-cancelled``, ``already-enrolled`` (on another day, or for another funder),
    ``party-unknown``, ``not-a-person``, ``session-complete``, ``after-session``: the last four all at once.
    """
    known = sessions.known(command.session)
    if known is None or known.scheduled is None:
        return _UNKNOWN
    if known.cancelled is not None:
        return Refused("session-cancelled", "Cette séance est annulée.")
    wanted = [party for party in asked if not _at_once(known, party, command.on, command.funder)]
    enrolled = set(known.enrolled())
    if already := [party for party in wanted if party in enrolled]:
        message = f"A déjà une place : {', '.join(already)}."
        return Refused("already-enrolled", message, {field: message})
    free = max(0, known.scheduled.capacity - len(enrolled))
    begins = known.half_days()[0].on
    wrong = _wrong(field, wanted, free, parties)
    late = _late(command.on, begins) if wanted else None
    return _gathered(wrong, late) or tuple(
        MemberEnrolled(session=command.session, party=party, on=command.on, funder=command.funder) for party in wanted
    )


def _wrong(field: str, wanted: Sequence[PartyId], free: int, parties: Parties) -> Refused | None:
    """Refuse those who cannot enrol, or more than there is room for."""
    if (unknown := stranger(parties, field, wanted)) is not None:
        return unknown
    known = ((party, parties.known(party)) for party in wanted)
    if firms := [party for party, one in known if one is not None and one.nature == "structure"]:
        message = f"Seules des personnes s’inscrivent, pas une structure : {', '.join(firms)}."
        return Refused("not-a-person", message, {field: message})
    if len(wanted) > free:
        message = f"{_counted(len(wanted), 'personne')} pour {_counted(free, 'place libre')}."
        return Refused("session-complete", message, {field: message})
    return None


def _late(on: date, planned: date) -> Refused | None:
    if on <= planned:
        return None
    message = f"La séance est du {spelt(planned)} : on s’y inscrit ce jour-là au plus tard."
    return Refused("after-session", message, {"on": message})


def _gathered(one: Refused | None, other: Refused | None) -> Refused | None:
    """Say both at once."""
    if one is None or other is None:
        return one or other
    return Refused(one.code, f"{one.message} {other.message}", {**one.fields, **other.fields})


def _counted(number: int, words: str) -> str:
    """Write « 9 personnes », « 1 place libre »."""
    return f"{number} {' '.join(f'{word}s' for word in words.split()) if number > 1 else words}"


def withdraw_enrolment(command: WithdrawEnrolment, sessions: Sessions) -> Decided:
    """Give back a place held on that day; refused as ``session-unknown``, ``session-held``, ``not-enrolled``."""
    known = sessions.known(command.session)
    if known is None:
        return _UNKNOWN
    if _at_once(known, command.party, command.on, WITHDRAWN):
        return ()
    if known.held is not None and known.held.on <= command.on:
        return Refused("session-held", "Cette séance a eu lieu : une absence se note sur la feuille d’émargement.")
    if command.party not in set(known.enrolled(command.on)):
        return Refused("not-enrolled", "Cette personne n’est pas inscrite à cette date.", {"party": "Pas inscrite."})
    return (EnrolmentWithdrawn(session=command.session, party=command.party, on=command.on),)


_UNKNOWN = Refused("session-unknown", "Cette séance n’est pas programmée.")


def _at_once(session: Session, party: PartyId, on: date, value: str) -> bool:
    """Tell whether the same thing was said of the same day, and still holds."""
    places = session.places.get(party)
    entry = places.at(date.max) if places is not None else None
    return entry is not None and (entry.on, entry.value) == (on, value)


_ROLES = frozenset({TRAINING, COORDINATION})
_SESSION = Read(SESSIONS, by=lambda command: (command.session,))
_PARTY = Read(PARTIES, by=lambda command: (command.party,))
_ALL = Read(PARTIES, by=lambda command: command.parties)

_ONE_TEACHES = doubting(lambda command, _session: (command.party,), "party")
_SOME_TEACH = doubting(lambda command, _session: command.parties, "parties")
ENROL_ALL = of_the_living(
    Decider(EnrolMembers, _ROLES, (_SESSION, _ALL), enrol_members, (MemberEnrolled,), doubts=_SOME_TEACH), "parties"
)
ENROL = of_the_living(
    Decider(EnrolMember, _ROLES, (_SESSION, _PARTY), enrol_member, (MemberEnrolled,), doubts=_ONE_TEACHES)
)
WITHDRAW = Decider(WithdrawEnrolment, _ROLES, (_SESSION,), withdraw_enrolment, (EnrolmentWithdrawn,))
