"""The adherents of a day, each with all that figures count."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from core.facts import PartyId
from core.model.timeline import Entry
from core.model.view import AsOf
from core.subjects.membership.dues import up_to_date
from core.subjects.membership.fold import Member, Members, State
from core.subjects.nomenclatures import PROFESSIONS
from core.subjects.parties.fold import Parties
from core.subjects.statutes.fold import Statutes


class Adherent(Struct, frozen=True):
    """A party that adheres on a day; ``began`` is where its adhesion began, ``entry`` what holds of it."""

    party: PartyId
    member: Member
    entry: Entry[State]
    began: Entry[State]
    structure: bool
    up_to_date: bool

    @property
    def behind(self) -> tuple[int, ...]:
        """The records that say so."""
        return tuple({self.began.position, self.entry.position})


def profession(parties: Parties, party: PartyId, day: date) -> tuple[str, str]:
    """Return the profession of an adherent on a day, as a code and in words; a structure may well have none."""
    code, known = parties.practising(party, day).profession, parties.known(party)
    if not code and known is not None and known.nature == "structure":
        return "structure", "Structures sans profession"
    return code, parties.word(PROFESSIONS, code) or "Profession non précisée"


def adherents(asof: AsOf, members: Members, parties: Parties, statutes: Statutes) -> Iterator[Adherent]:
    """Yield the adherents of a day, in the order of their first record."""
    for party, member in members.by_party.items():
        entry, began = member.at(asof.on), member.began(asof.on)
        if entry is not None and began is not None:
            known = parties.known(party)
            structure = known is not None and known.nature == "structure"
            yield Adherent(party, member, entry, began, structure, up_to_date(member, statutes, asof.on))
