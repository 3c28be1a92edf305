"""Interests that people declare in an entity: declaring one, ending it, and those held on a day."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from msgspec import Struct, field

from core.facts import NOTHING, PartyId, Record, Ref, clear, ref
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.fold import Fold
from core.model.roles import BOARD, COORDINATION
from core.subjects.erasures.erased import of_the_living
from core.subjects.mandates.facts import InterestDeclared, InterestEnded, InterestId, InterestNature
from core.subjects.mandates.words import NATURES
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.strangers import stranger


class Interest(Struct, frozen=True):
    """An interest as it was declared; ``name`` where the entity is not registered."""

    party: PartyId
    nature: InterestNature
    on: date
    position: int
    entity: PartyId | None = None
    name: Ref = NOTHING


class Interests(Struct):
    """Every interest declared, and the day from which it is held no more, with its record."""

    declared: dict[InterestId, Interest] = field(default_factory=dict)
    ended: dict[InterestId, tuple[date, int]] = field(default_factory=dict)

    def held(self, day: date) -> Iterator[Interest]:
        """Yield the interests held on a day."""
        for key, one in self.declared.items():
            if one.on <= day and (key not in self.ended or day < self.ended[key][0]):
                yield one

    def within(self, entity: PartyId | None, day: date) -> Iterator[Interest]:
        """Yield the interests held on a day in a registered entity; none in nothing."""
        return (one for one in self.held(day) if entity is not None and one.entity == entity)


class DeclareInterest(Command, frozen=True, kw_only=True):
    """Record that somebody declares an interest in an entity."""

    name = "declare-interest"
    title = "Enregistrer un intérêt déclaré"

    interest: Annotated[InterestId, ask("Intérêt", minted="in", hidden=True)]
    party: Annotated[PartyId, ask("Qui déclare", choices="parties")]
    entity: Annotated[
        PartyId | None,
        ask(
            "Structure",
            hint="Inscrite au registre : les votes et dépenses qui la concernent seront signalés",
            choices="parties",
        ),
    ] = None
    named: Annotated[Line, ask("Ou son nom", hint="Si la structure n’est pas inscrite au registre", personal=True)] = ""
    nature: Annotated[InterestNature, ask("À quel titre", labels=NATURES)] = "officer"
    on: Annotated[date, ask("Depuis le", today=True)]


class EndInterest(Command, frozen=True, kw_only=True):
    """Record that an interest is held no more."""

    name = "end-interest"
    title = "Mettre fin à un intérêt"

    interest: Annotated[InterestId, ask("Intérêt", choices="interests.held")]
    on: Annotated[date, ask("À compter du", hint="Premier jour sans cet intérêt", today=True)]


def declare(command: DeclareInterest, interests: Interests, parties: Parties) -> Decided:
    """Refused as ``interest-known``, ``party-unknown``, or ``entity-missing``."""
    if command.interest in interests.declared:
        return Refused("interest-known", "Cet intérêt est déjà déclaré : corrigez cet enregistrement.")
    named = command.named.strip()
    if (command.entity is None) is not bool(named) or command.entity == command.party:
        message = "Choisissez une structure inscrite au registre, ou écrivez son nom : l’un des deux."
        return Refused("entity-missing", message, {"entity": message})
    return (
        stranger(parties, "party", (command.party,))
        or stranger(parties, "entity", (command.entity,))
        or (
            InterestDeclared(
                interest=command.interest,
                party=command.party,
                entity=command.entity,
                named=clear(named) if named else None,
                nature=command.nature,
                on=command.on,
            ),
        )
    )


def end(command: EndInterest, interests: Interests) -> Decided:
    """Refused as ``interest-unknown``, or ``end-before``; nothing when it is over already."""
    known = interests.declared.get(command.interest)
    if known is None:
        return Refused("interest-unknown", "Cet intérêt n’est pas déclaré.", {"interest": "Inconnu."})
    if command.on < known.on:
        message = f"Cet intérêt est déclaré depuis le {known.on:%d/%m/%Y}."
        return Refused("end-before", message, {"on": message})
    if command.interest in interests.ended:
        return ()
    return (InterestEnded(interest=command.interest, party=known.party, on=command.on),)


def _declared(state: Interests, fact: InterestDeclared, _record: Record, position: int) -> None:
    name = ref(position, "named", fact.named)
    state.declared[fact.interest] = Interest(fact.party, fact.nature, fact.on, position, fact.entity, name)


def _ended(state: Interests, fact: InterestEnded, _record: Record, position: int) -> None:
    state.ended[fact.interest] = (fact.on, position)


INTERESTS = Fold("interests", Interests, {InterestDeclared: _declared, InterestEnded: _ended})
_ROLES = frozenset({BOARD, COORDINATION})


def _one(command: DeclareInterest | EndInterest) -> tuple[InterestId, ...]:
    return (command.interest,)


def _named(command: DeclareInterest) -> tuple[PartyId, ...]:
    return (command.party, command.entity) if command.entity else (command.party,)


DECIDERS = (
    of_the_living(
        Decider(
            DeclareInterest, _ROLES, (Read(INTERESTS, by=_one), Read(PARTIES, by=_named)), declare, (InterestDeclared,)
        )
    ),
    Decider(EndInterest, _ROLES, (Read(INTERESTS, by=_one),), end, (InterestEnded,)),
)
