"""Folding persons and structures: each fact in its place by day, whatever the order of recording."""

from datetime import date

from core.facts import NOTHING, PartyId, Record, Ref, ref
from core.model.fold import Fold
from core.model.rules import RulesAdopted
from core.model.timeline import Timeline
from core.subjects.identifiers import SCHEMES
from core.subjects.nomenclatures import nomenclature_of, words_of
from core.subjects.parties.facts import (
    ContactGiven,
    IdentifierGiven,
    PartyRegistered,
    PartyRenamed,
    ProfessionDeclared,
    StructureDescribed,
)
from core.subjects.parties.state import Called, Names, Number, Numbered, Parties, Party, Practising, Reach, rpps

__all__ = ["PARTIES", "Names", "Parties", "Party", "Practising", "rpps"]


def _registered(state: Parties, fact: PartyRegistered, _record: Record, position: int) -> None:
    party = state.named(fact.party)
    party.on, party.position, party.nature = fact.on, position, fact.nature
    for scheme in SCHEMES:
        sealed = ref(position, scheme, getattr(fact, scheme))
        _numbered(state, fact.party, fact.on, scheme, sealed, doubtful=scheme in fact.doubtful)
    if fact.structure:
        party.structures.add(fact.on, position, fact.structure)
    _called(state, fact, position)
    party.practising.add(fact.on, position, Practising(fact.profession, fact.practice))
    party.reach.add(fact.on, position, _reach(fact, position))


def _renamed(state: Parties, fact: PartyRenamed, _record: Record, position: int) -> None:
    _called(state, fact, position)


def _declared(state: Parties, fact: ProfessionDeclared, _record: Record, position: int) -> None:
    sealed = ref(position, "rpps", fact.rpps)
    _numbered(state, fact.party, fact.on, "rpps", sealed, doubtful="rpps" in fact.doubtful)
    state.named(fact.party).practising.add(fact.on, position, Practising(fact.profession, fact.practice))


def _given(state: Parties, fact: IdentifierGiven, _record: Record, position: int) -> None:
    sealed = ref(position, "number", fact.number)
    _numbered(state, fact.party, fact.on, fact.scheme, sealed, doubtful=fact.doubtful)


def _numbered(state: Parties, party: PartyId, on: date, scheme: str, number: Ref, *, doubtful: bool) -> None:
    """Keep a number; what a record left out stays as it was known before."""
    if number != NOTHING:
        timeline = state.named(party).numbers.setdefault(scheme, Timeline())
        timeline.add(on, number.position, Number(number, doubtful))
        state.numbered.append(Numbered(party, scheme, number))


def _called(state: Parties, fact: PartyRegistered | PartyRenamed, position: int) -> None:
    names = Names(ref(position, "family", fact.family), ref(position, "given", fact.given))
    state.named(fact.party).names.add(fact.on, position, names)
    state.called.append(Called(fact.party, names))


def _described(state: Parties, fact: StructureDescribed, _record: Record, position: int) -> None:
    state.named(fact.party).structures.add(fact.on, position, fact.structure)


def _reached(state: Parties, fact: ContactGiven, _record: Record, position: int) -> None:
    state.named(fact.party).reach.add(fact.on, position, _reach(fact, position))


def _worded(state: Parties, fact: RulesAdopted, _record: Record, _position: int) -> None:
    if nomenclature := nomenclature_of(fact.rule):
        state.words.setdefault(nomenclature, {}).update(words_of(fact.content))


def _reach(fact: PartyRegistered | ContactGiven, position: int) -> Reach:
    return Reach(
        ref(position, "email", fact.email), ref(position, "phone", fact.phone), ref(position, "address", fact.address)
    )


PARTIES = Fold(
    "parties",
    Parties,
    {
        PartyRegistered: _registered,
        PartyRenamed: _renamed,
        ProfessionDeclared: _declared,
        StructureDescribed: _described,
        IdentifierGiven: _given,
        ContactGiven: _reached,
        RulesAdopted: _worded,
    },
)
