"""Adhesions recorded at once: of somebody new, or of a party already registered."""

from datetime import date
from typing import Annotated

from core.facts import DecisionId, PartyId
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.model.rules import RULES, Rules
from core.subjects.admission.bodies import BODIES, Bodies, early, refusal
from core.subjects.admission.newcomers import Newcomer, registered
from core.subjects.association import unborn
from core.subjects.association.fold import ASSOCIATION, Association
from core.subjects.erasures.erased import of_the_living
from core.subjects.membership import joining
from core.subjects.membership.facts import MemberJoined
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.checks import together
from core.subjects.parties.facts import PartyRegistered
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.parties.likeness import HELD, RESEMBLES
from core.subjects.statutes.fold import STATUTES, Statutes
from core.subjects.strangers import stranger


class AdmitMember(Newcomer, frozen=True, kw_only=True):
    """Register somebody new who adheres."""

    name = "admit-member"
    title = "Admettre un·e adhérent·e"

    on: Annotated[date, ask("Adhère à compter du", today=True, ahead=1)]
    decision: Annotated[
        DecisionId | None, ask("Décision d’admission", choices="decisions.admitting", owed="statutes.admission")
    ] = None


class JoinMember(Command, frozen=True, kw_only=True):
    """Record the adhesion of a party that is already registered."""

    name = "join-member"
    title = "Enregistrer une adhésion"

    party: Annotated[PartyId, ask("Personne ou structure", choices="parties")]
    on: Annotated[date, ask("Adhère à compter du", today=True, ahead=1)]
    college: Annotated[Line, ask("Collège", choices="statutes.colleges", expected=True)] = ""
    category: Annotated[Line, ask("Catégorie", choices="statutes.categories")] = ""
    decision: Annotated[
        DecisionId | None, ask("Décision d’admission", choices="decisions.admitting", owed="statutes.admission")
    ] = None


def admit(
    command: AdmitMember,
    parties: Parties,
    members: Members,
    statutes: Statutes,
    association: Association,
    bodies: Bodies,
    rules: Rules,
) -> Decided:
    """Refused as the registration of a party and as :func:`join`, at once."""
    known = registered(command, parties, rules)
    joined = _joined(command, members, statutes, association, bodies)
    if isinstance(known, Refused) or isinstance(joined, Refused):
        return together(known, joined)
    return (*known, joined)


def join(
    command: JoinMember,
    parties: Parties,
    members: Members,
    statutes: Statutes,
    association: Association,
    bodies: Bodies,
) -> Decided:
    """Refused as ``party-unknown``, ``party-erased``, ``already-member``, ``college-unknown``, ``category-unknown``.

    As ``before-association``, where its declaration is known.
    Or by the statutes, where they name a body that admits: see :func:`core.subjects.admission.bodies.refusal`.
    """
    refused = stranger(parties, "party", (command.party,))
    if refused is not None:
        return refused
    joined = _joined(command, members, statutes, association, bodies)
    return joined if isinstance(joined, Refused) else (joined,)


def _joined(
    command: AdmitMember | JoinMember, members: Members, statutes: Statutes, association: Association, bodies: Bodies
) -> MemberJoined | Refused:
    refused = (
        unborn.refusal(association, command.on)
        or joining.refusal(members, command.party, command.on)
        or refusal(bodies, command.decision, command.on)
        or early(bodies, command.decision, command.on)
    )
    if refused is not None:
        return refused
    place = joining.place_on(statutes, command.college, command.category, command.on)
    if isinstance(place, Refused):
        return place
    return MemberJoined(
        party=command.party, on=command.on, college=place[0], category=place[1], decision=command.decision
    )


def _party(command: AdmitMember | JoinMember) -> tuple[PartyId, ...]:
    return (command.party,)


_ROLES = frozenset({COORDINATION, BOARD})
_READS = (Read(PARTIES, by=_party), Read(MEMBERS, by=_party), Read(STATUTES), Read(ASSOCIATION), Read(BODIES))

DECIDERS = (
    of_the_living(Decider(JoinMember, _ROLES, _READS, join, (MemberJoined,))),
    Decider(AdmitMember, _ROLES, (*_READS, Read(RULES)), admit, (PartyRegistered, MemberJoined), HELD, RESEMBLES),
)
