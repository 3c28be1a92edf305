"""Applications answered by the body that the statutes name; and adhesions that begin at the next assembly."""

from datetime import date
from typing import Annotated

from core.facts import DecisionId, PartyId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.admission.bodies import BODIES, Bodies, refusal, unknown_assembly
from core.subjects.applications.facts import ApplicationAccepted, ApplicationDeclined
from core.subjects.applications.fold import APPLICATIONS, Applications
from core.subjects.erasures.erased import of_the_living
from core.subjects.membership import joining
from core.subjects.membership.facts import MemberJoined
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.statutes.fold import STATUTES, Statutes


class AcceptApplication(Command, frozen=True, kw_only=True):
    """Record that an application is accepted; the adhesion begins when the statutes say."""

    name = "accept-application"
    title = "Accepter une demande d’adhésion"

    party: Annotated[PartyId, ask("Demande de", choices="applications.waiting")]
    on: Annotated[date, ask("Acceptée le", today=True)]
    decision: Annotated[
        DecisionId | None, ask("Décision", choices="decisions.admitting", owed="statutes.admission")
    ] = None


class DeclineApplication(Command, frozen=True, kw_only=True):
    """Record that an application is declined."""

    name = "decline-application"
    title = "Refuser une demande d’adhésion"

    party: Annotated[PartyId, ask("Demande de", choices="applications.waiting")]
    on: Annotated[date, ask("Refusée le", today=True)]
    decision: Annotated[
        DecisionId | None, ask("Décision", choices="decisions.admitting", owed="statutes.admission")
    ] = None


class StartAdhesion(Command, frozen=True, kw_only=True):
    """Record that the adhesion of who was accepted begins at the assembly that is now convened."""

    name = "start-adhesion"
    title = "Faire commencer l’adhésion à l’assemblée"

    party: Annotated[PartyId, ask("Demande acceptée de", choices="applications.accepted")]


def accept(
    command: AcceptApplication, applications: Applications, members: Members, statutes: Statutes, bodies: Bodies
) -> Decided:
    """Refused as ``no-application``, ``already-answered``, ``already-member``, or by the statutes.

    By the statutes: ``college-unknown``, ``category-unknown``, or as :func:`core.subjects.admission.bodies.refusal`.
    """
    refused = _unanswered(command, applications) or refusal(bodies, command.decision, command.on)
    if refused is not None:
        return refused
    accepted = ApplicationAccepted(party=command.party, on=command.on, decision=command.decision)
    begins = bodies.begins(command.on)
    if begins is None:
        return (accepted,)
    joined = _joined(command.party, begins, command.decision, applications, members, statutes)
    return joined if isinstance(joined, Refused) else (accepted, joined)


def decline(command: DeclineApplication, applications: Applications, bodies: Bodies) -> Decided:
    """Refused as ``no-application``, ``already-answered``, or as :func:`core.subjects.admission.bodies.refusal`."""
    return (
        _unanswered(command, applications)
        or refusal(bodies, command.decision, command.on)
        or (ApplicationDeclined(party=command.party, on=command.on, decision=command.decision),)
    )


def start(
    command: StartAdhesion, applications: Applications, members: Members, statutes: Statutes, bodies: Bodies
) -> Decided:
    """Refused as ``not-accepted``, ``assembly-unknown``, or ``already-member``."""
    last = applications.at(command.party, date.max)
    if last is None or last.value.stage != "accepted":
        message = "Aucune demande acceptée n’attend une assemblée."
        return Refused("not-accepted", message, {"party": message})
    begins = bodies.begins(last.on)
    if begins is None:
        return unknown_assembly("party")
    joined = _joined(command.party, begins, last.value.decision, applications, members, statutes)
    return joined if isinstance(joined, Refused) else (joined,)


def _unanswered(command: AcceptApplication | DeclineApplication, applications: Applications) -> Refused | None:
    last = applications.at(command.party, command.on)
    if last is None or last.value.stage != "applied":
        message = "Aucune demande d’adhésion n’attend de réponse à cette date."
        return Refused("no-application", message, {"party": message})
    later = applications.following(command.party, command.on)
    if later is not None:
        message = f"Une suite est déjà enregistrée au {later.on:%d/%m/%Y} : corrigez-la."
        return Refused("already-answered", message, {"on": message})
    return None


def _joined(
    party: PartyId,
    on: date,
    decision: DecisionId | None,
    applications: Applications,
    members: Members,
    statutes: Statutes,
) -> MemberJoined | Refused:
    """Make the adhesion that was applied for, in the college and category that were asked."""
    asked = applications.application(party, on)
    if (refused := joining.refusal(members, party, on)) is not None:
        return refused
    written = (asked.value.college, asked.value.category) if asked else ("", "")
    place = joining.place_on(statutes, *written, on)
    if isinstance(place, Refused):
        return place
    return MemberJoined(party=party, on=on, college=place[0], category=place[1], decision=decision)


def _party(command: AcceptApplication | DeclineApplication | StartAdhesion) -> tuple[PartyId, ...]:
    return (command.party,)


_ROLES = frozenset({COORDINATION, BOARD})
_ASKED = Read(APPLICATIONS, by=_party)
_JOINING = (_ASKED, Read(MEMBERS, by=_party), Read(STATUTES), Read(BODIES))

DECIDERS = (
    of_the_living(Decider(AcceptApplication, _ROLES, _JOINING, accept, (ApplicationAccepted, MemberJoined))),
    Decider(DeclineApplication, _ROLES, (_ASKED, Read(BODIES)), decline, (ApplicationDeclined,)),
    of_the_living(Decider(StartAdhesion, _ROLES, _JOINING, start, (MemberJoined,))),
)
