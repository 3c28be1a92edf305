"""What changes in a party's life: name, profession, contact."""

from datetime import date
from typing import Annotated

from core.facts import PartyId, clear
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION, TRAINING
from core.subjects.parties.checks import checked
from core.subjects.parties.facts import ContactGiven, PartyRenamed, Practice, ProfessionDeclared
from core.subjects.parties.fold import PARTIES, Parties
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
    family = clear(command.family.strip())
    return _unknown(parties, command.party) or (
        PartyRenamed(party=command.party, on=command.on, family=family, given=given(command.given)),
    )


def declare(command: DeclareProfession, parties: Parties) -> Decided:
    """Refused as ``party-unknown``, ``profession-unknown``, or ``identifier-invalid``."""
    refused = _unknown(parties, command.party)
    if refused is not None:
        return refused
    found = checked(profession=command.profession, rpps=command.rpps)
    if isinstance(found, Refused):
        return found
    return (
        ProfessionDeclared(
            party=command.party,
            on=command.on,
            profession=found.profession,
            practice=command.practice,
            rpps=given(found.rpps),
            doubtful=found.doubtful,
        ),
    )


def give_contact(command: GiveContact, parties: Parties) -> Decided:
    """Refused as ``party-unknown``, or ``email-invalid``."""
    refused = _unknown(parties, command.party)
    if refused is not None:
        return refused
    found = checked(email=command.email)
    if isinstance(found, Refused):
        return found
    return (
        ContactGiven(
            party=command.party,
            on=command.on,
            email=given(command.email),
            phone=given(command.phone),
            address=given(command.address),
        ),
    )


def _unknown(parties: Parties, party: PartyId) -> Refused | None:
    if parties.known(party):
        return None
    message = "Cette personne ou structure n’est pas inscrite."
    return Refused("party-unknown", message, {"party": message})


_ROLES = frozenset({COORDINATION, BOARD, TRAINING})
_ONE = (Read(PARTIES, by=lambda command: (command.party,)),)

DECIDERS = (
    Decider(RenameParty, _ROLES, _ONE, rename, (PartyRenamed,)),
    Decider(DeclareProfession, _ROLES, _ONE, declare, (ProfessionDeclared,)),
    Decider(GiveContact, _ROLES, _ONE, give_contact, (ContactGiven,)),
)
