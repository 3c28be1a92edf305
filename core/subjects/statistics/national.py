"""Adherents by profession beside those of the CPTS of the country, whose table does not sum to its printed total."""

from collections.abc import Iterable
from typing import Annotated, Final

from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.nomenclatures import PROFESSIONS as NOMENCLATURE
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.professions import NATIONAL_TOTAL, PROFESSIONS
from core.subjects.statistics.here import profession
from core.subjects.statistics.shares import share

_SOURCE: Final = "17e congrès Médecine générale France, 22 mars 2024 ; données au 30 octobre 2023"


class CountRow(Row, frozen=True, kw_only=True):
    """Adherents of one profession, beside the members of the CPTS of the country in October 2023."""

    profession: Annotated[str, ask("Code")]
    label: Annotated[str, ask("Profession")]
    members: Annotated[int, ask("Adhérents")]
    share: Annotated[str, ask("Part")]
    national: Annotated[int | None, ask("Pays")]
    national_share: Annotated[str, ask("Part du pays")]


class NationalRow(Row, frozen=True, kw_only=True):
    """The table of the country: what its lines hold, what they leave out, and the total printed below them."""

    listed: Annotated[int, ask("Somme des professions")]
    unlisted: Annotated[int, ask("Non ventilé", hint="Compris dans le total imprimé, dans aucune profession")]
    unlisted_share: Annotated[str, ask("Part non ventilée")]
    printed: Annotated[int, ask("Total imprimé")]
    source: Annotated[str, ask("Source")]


def count_rows(asof: AsOf, members: Members, parties: Parties) -> Iterable[CountRow]:
    """Give each profession of an adherent or of the country, the most numerous here first, then there.

    No adherent of a profession rests on every adhesion in force; without any, there is nothing to compare.
    """
    behind: dict[tuple[str, str], list[int]] = {}
    for party, member in members.by_party.items():
        if (entry := member.at(asof.on)) is not None:
            behind.setdefault(profession(parties, party, asof.on), []).append(entry.position)
    every = sorted(position for positions in behind.values() for position in positions)
    named = {*behind, *((code, parties.word(NOMENCLATURE, code)) for code in PROFESSIONS)} if every else ()
    for code, label in sorted(named, key=lambda one: (-len(behind.get(one, ())), -_there(one[0]), one[0])):
        mine, national = sorted(behind.get((code, label), ())), PROFESSIONS.get(code)
        yield CountRow(
            profession=code,
            label=label,
            members=len(mine),
            share=share(len(mine), len(every)),
            national=national.national if national else None,
            national_share=share(national.national, NATIONAL_TOTAL) if national else "",
            positions=tuple(mine or every),
        )


def national_rows(_asof: AsOf) -> Iterable[NationalRow]:
    """Give the one row of the country: nothing that was not broken down is spread over the professions."""
    listed = sum(one.national for one in PROFESSIONS.values())
    yield NationalRow(
        listed=listed,
        unlisted=NATIONAL_TOTAL - listed,
        unlisted_share=share(NATIONAL_TOTAL - listed, NATIONAL_TOTAL),
        printed=NATIONAL_TOTAL,
        source=_SOURCE,
    )


def _there(profession: str) -> int:
    known = PROFESSIONS.get(profession)
    return known.national if known else 0


VIEWS = (
    View("members.counts", "Professions, ici et dans le pays", CountRow, (MEMBERS, PARTIES), count_rows),
    View("members.national", "Adhérents des CPTS du pays", NationalRow, (), national_rows),
)
