"""Whom a person acts for, and where she works: ties with structures, in time."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from msgspec import Struct, field, structs

from core.facts import PartyId, Record
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.fold import Fold
from core.model.roles import BOARD, COORDINATION
from core.subjects.erasures.erased import of_the_living
from core.subjects.parties.checks import because, unknown
from core.subjects.parties.facts import AffiliationEnded, AffiliationStarted, How
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.parties.words import HOWS


class Tie(Struct):
    """One tie of a party with a structure: the days on which it started and ended, with their records."""

    party: PartyId
    structure: PartyId
    how: How
    started: list[tuple[date, int]] = field(default_factory=list)
    ended: list[tuple[date, int]] = field(default_factory=list)

    def spans(self) -> Iterator[tuple[tuple[date, int], tuple[date, int] | None]]:
        """Yield each start and its end, oldest first; a start said again before an end adds nothing."""
        ends = sorted(self.ended)
        covered = date.min
        for start in sorted(self.started):
            if start[0] >= covered:
                end = next((end for end in ends if end[0] >= start[0]), None)
                covered = end[0] if end else date.max
                yield start, end

    def at(self, day: date) -> bool:
        """Tell whether it holds on a day: from its first day to the eve of its end."""
        return any(start[0] <= day and (end is None or day < end[0]) for start, end in self.spans())


class Affiliations(Struct):
    """Every tie, by party, structure and sort joined by a slash."""

    ties: dict[str, Tie] = field(default_factory=dict)

    def tie(self, party: PartyId, structure: PartyId, how: How) -> Tie:
        """Return a tie, made if need be."""
        return self.ties.setdefault(f"{party}/{structure}/{how}", Tie(party, structure, how))

    def holds(self, party: PartyId, structure: PartyId, how: How, day: date) -> bool:
        """Tell whether a tie holds on a day."""
        known = self.ties.get(f"{party}/{structure}/{how}")
        return known is not None and known.at(day)


class StartAffiliation(Command, frozen=True, kw_only=True):
    """Say whom a person acts for, or where she works."""

    name = "start-affiliation"
    title = "Rattacher à une structure"

    party: Annotated[PartyId, ask("Personne", choices="parties")]
    structure: Annotated[PartyId, ask("Structure", choices="parties.structures")]
    how: Annotated[How, ask("Lien", labels=HOWS)] = "works-in"
    on: Annotated[date, ask("À compter du", today=True)]


class EndAffiliation(Command, frozen=True, kw_only=True):
    """Say that a person acts for a structure, or works in it, no more."""

    name = "end-affiliation"
    title = "Mettre fin à un rattachement"

    party: Annotated[PartyId, ask("Personne", choices="parties")]
    structure: Annotated[PartyId, ask("Structure", choices="parties.ties", within="party")]
    how: Annotated[How, ask("Lien", labels=HOWS)] = "works-in"
    on: Annotated[date, ask("Fin le", hint="Premier jour où le lien ne vaut plus", today=True)]


def start(command: StartAffiliation, parties: Parties, affiliations: Affiliations) -> Decided:
    """Refused as ``party-unknown``, or ``not-a-structure``; nothing when it was so on that day already."""
    refused = unknown(parties, command.party) or _no_structure(parties, command)
    if refused is not None:
        return refused
    if affiliations.holds(command.party, command.structure, command.how, command.on):
        return ()
    return (AffiliationStarted(**structs.asdict(command)),)


def end(command: EndAffiliation, affiliations: Affiliations) -> Decided:
    """Refused as ``not-affiliated``."""
    if not affiliations.holds(command.party, command.structure, command.how, command.on):
        message = "Ce rattachement n’est pas en cours à cette date."
        return because("not-affiliated", "structure", message)
    return (AffiliationEnded(**structs.asdict(command)),)


def _no_structure(parties: Parties, command: StartAffiliation) -> Refused | None:
    known = parties.known(command.structure)
    if known is None or known.nature != "structure" or command.structure == command.party:
        return because("not-a-structure", "structure", "Choisissez une structure inscrite au registre.")
    return None


def _started(state: Affiliations, fact: AffiliationStarted, _record: Record, position: int) -> None:
    state.tie(fact.party, fact.structure, fact.how).started.append((fact.on, position))


def _ended(state: Affiliations, fact: AffiliationEnded, _record: Record, position: int) -> None:
    state.tie(fact.party, fact.structure, fact.how).ended.append((fact.on, position))


AFFILIATIONS = Fold("parties.affiliations", Affiliations, {AffiliationStarted: _started, AffiliationEnded: _ended})
_ROLES = frozenset({COORDINATION, BOARD})


def _both(command: StartAffiliation | EndAffiliation) -> tuple[PartyId, ...]:
    return command.party, command.structure


DECIDERS = (
    of_the_living(
        Decider(
            StartAffiliation,
            _ROLES,
            (Read(PARTIES, by=_both), Read(AFFILIATIONS, by=_both)),
            start,
            (AffiliationStarted,),
        )
    ),
    Decider(EndAffiliation, _ROLES, (Read(AFFILIATIONS, by=_both),), end, (AffiliationEnded,)),
)
