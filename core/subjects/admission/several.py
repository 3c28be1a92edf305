"""Several applications accepted by one decision: the board admits eight people in one vote."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from core.facts import DecisionId, Fact, PartyId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.admission.answer import AcceptApplication, accept
from core.subjects.admission.bodies import BODIES, Bodies
from core.subjects.applications.facts import ApplicationAccepted
from core.subjects.applications.fold import APPLICATIONS, Applications
from core.subjects.erasures.erased import of_the_living
from core.subjects.membership.facts import MemberJoined
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.statutes.fold import STATUTES, Statutes


class AcceptApplications(Command, frozen=True, kw_only=True):
    """Record that several applications are accepted by one decision: all of them, or none."""

    name = "accept-applications"
    title = "Accepter des demandes d’adhésion"

    parties: Annotated[
        tuple[PartyId, ...],
        Meta(min_length=1, max_length=500),
        ask("Demandes de", hint="Cochez celles que la décision accepte", choices="applications.waiting"),
    ]
    on: Annotated[date, ask("Acceptées le", today=True)]
    decision: Annotated[
        DecisionId | None, ask("Décision", choices="decisions.admitting", owed="statutes.admission")
    ] = None


def accept_all(
    command: AcceptApplications, applications: Applications, members: Members, statutes: Statutes, bodies: Bodies
) -> Decided:
    """Refused as the first that is: see :func:`core.subjects.admission.answer.accept`. Nobody is accepted twice."""
    facts: list[Fact] = []
    for party in dict.fromkeys(command.parties):
        one = AcceptApplication(party=party, on=command.on, decision=command.decision)
        decided = accept(one, applications, members, statutes, bodies)
        if isinstance(decided, Refused):
            return _about(party, decided)
        facts.extend(decided)
    return facts


def _about(party: PartyId, refused: Refused) -> Refused:
    """Say whose application is refused, unless the decision or the day are, which are everybody's."""
    if {"decision", "on"} & refused.fields.keys():
        return refused
    message = f"{party} : {refused.message} Rien n’est enregistré pour les autres non plus."
    return Refused(refused.code, message, {"parties": message})


def _parties(command: AcceptApplications) -> tuple[PartyId, ...]:
    return command.parties


DECIDERS = (
    of_the_living(
        Decider(
            AcceptApplications,
            frozenset({COORDINATION, BOARD}),
            (Read(APPLICATIONS, by=_parties), Read(MEMBERS, by=_parties), Read(STATUTES), Read(BODIES)),
            accept_all,
            (ApplicationAccepted, MemberJoined),
        ),
        "parties",
    ),
)
