"""A vote counted again, as if what was learnt since had been known: its quorum, then its result."""

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct, structs

from core.facts import PartyId
from core.subjects.deliberation.majority import verdict
from core.subjects.meetings.fold import Mark
from core.subjects.meetings.quorum import present, represented
from core.subjects.statutes.fractions import needed
from core.subjects.votes.fold import Ballot, Outcome

Again = Literal["same", "could", "would"]
"""Whether a result would be the same, could be another as nobody knows who said what, or would be another."""


class Recount(Struct, frozen=True):
    """The figures of a vote as they would be today, and those who would vote."""

    entitled: int
    there: int
    needed: int
    reached: bool
    voters: frozenset[PartyId]


class Tally(Struct, frozen=True):
    """How many for and how many against."""

    in_favour: int
    against: int


def recount(ballot: Ballot, sheet: Mapping[PartyId, Mark], entitled: int) -> Recount:
    """Work the quorum out again by the rules of the vote, from a sheet without those who may not vote."""
    quorum = ballot.quorum
    here, by_proxy, out = present(sheet), represented(sheet), {*ballot.withdrawn}
    counted = len(here) + (len(by_proxy) if quorum.proxies_count else 0)
    wanted = 0 if quorum.fraction == "0" else needed(quorum.fraction, entitled, more_than=quorum.more_than)
    voters = {*here, *(giver for giver, holder in by_proxy.items() if holder not in out)} - out
    return Recount(entitled, counted, wanted, counted >= wanted, frozenset(voters))


def there(ballot: Ballot) -> int:
    """Return how many counted for the quorum when a vote was opened."""
    return ballot.quorum.present + (ballot.quorum.represented if ballot.quorum.proxies_count else 0)


def figures(entitled: int, counted: int, wanted: int, *, reached: bool) -> str:
    """Write the figures of a quorum: « 4 ont voix, 2 présents ou représentés, quorum de 2 : atteint »."""
    verb = "ont voix" if entitled > 1 else "a voix"
    s = "s" if counted > 1 else ""
    quorum = f"quorum de {wanted} : {'' if reached else 'non '}atteint" if wanted else "aucun quorum requis"
    return f"{entitled} {verb}, {counted} présent{s} ou représenté{s}, {quorum}"


def verdict_again(ballot: Ballot, outcome: Outcome, again: Recount) -> Again:
    """Tell whether a result would be the same; without names, every way that the votes lost may have gone is tried."""
    quorum = structs.replace(ballot.quorum, entitled=again.entitled)
    judged = structs.replace(ballot, quorum=quorum, voters=len(again.voters))
    adopted = {again.reached and _carried(judged, outcome, tally) for tally in _tallies(ballot, outcome, again)}
    if adopted == {outcome.adopted}:
        return "same"
    return "could" if outcome.adopted in adopted else "would"


def _carried(ballot: Ballot, outcome: Outcome, tally: Tally) -> bool:
    casting = outcome.casting if tally.in_favour == tally.against else ""
    return verdict(ballot, tally.in_favour, tally.against, casting).carried


def _tallies(ballot: Ballot, outcome: Outcome, again: Recount) -> Iterator[Tally]:
    """Yield the tallies that those who would vote may have given; the one they gave, where names were kept."""
    if outcome.named:
        voices = [line.voice for line in outcome.named if line.party in again.voters]
        yield Tally(voices.count("for"), voices.count("against"))
        return
    lost = max(0, ballot.voters - len(again.voters))
    spare = ballot.voters - outcome.in_favour - outcome.against
    for in_favour in range(min(lost, outcome.in_favour) + 1):
        for against in range(min(lost - in_favour, outcome.against) + 1):
            if lost - in_favour - against <= spare:
                yield Tally(outcome.in_favour - in_favour, outcome.against - against)
