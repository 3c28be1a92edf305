"""Qualities and affiliations as of any day: of each, by whom, and how many."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import PartyId, Ref
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.nomenclatures import QUALITIES
from core.subjects.parties.affiliations import AFFILIATIONS, Affiliations
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.parties.qualities import QUALITIES_HELD, Qualities
from core.subjects.parties.words import HOWS


class QualityRow(Row, frozen=True, kw_only=True):
    """A quality that a party has on a day."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    quality: Annotated[str, ask("Code", hidden=True)]
    label: Annotated[str, ask("Qualité")]
    profession: Annotated[str, ask("Profession")]
    since: Annotated[date, ask("Depuis le")]


class CountRow(Row, frozen=True, kw_only=True):
    """How many have a quality on a day."""

    quality: Annotated[str, ask("Code", hidden=True)]
    label: Annotated[str, ask("Qualité")]
    holders: Annotated[int, ask("Personnes et structures")]


class AffiliationRow(Row, frozen=True, kw_only=True):
    """A tie that has started by a day; ``until`` is the first day on which it holds no more."""

    party: Annotated[PartyId, ask("Personne")]
    structure: Annotated[PartyId, ask("Structure")]
    how: Annotated[str, ask("Lien", labels=HOWS)]
    on: Annotated[date, ask("Depuis le")]
    until: Annotated[date | None, ask("Fin le")]
    holds: Annotated[bool, ask("En cours")]


class TieRow(Row, frozen=True, kw_only=True):
    """A structure to which a party is tied on a day."""

    structure: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Structure")]
    party: Annotated[PartyId, ask("Personne")]


def quality_rows(asof: AsOf, qualities: Qualities, parties: Parties) -> Iterable[QualityRow]:
    """Give the qualities held on a day."""
    for quality, party, entry in qualities.holders(asof.on):
        yield QualityRow(
            party=party,
            name=parties.names(party, asof.on).shown,
            quality=quality,
            label=parties.word(QUALITIES, quality),
            profession=parties.profession(party, asof.on),
            since=entry.on,
            positions=(entry.position,),
        )


def count_rows(asof: AsOf, qualities: Qualities, parties: Parties) -> Iterable[CountRow]:
    """Count those who have each quality on a day, the most numerous first."""
    found: dict[str, list[int]] = defaultdict(list)
    for quality, _, entry in qualities.holders(asof.on):
        found[quality].append(entry.position)
    for quality, positions in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
        label = parties.word(QUALITIES, quality)
        yield CountRow(quality=quality, label=label, holders=len(positions), positions=tuple(sorted(positions)))


def affiliation_rows(asof: AsOf, affiliations: Affiliations) -> Iterable[AffiliationRow]:
    """Give the ties that have started by a day, those that hold first, the latest first."""
    rows = []
    for tie in affiliations.ties.values():
        for start, end in tie.spans():
            if start[0] <= asof.on:
                over = end if end and end[0] <= asof.on else None
                rows.append(
                    AffiliationRow(
                        party=tie.party,
                        structure=tie.structure,
                        how=tie.how,
                        on=start[0],
                        until=over[0] if over else None,
                        holds=over is None,
                        positions=tuple(sorted({start[1], *({over[1]} if over else ())})),
                    )
                )
    return sorted(rows, key=lambda row: (not row.holds, -row.on.toordinal()))


def tie_rows(asof: AsOf, affiliations: Affiliations, parties: Parties) -> Iterable[TieRow]:
    """Give, for each party, the structures to which it is tied on a day."""
    for row in affiliation_rows(asof, affiliations):
        if row.holds:
            name = parties.names(row.structure, asof.on).shown
            yield TieRow(structure=row.structure, name=name, party=row.party, positions=row.positions)


VIEWS = (
    View("parties.qualities", "Qualités", QualityRow, (QUALITIES_HELD, PARTIES), quality_rows),
    View("parties.quality-counts", "Combien par qualité", CountRow, (QUALITIES_HELD, PARTIES), count_rows),
    View("parties.ties", "Structures de rattachement", TieRow, (AFFILIATIONS, PARTIES), tie_rows),
)
