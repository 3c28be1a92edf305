"""Applications to join: of somebody new, or of a party already registered; and statements of who will not join."""

from datetime import date
from typing import Annotated

from core.facts import PartyId
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.model.rules import RULES, Rules
from core.subjects.admission.newcomers import Newcomer, registered
from core.subjects.applications.facts import AdhesionApplied, NonAdhesionStated
from core.subjects.applications.fold import APPLICATIONS, Applications
from core.subjects.association import unborn
from core.subjects.association.fold import ASSOCIATION, Association
from core.subjects.erasures.erased import of_the_living
from core.subjects.membership import joining
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.facts import PartyRegistered
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.parties.likeness import HELD, RESEMBLES
from core.subjects.statutes.fold import STATUTES, Statutes
from core.subjects.strangers import stranger


class ReceiveApplication(Newcomer, frozen=True, kw_only=True):
    """Register somebody new who asks to join."""

    name = "receive-application"
    title = "Enregistrer une demande d’adhésion"

    on: Annotated[date, ask("Demande du", today=True)]


class ApplyMember(Command, frozen=True, kw_only=True):
    """Record that a party already registered asks to join."""

    name = "apply-member"
    title = "Demande d’une personne déjà inscrite"

    party: Annotated[PartyId, ask("Personne ou structure", choices="parties")]
    on: Annotated[date, ask("Demande du", today=True)]
    college: Annotated[Line, ask("Collège", choices="statutes.colleges", expected=True)] = ""
    category: Annotated[Line, ask("Catégorie", choices="statutes.categories")] = ""


class StateNonAdhesion(Command, frozen=True, kw_only=True):
    """Record that somebody who is no adherent will not join; it is no resignation."""

    name = "state-non-adhesion"
    title = "Enregistrer une non-adhésion"

    party: Annotated[PartyId, ask("Personne ou structure", choices="parties")]
    on: Annotated[date, ask("Déclarée le", today=True, past=True)]


def receive(
    command: ReceiveApplication,
    applications: Applications,
    members: Members,
    parties: Parties,
    statutes: Statutes,
    association: Association,
    rules: Rules,
) -> Decided:
    """Refused as the registration of a party, then as :func:`apply`."""
    known = registered(command, parties, rules)
    if isinstance(known, Refused):
        return known
    applied = _applied(command, applications, members, statutes, association)
    return applied if isinstance(applied, Refused) else (*known, applied)


def apply(
    command: ApplyMember,
    applications: Applications,
    members: Members,
    parties: Parties,
    statutes: Statutes,
    association: Association,
) -> Decided:
    """Refused as ``party-unknown``, ``already-member``, ``already-applied``, ``college-`` or ``category-unknown``.

    Or as ``before-association``.
    """
    refused = stranger(parties, "party", (command.party,))
    if refused is not None:
        return refused
    applied = _applied(command, applications, members, statutes, association)
    return applied if isinstance(applied, Refused) else (applied,)


def abstain(command: StateNonAdhesion, applications: Applications, members: Members, parties: Parties) -> Decided:
    """Refused as ``party-unknown``, or ``already-member``: an adherent resigns."""
    refused = stranger(parties, "party", (command.party,))
    if refused is not None:
        return refused
    if members.at(command.party, command.on) is not None:
        message = "Adhérent·e à cette date : c’est une démission qu’il faut enregistrer."
        return Refused("already-member", message, {"party": message})
    last = applications.at(command.party, command.on)
    if last is not None and last.value.stage == "abstained":
        return ()
    return (NonAdhesionStated(party=command.party, on=command.on),)


def _applied(
    command: ReceiveApplication | ApplyMember,
    applications: Applications,
    members: Members,
    statutes: Statutes,
    association: Association,
) -> AdhesionApplied | Refused:
    refused = unborn.refusal(association, command.on) or joining.refusal(members, command.party, command.on)
    if refused is not None:
        return refused
    last = applications.at(command.party, command.on)
    if last is not None and last.value.stage in ("applied", "accepted"):
        message = f"Une demande du {last.on:%d/%m/%Y} est déjà enregistrée."
        return Refused("already-applied", message, {"party": message})
    place = joining.place_on(statutes, command.college, command.category, command.on)
    if isinstance(place, Refused):
        return place
    return AdhesionApplied(party=command.party, on=command.on, college=place[0], category=place[1])


def _party(command: ReceiveApplication | ApplyMember | StateNonAdhesion) -> tuple[PartyId, ...]:
    return (command.party,)


_ROLES = frozenset({COORDINATION, BOARD})
_WHO = (Read(APPLICATIONS, by=_party), Read(MEMBERS, by=_party), Read(PARTIES, by=_party))
_HOUSE = (Read(STATUTES), Read(ASSOCIATION))

DECIDERS = (
    of_the_living(Decider(ApplyMember, _ROLES, (*_WHO, *_HOUSE), apply, (AdhesionApplied,))),
    Decider(
        ReceiveApplication,
        _ROLES,
        (*_WHO, *_HOUSE, Read(RULES)),
        receive,
        (PartyRegistered, AdhesionApplied),
        HELD,
        RESEMBLES,
    ),
    of_the_living(Decider(StateNonAdhesion, _ROLES, _WHO, abstain, (NonAdhesionStated,))),
)
