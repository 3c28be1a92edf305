"""Adhesions: of somebody new, or of a party already registered; moving to another college."""

from datetime import date
from typing import Annotated

from core.facts import DecisionId, PartyId
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.model.rules import RULES, Rules
from core.subjects.membership.facts import MemberJoined, MemberTransferred
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.membership.joining import place_on, refusal
from core.subjects.parties import register
from core.subjects.parties.facts import Nature, PartyRegistered, Practice
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.parties.likeness import HELD, RESEMBLES
from core.subjects.parties.words import NATURES, PRACTICES
from core.subjects.statutes.fold import STATUTES, Statutes
from core.subjects.strangers import stranger
from core.subjects.votes import adopted
from core.subjects.votes.fold import Votes


class AdmitMember(Command, frozen=True, kw_only=True):
    """Register somebody new who adheres."""

    name = "admit-member"
    title = "Admettre un·e adhérent·e"

    party: Annotated[PartyId, ask("Identifiant", minted="p", hidden=True)]
    nature: Annotated[Nature, ask("Nature", labels=NATURES)] = "person"
    family: Annotated[Line, ask("Nom ou raison sociale", personal=True)]
    given: Annotated[Line, ask("Prénom", personal=True)] = ""
    profession: Annotated[Line, ask("Profession", choices="professions")] = ""
    practice: Annotated[Practice, ask("Mode d’exercice", labels=PRACTICES)] = ""
    structure: Annotated[Line, ask("Sorte de structure", choices="structures")] = ""
    college: Annotated[Line, ask("Collège", choices="statutes.colleges", expected=True)] = ""
    on: Annotated[date, ask("Adhère à compter du", today=True)]
    category: Annotated[Line, ask("Catégorie", choices="statutes.categories")] = ""
    email: Annotated[Line, ask("Courriel", personal=True)] = ""
    phone: Annotated[Line, ask("Téléphone", personal=True)] = ""
    address: Annotated[Line, ask("Adresse", personal=True)] = ""
    rpps: Annotated[Line, ask("RPPS", hint="Onze chiffres", personal=True)] = ""
    siret: Annotated[Line, ask("SIRET", hint="Quatorze chiffres", personal=True)] = ""
    decision: Annotated[DecisionId | None, ask("Décision d’admission", choices="decisions.adopted")] = None


class JoinMember(Command, frozen=True, kw_only=True):
    """Record the adhesion of a party that is already registered."""

    name = "join-member"
    title = "Enregistrer une adhésion"

    party: Annotated[PartyId, ask("Personne ou structure", choices="parties")]
    on: Annotated[date, ask("Adhère à compter du", today=True)]
    college: Annotated[Line, ask("Collège", choices="statutes.colleges", expected=True)] = ""
    category: Annotated[Line, ask("Catégorie", choices="statutes.categories")] = ""
    decision: Annotated[DecisionId | None, ask("Décision d’admission", choices="decisions.adopted")] = None


class TransferMember(Command, frozen=True, kw_only=True):
    """Move an adherent to another college or category."""

    name = "transfer-member"
    title = "Changer de collège ou de catégorie"

    party: Annotated[PartyId, ask("Adhérent·e", choices="members")]
    on: Annotated[date, ask("À compter du", today=True)]
    college: Annotated[Line, ask("Collège", choices="statutes.colleges", expected=True)]
    category: Annotated[Line, ask("Catégorie", choices="statutes.categories")] = ""


def admit(
    command: AdmitMember, parties: Parties, members: Members, statutes: Statutes, votes: Votes, rules: Rules
) -> Decided:
    """Refused as the registration of a party, then as :func:`join`."""
    shared = (name for name in register.RegisterParty.__struct_fields__ if name in command.__struct_fields__)
    asked = register.RegisterParty(**{name: getattr(command, name) for name in shared})
    registered = register.register(asked, parties, rules)
    if isinstance(registered, Refused):
        return registered
    joined = _joined(command, members, statutes, votes)
    return joined if isinstance(joined, Refused) else (*registered, joined)


def join(command: JoinMember, parties: Parties, members: Members, statutes: Statutes, votes: Votes) -> Decided:
    """Refused as ``party-unknown``, ``already-member``, ``college-unknown``, or ``decision-not-adopted``."""
    refused = stranger(parties, "party", (command.party,))
    if refused is not None:
        return refused
    joined = _joined(command, members, statutes, votes)
    return joined if isinstance(joined, Refused) else (joined,)


def transfer(command: TransferMember, members: Members, statutes: Statutes) -> Decided:
    """Refused as ``not-member``, ``college-unknown``, or ``category-unknown``."""
    entry = members.at(command.party, command.on)
    if entry is None:
        message = "Cette personne ou structure n’est pas adhérente à cette date."
        return Refused("not-member", message, {"party": message})
    place = place_on(statutes, command.college, command.category, command.on)
    if isinstance(place, Refused):
        return place
    if (entry.value.college, entry.value.category) == place:
        return ()
    return (MemberTransferred(party=command.party, on=command.on, college=place[0], category=place[1]),)


def _joined(
    command: AdmitMember | JoinMember, members: Members, statutes: Statutes, votes: Votes
) -> MemberJoined | Refused:
    refused = refusal(members, command.party, command.on) or adopted.refusal(votes, command.decision)
    if refused is not None:
        return refused
    place = place_on(statutes, command.college, command.category, command.on)
    if isinstance(place, Refused):
        return place
    return MemberJoined(
        party=command.party,
        on=command.on,
        college=place[0],
        category=place[1],
        decision=command.decision,
    )


def _party(command: AdmitMember | JoinMember | TransferMember) -> tuple[PartyId, ...]:
    return (command.party,)


_ROLES = frozenset({COORDINATION, BOARD})
_READS = (Read(PARTIES, by=_party), Read(MEMBERS, by=_party), Read(STATUTES), adopted.ADOPTION)

DECIDERS = (
    Decider(JoinMember, _ROLES, _READS, join, (MemberJoined,)),
    Decider(AdmitMember, _ROLES, (*_READS, Read(RULES)), admit, (PartyRegistered, MemberJoined), HELD, RESEMBLES),
    Decider(TransferMember, _ROLES, (Read(MEMBERS, by=_party), Read(STATUTES)), transfer, (MemberTransferred,)),
)
