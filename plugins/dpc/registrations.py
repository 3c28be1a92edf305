"""What people say of their registration with the agency: it stays their own act, here it is only told."""

from datetime import date
from typing import Annotated, Final

from msgspec import Meta, Struct, field

from core import COORDINATION, TRAINING, Command, Decider, Fold, Read, Refused, ask
from core.facts import Fact, PartyId, Record, SessionId
from core.subjects import SESSIONS, Sessions
from plugins.dpc.action_facts import AgencyRegistrationTold, By
from plugins.dpc.action_words import BY


class Told(Struct, frozen=True):
    """A registration as told, and its record."""

    on: date
    by: By
    position: int


class Registrations(Struct):
    """By session and person, what was told last."""

    told: dict[SessionId, dict[PartyId, Told]] = field(default_factory=dict)

    def of(self, session: SessionId, party: PartyId) -> Told | None:
        """Return what was told of somebody for a session, None for nothing."""
        return self.told.get(session, {}).get(party)


def _told(state: Registrations, fact: AgencyRegistrationTold, _record: Record, position: int) -> None:
    state.told.setdefault(fact.session, {})[fact.party] = Told(fact.on, fact.done_by, position)


REGISTRATIONS = Fold("dpc.registrations", Registrations, {AgencyRegistrationTold: _told})

_OWN: Final = "L’inscription sur le site de l’Agence est l’acte de chaque personne : ici, on note ce qui en est dit."
_WHICH: Final = "Vide : la seule séance à venir où la personne a une place"


class TellRegistration(Command, frozen=True, kw_only=True):
    """Say that somebody has registered with the agency: a row of the agency's list."""

    name = "tell-registration"
    title = "Noter une inscription auprès de l’Agence"

    session: Annotated[SessionId | None, ask("Séance", hint=_WHICH, choices="sessions")] = None
    party: Annotated[PartyId, ask("Personne", hint=_OWN, choices="session.trainees")]
    on: Annotated[date, ask("Inscription faite le", today=True, past=True)]
    done_by: Annotated[By, ask("Par", labels=BY)] = "self"


class TellRegistrations(Command, frozen=True, kw_only=True):
    """Say that several have registered with the agency."""

    name = "tell-registrations"
    title = "Noter des inscriptions auprès de l’Agence"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    parties: Annotated[
        tuple[PartyId, ...],
        Meta(min_length=1),
        ask("Personnes", hint=_OWN, choices="session.enrolled", within="session"),
    ]
    on: Annotated[date, ask("Inscriptions faites le", today=True, past=True)]
    done_by: Annotated[By, ask("Par", labels=BY)] = "self"


Decided = tuple[Fact, ...] | Refused


def tell_registration(command: TellRegistration, told: Registrations, sessions: Sessions) -> Decided:
    """Note it once; refused as ``session-unknown``, ``not-enrolled``, ``session-missing``."""
    session = command.session or _session(command, told, sessions)
    if isinstance(session, Refused):
        return session
    return _noted(session, (command.party,), command, told, sessions)


def tell_registrations(command: TellRegistrations, told: Registrations, sessions: Sessions) -> Decided:
    """Note those that were not; refused as ``session-unknown``, ``not-enrolled``."""
    return _noted(command.session, tuple(dict.fromkeys(command.parties)), command, told, sessions)


def _noted(
    session: SessionId,
    parties: tuple[PartyId, ...],
    command: TellRegistration | TellRegistrations,
    told: Registrations,
    sessions: Sessions,
) -> Decided:
    known = sessions.known(session)
    if known is None:
        return Refused("session-unknown", "Cette séance n’est pas programmée.", {"session": "Inconnue."})
    if strangers := [party for party in parties if party not in known.places]:
        message = f"N’a pas eu de place à cette séance : {', '.join(strangers)}."
        return Refused("not-enrolled", message)
    new = (one for one in parties if not _same(told.of(session, one), command))
    return tuple(
        AgencyRegistrationTold(session=session, party=one, on=command.on, done_by=command.done_by) for one in new
    )


def _same(one: Told | None, command: TellRegistration | TellRegistrations) -> bool:
    return one is not None and (one.on, one.by) == (command.on, command.done_by)


def _session(command: TellRegistration, told: Registrations, sessions: Sessions) -> SessionId | Refused:
    """Return the one session that a registration can be for."""
    open_ = [
        session
        for session, one in sessions.by_id.items()
        if one.scheduled is not None
        and one.cancelled is None
        and command.party in set(one.enrolled())
        and command.on <= one.half_days()[-1].on
    ]
    if said := [session for session in open_ if _same(told.of(session, command.party), command)]:
        return said[0]
    waiting = [session for session in open_ if told.of(session, command.party) is None]
    if len(waiting) == 1:
        return waiting[0]
    if not waiting:
        message = "Cette personne n’a de place à aucune séance à venir ce jour-là : inscrivez-la d’abord."
        return Refused("not-enrolled", message, {"party": message})
    message = "Cette personne a une place à plusieurs séances : dites laquelle."
    return Refused("session-missing", message, {"session": message})


_ROLES = frozenset({TRAINING, COORDINATION})

TELL = Decider(
    TellRegistration,
    _ROLES,
    (
        Read(REGISTRATIONS, by=lambda command: (command.party,)),
        Read(
            SESSIONS,
            by=lambda command: filter(None, (command.session, command.party)),
            widen=lambda _command, sessions: tuple(sessions.by_id),
        ),
    ),
    tell_registration,
    (AgencyRegistrationTold,),
)
TELL_ALL = Decider(
    TellRegistrations,
    _ROLES,
    (
        Read(REGISTRATIONS, by=lambda command: (command.session,)),
        Read(SESSIONS, by=lambda command: (command.session,)),
    ),
    tell_registrations,
    (AgencyRegistrationTold,),
)
