"""Registering a person or a structure."""

from datetime import date
from typing import Annotated

from core.facts import PartyId, clear
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION, TRAINING
from core.subjects.parties.checks import checked
from core.subjects.parties.facts import Nature, PartyRegistered, Practice
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.parties.words import NATURES, PRACTICES
from core.subjects.texts import given


class RegisterParty(Command, frozen=True, kw_only=True):
    """Make somebody known to the register: a member, a trainer, the holder of a mandate, a supplier."""

    name = "register-party"
    title = "Inscrire une personne ou une structure"

    party: Annotated[PartyId, ask("Identifiant", minted="p", hidden=True)]
    on: Annotated[date, ask("Connue depuis le", today=True)]
    nature: Annotated[Nature, ask("Nature", labels=NATURES)] = "person"
    family: Annotated[Line, ask("Nom ou raison sociale", personal=True)]
    given: Annotated[Line, ask("Prénom", personal=True)] = ""
    profession: Annotated[Line, ask("Profession", choices="professions")] = ""
    practice: Annotated[Practice, ask("Mode d’exercice", labels=PRACTICES)] = ""
    rpps: Annotated[Line, ask("RPPS", hint="Onze chiffres", personal=True)] = ""
    siret: Annotated[Line, ask("SIRET", hint="Quatorze chiffres", personal=True)] = ""
    email: Annotated[Line, ask("Courriel", personal=True)] = ""
    phone: Annotated[Line, ask("Téléphone", personal=True)] = ""
    address: Annotated[Line, ask("Adresse", personal=True)] = ""


def register(command: RegisterParty, parties: Parties) -> Decided:
    """Refused as ``party-known``, ``name-missing``, or what :func:`checked` refuses."""
    if parties.known(command.party):
        return Refused("party-known", "Cette personne ou structure est déjà inscrite.", {"party": "Déjà inscrite."})
    if not command.family.strip():
        return Refused("name-missing", "Indiquez un nom.", {"family": "Ce champ est obligatoire."})
    found = checked(profession=command.profession, rpps=command.rpps, siret=command.siret, email=command.email)
    if isinstance(found, Refused):
        return found
    return (
        PartyRegistered(
            party=command.party,
            on=command.on,
            nature=command.nature,
            family=clear(command.family.strip()),
            given=given(command.given),
            profession=found.profession,
            practice=command.practice,
            rpps=given(found.rpps),
            siret=given(found.siret),
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
        (Read(PARTIES, by=lambda command: (command.party,)),),
        register,
        (PartyRegistered,),
    ),
)
