"""Moving to another college or category, from a day on."""

from datetime import date
from typing import Annotated

from core.facts import PartyId
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.membership.facts import MemberTransferred
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.membership.joining import place_on
from core.subjects.statutes.fold import STATUTES, Statutes


class TransferMember(Command, frozen=True, kw_only=True):
    """Move an adherent to another college or category."""

    name = "transfer-member"
    title = "Changer de collège ou de catégorie"

    party: Annotated[PartyId, ask("Adhérent·e", choices="members")]
    on: Annotated[date, ask("À compter du", today=True, ahead=1)]
    college: Annotated[Line, ask("Collège", choices="statutes.colleges", expected=True)]
    category: Annotated[Line, ask("Catégorie", choices="statutes.categories")] = ""


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


_READS = (Read(MEMBERS, by=lambda command: (command.party,)), Read(STATUTES))

DECIDERS = (Decider(TransferMember, frozenset({COORDINATION, BOARD}), _READS, transfer, (MemberTransferred,)),)
