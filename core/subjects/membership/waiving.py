"""Dues given up by the association."""

from datetime import date
from typing import Annotated

from core.facts import DecisionId, PartyId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD
from core.subjects.membership.dues import left
from core.subjects.membership.facts import DuesWaived
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.membership.payments import Year
from core.subjects.statutes.fold import STATUTES, Statutes
from core.subjects.votes import adopted
from core.subjects.votes.fold import Votes


class WaiveDues(Command, frozen=True, kw_only=True):
    """Give up what is left of the dues of a year."""

    name = "waive-dues"
    title = "Accorder la remise d’une cotisation"

    party: Annotated[PartyId, ask("Adhérent·e", choices="dues.left")]
    year: Annotated[Year, ask("Au titre de l’année")]
    on: Annotated[date, ask("Accordée le", today=True, past=True)]
    decision: Annotated[DecisionId | None, ask("Décision", choices="decisions.adopted")] = None


def waive(command: WaiveDues, members: Members, statutes: Statutes, votes: Votes) -> Decided:
    """Refused as ``nothing-left`` when no more is owed that day for that year, or ``decision-not-adopted``."""
    member = members.of(command.party)
    if member.waived(command.year, command.on):
        return ()
    if not left(member, statutes, command.year, command.on):
        message = f"Rien ne reste dû à cette date pour {command.year}."
        return Refused("nothing-left", message, {"year": message})
    return adopted.refusal(votes, command.decision) or (
        DuesWaived(party=command.party, year=command.year, on=command.on, decision=command.decision),
    )


_READS = (Read(MEMBERS, by=lambda command: (command.party,)), Read(STATUTES), adopted.ADOPTION)

DECIDERS = (Decider(WaiveDues, frozenset({BOARD}), _READS, waive, (DuesWaived,)),)
