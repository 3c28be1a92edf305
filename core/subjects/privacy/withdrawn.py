"""What withdrawn records still hold: they count no more, and their sealed texts stay until they are erased."""

from typing import Any

from core.clock import day_in_paris, moment
from core.facts import PartyId, Record, Ref
from core.subjects.erasures.facts import Own
from core.subjects.mandates.facts import InterestDeclared
from core.subjects.membership.facts import MemberRemoved, MemberResigned
from core.subjects.parties.facts import ContactGiven, PartyRegistered
from core.subjects.privacy.pieces import keep
from core.subjects.privacy.state import Privacy, Withdrawn
from core.subjects.training.facts import HalfDaySigned


def withdrawn(state: Privacy, fact: Any, record: Record, position: int) -> None:
    """Take in a fact that counts no more, by the record that withdraws it."""
    match fact:
        case PartyRegistered():
            kept = state.named(fact.party)
            kept.nature = fact.nature
            first = record.corrects or position
            name = tuple(Ref(first, part) for part in ("family", "given") if getattr(fact, part) is not None)
            kept.withdrawn = Withdrawn(day_in_paris(moment(record.at)), position, name, first)
            _holds(state, fact.party, "identity", position)
            _holds(state, fact.party, "contact", position)  # a correction of it, withdrawn too, may have brought some
        case ContactGiven():
            _holds(state, fact.party, "contact", position)
        case MemberResigned(reason=reason) | MemberRemoved(reason=reason) if reason is not None:
            _holds(state, fact.party, "governance", position)
        case InterestDeclared(named=named) if named is not None:
            _holds(state, fact.party, "governance", position)
        case HalfDaySigned():
            _holds(state, fact.party, "training", position)
        case _:
            keep(state, fact, record.corrects or position)


def _holds(state: Privacy, party: PartyId, retention: Own, position: int) -> None:
    state.named(party).holds.setdefault(retention, position)
