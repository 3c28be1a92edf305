"""Qualities raised and lowered by dated facts: « participe au SAS »."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from msgspec import Struct, field

from core.facts import PartyId, Record
from core.model.command import Command, Line, ask
from core.model.decider import Decided, Decider, Read
from core.model.fold import Fold
from core.model.roles import BOARD, COORDINATION, TRAINING
from core.model.rules import RULES, Rules
from core.model.timeline import Entry, Timeline
from core.subjects.nomenclatures import QUALITIES, find, in_force
from core.subjects.parties.checks import because, unknown
from core.subjects.parties.facts import QualityDeclared
from core.subjects.parties.fold import PARTIES, Parties


class Qualities(Struct):
    """By party and code, whether the quality holds, by day."""

    by_party: dict[PartyId, dict[str, Timeline[bool]]] = field(default_factory=dict)

    def held(self, party: PartyId, quality: str, day: date) -> bool:
        """Tell whether a party has a quality on a day."""
        timeline = self.by_party.get(party, {}).get(quality)
        entry = timeline.at(day) if timeline else None
        return entry is not None and entry.value

    def holders(self, day: date) -> Iterator[tuple[str, PartyId, Entry[bool]]]:
        """Yield the qualities held on a day, by whom, and the entry that says so."""
        for party, qualities in self.by_party.items():
            for quality, timeline in qualities.items():
                entry = timeline.at(day)
                if entry is not None and entry.value:
                    yield quality, party, entry


class DeclareQuality(Command, frozen=True, kw_only=True):
    """Say that a party has a quality from a day, or has it no more."""

    name = "declare-quality"
    title = "Déclarer une qualité"

    party: Annotated[PartyId, ask("Personne ou structure", choices="parties")]
    quality: Annotated[Line, ask("Qualité", choices="qualities")]
    on: Annotated[date, ask("À compter du", today=True)]
    holds: Annotated[bool, ask("Vaut à compter de ce jour", hint="À décocher quand la qualité prend fin")] = True


def declare(command: DeclareQuality, parties: Parties, qualities: Qualities, rules: Rules) -> Decided:
    """Refused as ``party-unknown``, or ``quality-unknown``; nothing when it was so on that day already."""
    if refused := unknown(parties, command.party):
        return refused
    code = find(command.quality, in_force(rules, QUALITIES, command.on))
    if not code:
        return because("quality-unknown", "quality", "Cette qualité n’est pas dans la liste.")
    if qualities.held(command.party, code, command.on) == command.holds:
        return ()
    return (QualityDeclared(party=command.party, on=command.on, quality=code, holds=command.holds),)


def _declared(state: Qualities, fact: QualityDeclared, _record: Record, position: int) -> None:
    timeline = state.by_party.setdefault(fact.party, {}).setdefault(fact.quality, Timeline())
    timeline.add(fact.on, position, fact.holds)


QUALITIES_HELD = Fold("parties.qualities", Qualities, {QualityDeclared: _declared})


def _party(command: DeclareQuality) -> tuple[PartyId]:
    return (command.party,)


DECIDERS = (
    Decider(
        DeclareQuality,
        frozenset({COORDINATION, BOARD, TRAINING}),
        (Read(PARTIES, by=_party), Read(QUALITIES_HELD, by=_party), Read(RULES)),
        declare,
        (QualityDeclared,),
    ),
)
