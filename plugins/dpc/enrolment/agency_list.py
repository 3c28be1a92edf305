"""A row of the agency's list: who registered there has a place here, given as any place is."""

from datetime import date
from typing import Annotated, Final

from core import COORDINATION, TRAINING, Command, Decider, Line, Read, Refused, ask
from core.facts import Fact, PartyId, SessionId
from core.subjects import (
    PARTIES,
    SESSIONS,
    EnrolMember,
    MemberEnrolled,
    Parties,
    Sessions,
    action_number,
    enrol_member,
    of_the_living,
)
from plugins.dpc.enrolment.telling import OWN, noted
from plugins.dpc.facts.actions import AgencyRegistrationTold, By
from plugins.dpc.records.registrations import REGISTRATIONS, Registrations
from plugins.dpc.words import BY

_WHICH: Final = "Sans séance ni numéro : la seule séance à venir où la personne a une place"


class TellRegistration(Command, frozen=True, kw_only=True):
    """Say that somebody has registered with the agency: a row of the agency's list.

    The session is named by itself, or by the numbers that the agency gives it.
    """

    name = "tell-registration"
    title = "Noter une inscription auprès de l’Agence"

    session: Annotated[SessionId | None, ask("Séance", hint=_WHICH, choices="sessions")] = None
    action: Annotated[Line, ask("Numéro de l’action")] = ""
    number: Annotated[Line, ask("Numéro de la session")] = ""
    party: Annotated[PartyId, ask("Personne", hint=OWN, choices="session.trainees")]
    on: Annotated[date, ask("Inscription faite le", today=True, past=True)]
    done_by: Annotated[By, ask("Par", labels=BY)] = "self"


Decided = tuple[Fact, ...] | Refused


def tell_registration(command: TellRegistration, told: Registrations, sessions: Sessions, parties: Parties) -> Decided:
    """Note it once; who never had a place at the session that is named takes one.

    Refused as ``session-unknown``, ``session-missing``, ``not-enrolled``, and as an enrolment is.
    """
    session = meant(command, sessions) or _waiting(command, told, sessions)
    if isinstance(session, Refused):
        return session
    known = sessions.known(session)
    place: tuple[Fact, ...] = ()
    if known is None or command.party not in known.places:
        taken = enrol_member(EnrolMember(session=session, party=command.party, on=command.on), sessions, parties)
        if isinstance(taken, Refused):
            return taken
        place = tuple(taken)
    return (*place, *noted(session, (command.party,), command.on, command.done_by, told))


def meant(command: TellRegistration, sessions: Sessions) -> SessionId | Refused | None:
    """Return the session that a row names, by itself or by its numbers, None when it names none."""
    if command.session is not None and not command.action and not command.number:
        return command.session
    if not command.action and not command.number:
        return None
    found = [
        session
        for session, one in sessions.by_id.items()
        if (said := one.planned()) is not None
        and command.session in (None, session)
        and (not command.action or action_number(said.action) == action_number(command.action))
        and (not command.number or _plain(said.number) == _plain(command.number))
    ]
    if len(found) == 1:
        return found[0]
    field = "action" if command.action and not found else "number"
    if not found:
        message = "Aucune séance ne porte ces numéros d’action et de session."
        return Refused("session-unknown", message, {field: message})
    lacking = "le numéro de session" if command.action else "le numéro de l’action"
    message = f"Plusieurs séances peuvent être celle-ci : dites aussi {lacking}."
    return Refused("session-missing", message, {"number" if command.action else "action": message})


def _plain(number: str) -> str:
    """Return a number without the blanks and first zeros that a spreadsheet adds or drops."""
    return "".join(number.split()).lstrip("0")


def _waiting(command: TellRegistration, told: Registrations, sessions: Sessions) -> SessionId | Refused:
    """Return the one session that a registration can be for."""
    open_ = [
        session
        for session, one in sessions.by_id.items()
        if one.scheduled is not None
        and one.cancelled is None
        and one.has_place(command.party, date.max)
        and command.on <= one.half_days()[-1].on
    ]
    if said := [one for one in open_ if told.says(one, command.party, command.on, command.done_by)]:
        return said[0]
    waiting = [session for session in open_ if told.of(session, command.party) is None]
    if len(waiting) == 1:
        return waiting[0]
    if not waiting:
        message = "Cette personne n’a de place à aucune séance à venir ce jour-là : dites laquelle, ou inscrivez-la."
        return Refused("not-enrolled", message, {"party": message})
    message = "Cette personne a une place à plusieurs séances : dites laquelle."
    return Refused("session-missing", message, {"session": message})


TELL = of_the_living(
    Decider(
        TellRegistration,
        frozenset({TRAINING, COORDINATION}),
        (
            Read(REGISTRATIONS, by=lambda command: (command.party,)),
            Read(SESSIONS),  # numbers are no tags: which session they name takes all of them
            Read(PARTIES, by=lambda command: (command.party,)),
        ),
        tell_registration,
        (AgencyRegistrationTold, MemberEnrolled),
    )
)
