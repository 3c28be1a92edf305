"""What sort of structure a party is, and the numbers it is known by."""

from datetime import date
from typing import Annotated

from core.facts import PartyId, clear
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION, TRAINING
from core.model.rules import RULES, Rules
from core.subjects import identifiers
from core.subjects.nomenclatures import STRUCTURES, find, in_force
from core.subjects.parties.checks import UNKNOWN, because, unknown
from core.subjects.parties.facts import IdentifierGiven, Nature, Scheme, StructureDescribed
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.parties.likeness import HELD
from core.subjects.parties.words import SCHEME_LABELS


class DescribeStructure(Command, frozen=True, kw_only=True):
    """Say what sort of structure a party is."""

    name = "describe-structure"
    title = "Préciser la sorte de structure"

    party: Annotated[PartyId, ask("Structure", choices="parties.structures")]
    on: Annotated[date, ask("À compter du", today=True)]
    structure: Annotated[Line, ask("Sorte de structure", choices="structures")]


class GiveIdentifier(Command, frozen=True, kw_only=True):
    """Give a party a number, or a new one."""

    name = "give-identifier"
    title = "Donner un numéro"

    party: Annotated[PartyId, ask("Personne ou structure", choices="parties")]
    on: Annotated[date, ask("À compter du", today=True)]
    scheme: Annotated[Scheme, ask("Numéro", labels=SCHEME_LABELS)]
    number: Annotated[Line, ask("Valeur", personal=True)]


def sort_of(written: str, nature: Nature, rules: Rules, on: date) -> str | Refused:
    """Return the code of a sort of structure; refused as ``structure-unknown``, or ``not-a-structure``."""
    code = find(written, in_force(rules, STRUCTURES, on))
    if code is None:
        return because("structure-unknown", "structure", "Cette sorte de structure n’est pas dans la liste.")
    if code and nature != "structure":
        return because("not-a-structure", "structure", "Une personne n’a pas de sorte de structure.")
    return code


def describe(command: DescribeStructure, parties: Parties, rules: Rules) -> Decided:
    """Refused as ``party-unknown``, ``structure-unknown``, or ``not-a-structure``; nothing when it was so that day."""
    known = parties.known(command.party)
    if known is None:
        return because("party-unknown", "party", UNKNOWN)
    if not command.structure.strip():
        return because("structure-unknown", "structure", "Choisissez une sorte de structure.")
    code = sort_of(command.structure, known.nature, rules, command.on)
    if isinstance(code, Refused):
        return code
    entry = known.structures.at(command.on)
    if entry is not None and entry.value == code:
        return ()
    return (StructureDescribed(party=command.party, on=command.on, structure=code),)


def give(command: GiveIdentifier, parties: Parties) -> Decided:
    """Refused as ``party-unknown``, or ``identifier-invalid``."""
    if refused := unknown(parties, command.party):
        return refused
    number = identifiers.read(command.scheme, command.number)
    if number is None:
        return because("identifier-invalid", "number", identifiers.SCHEMES[command.scheme].wrong)
    doubtful = identifiers.is_doubtful(command.scheme, number)
    return (
        IdentifierGiven(
            party=command.party, on=command.on, scheme=command.scheme, number=clear(number), doubtful=doubtful
        ),
    )


_ROLES = frozenset({COORDINATION, BOARD, TRAINING})
_ONE = Read(PARTIES, by=lambda command: (command.party,))

DECIDERS = (
    Decider(DescribeStructure, _ROLES, (_ONE, Read(RULES)), describe, (StructureDescribed,)),
    Decider(GiveIdentifier, _ROLES, (_ONE,), give, (IdentifierGiven,), HELD),
)
