"""Registering a person or a structure."""

from datetime import date
from typing import Annotated

from core.facts import PartyId, clear
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION, TRAINING
from core.model.rules import RULES, Rules
from core.subjects import professions
from core.subjects.parties.checks import because, email_refusal, numbers, together
from core.subjects.parties.describing import sort_of
from core.subjects.parties.facts import Nature, PartyRegistered, Practice
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.parties.likeness import HELD, RESEMBLES
from core.subjects.parties.words import NATURES, PRACTICES
from core.subjects.texts import given


class Unregistered(Command, frozen=True, kw_only=True):
    """What is asked of somebody whom the register does not know yet, whatever the command that registers them."""

    party: Annotated[PartyId, ask("Personne ou structure", minted="p", hidden=True)]
    on: Annotated[date, ask("Connue depuis le", today=True)]
    nature: Annotated[Nature, ask("Nature", labels=NATURES)] = "person"
    family: Annotated[Line, ask("Nom ou raison sociale", personal=True)]
    given: Annotated[Line, ask("Prénom", personal=True)] = ""
    profession: Annotated[Line, ask("Profession", choices="professions")] = ""
    practice: Annotated[Practice, ask("Mode d’exercice", labels=PRACTICES)] = ""
    structure: Annotated[Line, ask("Sorte de structure", choices="structures")] = ""
    email: Annotated[Line, ask("Courriel", personal=True)] = ""
    phone: Annotated[Line, ask("Téléphone", personal=True)] = ""
    address: Annotated[Line, ask("Adresse", personal=True)] = ""
    rpps: Annotated[Line, ask("RPPS", hint="Onze chiffres", personal=True)] = ""
    siret: Annotated[Line, ask("SIRET", hint="Quatorze chiffres", personal=True)] = ""


class RegisterParty(Unregistered, frozen=True, kw_only=True):
    """Make somebody known to the register: a member, a trainer, the holder of a mandate, a supplier."""

    name = "register-party"
    title = "Inscrire une personne ou une structure"

    finess: Annotated[Line, ask("FINESS", hint="Neuf caractères", personal=True)] = ""
    rna: Annotated[Line, ask("RNA", hint="W et neuf caractères, pour une association", personal=True)] = ""
    siren: Annotated[Line, ask("SIREN", hint="Neuf chiffres, sans SIRET connu", personal=True)] = ""
    adeli: Annotated[Line, ask("ADELI", hint="Ancien numéro, remplacé par le RPPS", personal=True)] = ""


def register(command: RegisterParty, parties: Parties, rules: Rules) -> Decided:
    """Refused as ``party-known``, or, all at once, for a name, a profession, a structure, a number or an address."""
    if parties.known(command.party):
        return Refused("party-known", "Cette personne ou structure est déjà inscrite.", {"party": "Déjà inscrite."})
    name = None if command.family.strip() else because("name-missing", "family", "Indiquez un nom.")
    profession = professions.find(command.profession, rules, command.on)
    sort, found = sort_of(command.structure, command.nature, rules, command.on), numbers(command)
    email = email_refusal(command.email)
    if name or email or profession is None or isinstance(sort, Refused) or isinstance(found, Refused):
        unlisted = because("profession-unknown", "profession", "Cette profession n’est pas dans la liste.")
        return together(name, unlisted if profession is None else None, sort, found, email)
    return (
        PartyRegistered(
            party=command.party,
            on=command.on,
            nature=command.nature,
            family=clear(" ".join(command.family.split())),
            given=given(" ".join(command.given.split())),
            profession=profession,
            practice=command.practice,
            structure=sort,
            **{scheme: clear(number) for scheme, number in found.read.items()},
            doubtful=found.doubtful,
            email=given(command.email),
            phone=given(command.phone),
            address=given(command.address),
        ),
    )


DECIDERS = (
    Decider(
        RegisterParty,
        frozenset({COORDINATION, BOARD, TRAINING}),
        (Read(PARTIES, by=lambda command: (command.party,)), Read(RULES)),
        register,
        (PartyRegistered,),
        HELD,
        RESEMBLES,
    ),
)
