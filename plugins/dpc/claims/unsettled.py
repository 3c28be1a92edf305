"""What the agency may object to, said to whoever files or corrects a claim: one may go on all the same, knowingly."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from core import RULES, Look, Refused, Rules
from core.facts import Fact, PartyId, Ref
from core.subjects import SESSION_FILES, SessionFiles
from plugins.dpc.assessment.amiss import Amiss
from plugins.dpc.assessment.anomalies import amiss_of
from plugins.dpc.claims.computing import Claiming
from plugins.dpc.records.agency import AGENCY, Agency
from plugins.dpc.records.files import FILES, Files

NAMED: Final = 3
"""People named for one thing amiss; more are counted."""
SAID: Final = 6
"""Things amiss that are said; more are counted."""


def unsettled(decide: Callable[..., Sequence[Fact] | Refused]) -> Look:
    """Look for what is amiss in the session of a claim that ``decide`` would let go: ``anomalies-stand``."""

    def check(
        command: Claiming, _text: Callable[[Ref], str], files: Files, agency: Agency, joined: SessionFiles, rules: Rules
    ) -> Refused | None:
        decided = decide(command, files, agency, rules)
        if isinstance(decided, Refused) or not decided:
            return None
        aside = {line.party for line in command.left_out}
        found = amiss_of(command.on, command.session, files, agency, joined, rules)
        lines = list(_lines(one for one in found if one.party not in aside))
        if not lines:
            return None
        more = len(lines) - SAID
        rest = (f"et {more} autre{'s' if more > 1 else ''}",) if more > 0 else ()
        said = " ; ".join((*lines[:SAID], *rest))
        message = f"Il reste à régler : {said}. L’Agence pourrait s’y opposer. Pour l’envoyer quand même, confirmez."
        return Refused("anomalies-stand", message)

    return Look((FILES, AGENCY, SESSION_FILES, RULES), check)


def _lines(found: Iterable[Amiss]) -> Iterator[str]:
    """Yield each thing amiss once, with those whom it is about."""
    alike: dict[str, list[PartyId]] = {}
    for one in found:
        alike.setdefault(one.what, []).extend(() if one.party is None else (one.party,))
    for what, parties in alike.items():
        who = ", ".join(parties) if len(parties) <= NAMED else f"{len(parties)} personnes"
        yield f"{what} ({who})" if who else what
