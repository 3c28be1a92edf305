"""Who voted what, where the statutes want it kept; a secret ballot keeps its tally only."""

from collections.abc import Mapping, Sequence

from core.model.command import Refused
from core.subjects.votes.facts import NamedVote, Voice
from core.subjects.votes.fold import Ballot


def by_name(named: Sequence[NamedVote]) -> dict[Voice, int]:
    """Count what was said by name."""
    counted: dict[Voice, int] = {"for": 0, "against": 0, "abstained": 0, "blank": 0}
    for line in named:
        counted[line.voice] += 1
    return counted


def misnamed(named: Sequence[NamedVote], ballot: Ballot, counted: Mapping[Voice, int]) -> Refused | None:
    """Refuse names: ``ballot-secret``, ``names-not-kept``, ``voted-twice``, ``not-a-voter``, ``tally-differs``."""
    if not named:
        return None
    if ballot.method == "secret":
        return _because("ballot-secret", "named", "Le scrutin est secret : seul le décompte est conservé.")
    if not ballot.roll:
        message = "Les votes nominatifs ne sont conservés que si le scrutin et les statuts le prévoient."
        return _because("names-not-kept", "named", message)
    if (wrong := _not_one_voice_each(named, ballot)) is not None:
        return wrong
    if counted != by_name(named):
        return _because("tally-differs", "named", "Le décompte diffère des votes nominatifs.")
    return None


def _not_one_voice_each(named: Sequence[NamedVote], ballot: Ballot) -> Refused | None:
    seen, roll = set(), set(ballot.roll)
    for number, line in enumerate(named):
        path = f"named.{number}.party"
        if line.party in seen:
            return _because("voted-twice", path, f"{line.party} a déjà voté : seule sa première voix compte.")
        if line.party not in roll:
            return _because("not-a-voter", path, f"{line.party} ne prend pas part à ce vote.")
        seen.add(line.party)
    return None


def _because(code: str, field: str, message: str) -> Refused:
    return Refused(code, message, {field: message})
