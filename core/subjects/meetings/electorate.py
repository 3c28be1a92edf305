"""Who may vote in a meeting: what the statutes in force that day say, and who was what that day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.facts import PartyId
from core.model.command import Refused
from core.subjects.mandates.fold import Mandates
from core.subjects.meetings.fold import Convocation
from core.subjects.membership.dues import up_to_date
from core.subjects.membership.fold import Members
from core.subjects.statutes.facts import MeetingRule, StatutesAdopted
from core.subjects.statutes.fold import Statutes, college, key, meeting_rule
from core.subjects.statutes.words import MEETINGS


@dataclass(frozen=True, slots=True)
class Electorate:
    """Those who may vote in one meeting, found by :func:`electorate`."""

    on: date
    rule: MeetingRule
    version: StatutesAdopted
    statutes: Statutes
    members: Members
    mandates: Mandates

    @property
    def key(self) -> str:
        """The key of the statutes that decide."""
        return key(self.version)

    def voters(self) -> Iterator[PartyId]:
        """Yield those who may vote."""
        if self.rule.type in ("board", "bureau"):
            yield from (party for party, _ in self.mandates.sitting(self.rule.type, self.on))
        else:
            yield from (party for party in self.members.by_party if self.bar(party) is None)

    def bar(self, party: PartyId) -> str | None:
        """Say in French why a party may not vote, None if it may."""
        if self.rule.type in ("board", "bureau"):
            sits = self.mandates.at(self.rule.type, party, self.on)
            return None if sits else f"n’a pas de mandat en cours au {self.on:%d/%m/%Y}"
        member = self.members.of(party)
        entry = member.at(self.on)
        if entry is None:
            return f"n’est pas adhérent·e au {self.on:%d/%m/%Y}"
        found = college(self.version, entry.value.college)
        if found is not None and not found.votes:
            return f"appartient à un collège sans voix délibérative ({found.label})"
        if self.rule.base == "paid-up" and not up_to_date(member, self.statutes, self.on):
            return f"n’est pas à jour de cotisation au {self.on:%d/%m/%Y}"
        return None


def electorate(called: Convocation, statutes: Statutes, members: Members, mandates: Mandates) -> Electorate | Refused:
    """Find who may vote in a meeting; refused as ``no-statutes``, or ``no-meeting-rule`` when they are silent on it."""
    version = statutes.at(called.on)
    if version is None:
        message = f"Aucuns statuts ne sont enregistrés comme en vigueur au {called.on:%d/%m/%Y}."
        return Refused("no-statutes", message, {"meeting": message})
    rule = meeting_rule(version, called.type)
    if rule is None:
        kind = MEETINGS[called.type].lower()
        message = f"Les statuts en vigueur depuis le {version.on:%d/%m/%Y} ne disent rien de cette séance ({kind})."
        return Refused("no-meeting-rule", message, {"meeting": message})
    return Electorate(called.on, rule, version, statutes, members, mandates)
