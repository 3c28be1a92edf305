"""Who would come into a claim, or go out of it, if it were computed again: what a correction would change, by name."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Final

from core import RULES, AsOf, Row, Rules, View, ask
from core.facts import Cents, PartyId
from plugins.dpc.assessment.verdicts import records
from plugins.dpc.claims.recomputing import Now, again
from plugins.dpc.facts.claims import ClaimId
from plugins.dpc.records.agency import AGENCY, Agency
from plugins.dpc.records.claim import Claim, Version
from plugins.dpc.records.files import FILES, Files
from plugins.dpc.words import REASONS

MOVES: Final = {"in": "Entrerait", "out": "Sortirait"}


class ChangeRow(Row, frozen=True, kw_only=True):
    """Somebody whom a correction would add to a claim or take out of it."""

    claim: Annotated[ClaimId, ask("Demande")]
    party: Annotated[PartyId, ask("Participant·e")]
    move: Annotated[str, ask("Changement", labels=MOVES)]
    was: Annotated[str, ask("Dans la demande", labels=REASONS | {"": "N’y était pas"})]
    now: Annotated[str, ask("D’après ce qui est su depuis", labels=REASONS)]
    checked: Annotated[date | None, ask("Constaté au")]
    amount: Annotated[Cents, ask("Différence")]


def change_rows(asof: AsOf, files: Files, agency: Agency, rules: Rules) -> Iterable[ChangeRow]:
    """Give what would change in each claim, those who go out first; nobody comes into one that is paid."""
    for claim, one, version in files.claims.filed(asof.on):
        now = again(claim, one, version, files, agency, rules)
        yield from _changes(claim, one, version, now, asof.on, files)


def _changes(claim: ClaimId, one: Claim, version: Version, now: Now, day: date, files: Files) -> Iterator[ChangeRow]:
    standing, found = set(one.standing(day)), {line.party: line for line in now.excluded}
    was = dict.fromkeys(version.retained, "retained") | {line.party: line.reason for line in version.excluded}
    left = [party for party in one.standing(day) if party not in set(now.retained)]
    come = [party for party in now.retained if party not in standing and was.get(party) != "retained"]
    for move, parties in (("out", left), ("in", () if one.paid(day) else come)):
        for party in parties:
            line = found.get(party)
            yield ChangeRow(
                claim=claim,
                party=party,
                move=move,
                was=was.get(party, ""),
                now="retained" if move == "in" else line.reason if line is not None else "missing-signature",
                checked=line.on if line is not None else None,
                amount=now.fees.of(party) if move == "in" else Cents(-version.fees.of(party)),
                positions=tuple(sorted({version.position, *records(files, one.session, party)})),
                rules=version.rules,
            )


CHANGES = View("dpc.claim-changes", "Ce qu’une correction changerait", ChangeRow, (FILES, AGENCY, RULES), change_rows)
