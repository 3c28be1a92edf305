"""What is asked of somebody new who joins, or applies to."""

from datetime import date
from typing import Annotated

from core.facts import PartyId
from core.model.command import Command, Line, ask
from core.model.decider import Decided
from core.model.rules import Rules
from core.subjects.parties.facts import Nature, Practice
from core.subjects.parties.fold import Parties
from core.subjects.parties.register import RegisterParty, register
from core.subjects.parties.words import NATURES, PRACTICES


class Newcomer(Command, frozen=True, kw_only=True):
    """A party to be registered, and its place in the statutes."""

    party: Annotated[PartyId, ask("Identifiant", minted="p", hidden=True)]
    nature: Annotated[Nature, ask("Nature", labels=NATURES)] = "person"
    family: Annotated[Line, ask("Nom ou raison sociale", personal=True)]
    given: Annotated[Line, ask("Prénom", personal=True)] = ""
    profession: Annotated[Line, ask("Profession", choices="professions")] = ""
    practice: Annotated[Practice, ask("Mode d’exercice", labels=PRACTICES)] = ""
    structure: Annotated[Line, ask("Sorte de structure", choices="structures")] = ""
    college: Annotated[Line, ask("Collège", choices="statutes.colleges", expected=True)] = ""
    on: Annotated[date, ask("Date", today=True)]
    category: Annotated[Line, ask("Catégorie", choices="statutes.categories")] = ""
    email: Annotated[Line, ask("Courriel", personal=True)] = ""
    phone: Annotated[Line, ask("Téléphone", personal=True)] = ""
    address: Annotated[Line, ask("Adresse", personal=True)] = ""
    rpps: Annotated[Line, ask("RPPS", hint="Onze chiffres", personal=True)] = ""
    siret: Annotated[Line, ask("SIRET", hint="Quatorze chiffres", personal=True)] = ""


def registered(command: Newcomer, parties: Parties, rules: Rules) -> Decided:
    """Return the registration of a newcomer; refused as the registration of a party."""
    shared = (name for name in RegisterParty.__struct_fields__ if name in command.__struct_fields__)
    return register(RegisterParty(**{name: getattr(command, name) for name in shared}), parties, rules)
