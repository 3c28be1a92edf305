"""What changes in a party's life: name, profession, contact."""

from datetime import date
from typing import Annotated

from core.facts import PartyId, clear
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Look, Opened, Read
from core.model.roles import BOARD, COORDINATION, TRAINING
from core.model.rules import RULES, Rules
from core.subjects import professions
from core.subjects.parties.checks import because, email_refusal, numbers, unknown
from core.subjects.parties.facts import ContactGiven, PartyRenamed, Practice, ProfessionDeclared
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.parties.likeness import HELD
from core.subjects.parties.spelling import respelt
from core.subjects.parties.words import PRACTICES
from core.subjects.texts import given


class RenameParty(Command, frozen=True, kw_only=True):
    """Give a party another name."""

    name = "rename-party"
    title = "Changer de nom"

    party: Annotated[PartyId, ask("Personne ou structure", choices="parties")]
    on: Annotated[date, ask("À compter du", today=True)]
    family: Annotated[Line, ask("Nom ou raison sociale", personal=True)]
    given: Annotated[Line, ask("Prénom", personal=True)] = ""


class DeclareProfession(Command, frozen=True, kw_only=True):
    """Say what a party practises from now on."""

    name = "declare-profession"
    title = "Déclarer une profession ou un mode d’exercice"

    party: Annotated[PartyId, ask("Personne ou structure", choices="parties")]
    on: Annotated[date, ask("À compter du", today=True)]
    profession: Annotated[Line, ask("Profession", choices="professions")]
    practice: Annotated[Practice, ask("Mode d’exercice", labels=PRACTICES)] = ""
    rpps: Annotated[Line, ask("RPPS", hint="Onze chiffres ; à laisser vide s’il ne change pas", personal=True)] = ""


class GiveContact(Command, frozen=True, kw_only=True):
    """Say how a party is reached from now on; what is left blank is no longer in use."""

    name = "give-contact"
    title = "Mettre à jour les coordonnées"

    party: Annotated[PartyId, ask("Personne ou structure", choices="parties")]
    on: Annotated[date, ask("À compter du", today=True)]
    email: Annotated[Line, ask("Courriel", personal=True)] = ""
    phone: Annotated[Line, ask("Téléphone", personal=True)] = ""
    address: Annotated[Line, ask("Adresse", personal=True)] = ""


def rename(command: RenameParty, parties: Parties) -> Decided:
    """Refused as ``party-unknown``, or ``name-missing``."""
    if not command.family.strip():
        return Refused("name-missing", "Indiquez un nom.", {"family": "Ce champ est obligatoire."})
    family, first = " ".join(command.family.split()), " ".join(command.given.split())
    return unknown(parties, command.party) or (
        PartyRenamed(party=command.party, on=command.on, family=clear(family), given=given(first)),
    )


def misspelt(command: RenameParty, _text: Opened, parties: Parties) -> Refused | None:
    """Tell how the name of a person would be written."""
    known = parties.known(command.party)
    return respelt(command.family, command.given) if known is not None and known.nature == "person" else None


def declare(command: DeclareProfession, parties: Parties, rules: Rules) -> Decided:
    """Refused as ``party-unknown``, ``profession-unknown``, or ``identifier-invalid``."""
    refused = unknown(parties, command.party)
    if refused is not None:
        return refused
    profession = professions.find(command.profession, rules, command.on)
    if profession is None:
        return because("profession-unknown", "profession", "Cette profession n’est pas dans la liste.")
    found = numbers(command)
    if isinstance(found, Refused):
        return found
    return (
        ProfessionDeclared(
            party=command.party,
            on=command.on,
            profession=profession,
            practice=command.practice,
            rpps=given(found.read.get("rpps", "")),
            doubtful=found.doubtful,
        ),
    )


def give_contact(command: GiveContact, parties: Parties) -> Decided:
    """Refused as ``party-unknown``, or ``email-invalid``."""
    refused = unknown(parties, command.party) or email_refusal(command.email)
    if refused is not None:
        return refused
    return (
        ContactGiven(
            party=command.party,
            on=command.on,
            email=given(command.email),
            phone=given(command.phone),
            address=given(command.address),
        ),
    )


_ROLES = frozenset({COORDINATION, BOARD, TRAINING})
_ONE = Read(PARTIES, by=lambda command: (command.party,))

DECIDERS = (
    Decider(RenameParty, _ROLES, (_ONE,), rename, (PartyRenamed,), doubts=Look((PARTIES,), misspelt)),
    Decider(DeclareProfession, _ROLES, (_ONE, Read(RULES)), declare, (ProfessionDeclared,), HELD),
    Decider(GiveContact, _ROLES, (_ONE,), give_contact, (ContactGiven,)),
)
