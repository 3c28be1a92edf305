"""How many adherents: in all, and by profession beside the country's."""

from collections import Counter
from collections.abc import Iterable
from typing import Annotated

from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.membership.dues import up_to_date
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.nomenclatures import PROFESSIONS as NOMENCLATURE
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.professions import NATIONAL_TOTAL, PROFESSIONS
from core.subjects.statutes.fold import STATUTES, Statutes, key


class FiguresRow(Row, frozen=True, kw_only=True):
    """The figures of membership on a day."""

    members: Annotated[int, ask("Adhérents")]
    structures: Annotated[int, ask("dont structures")]
    up_to_date: Annotated[int, ask("À jour de cotisation")]
    joined: Annotated[int, ask("Adhésions de l’année")]
    left: Annotated[int, ask("Départs de l’année")]


class CountRow(Row, frozen=True, kw_only=True):
    """Adherents of one profession, beside the members of the CPTS of the country in 2023."""

    profession: Annotated[str, ask("Code")]
    label: Annotated[str, ask("Profession")]
    members: Annotated[int, ask("Adhérents")]
    share: Annotated[str, ask("Part")]
    national: Annotated[int | None, ask("Dans les CPTS du pays")]
    national_share: Annotated[str, ask("Part dans le pays")]


def figure_rows(asof: AsOf, members: Members, parties: Parties, statutes: Statutes) -> Iterable[FiguresRow]:
    """Give one row, counted from the adhesions in force."""
    here = [party for party, member in members.by_party.items() if member.at(asof.on)]
    structures = sum(1 for party in here if (one := parties.known(party)) and one.nature == "structure")
    this_year = [
        entry.value
        for member in members.by_party.values()
        for entry in member.states.until(asof.on)
        if entry.on.year == asof.on.year
    ]
    version = statutes.at(asof.on)
    yield FiguresRow(
        members=len(here),
        structures=structures,
        up_to_date=sum(1 for party in here if up_to_date(members.of(party), statutes, asof.on)),
        joined=sum(1 for state in this_year if state.standing == "joined"),
        left=sum(1 for state in this_year if not state.adherent),
        positions=_behind(asof, members),
        rules=(key(version),) if version else (),
    )


def count_rows(asof: AsOf, members: Members, parties: Parties) -> Iterable[CountRow]:
    """Give a row for each profession of an adherent, the most numerous first."""
    behind: dict[str, list[int]] = {}
    counted: Counter[str] = Counter()
    for party, member in members.by_party.items():
        if (entry := member.at(asof.on)) is not None:
            profession = parties.practising(party, asof.on).profession
            counted[profession] += 1
            behind.setdefault(profession, []).append(entry.position)
    for profession, number in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])):
        national = PROFESSIONS.get(profession)
        yield CountRow(
            profession=profession,
            label=parties.word(NOMENCLATURE, profession) or "Profession non précisée",
            members=number,
            share=_share(number, counted.total()),
            national=national.national if national else None,
            national_share=_share(national.national, NATIONAL_TOTAL) if national else "",
            positions=tuple(sorted(behind[profession])),
        )


def _share(part: int, whole: int) -> str:
    """Write a share in percent, half up to one decimal: « 27,7 % »."""
    tenths = (part * 2000 + whole) // (2 * whole)
    return f"{tenths // 10},{tenths % 10} %"


def _behind(asof: AsOf, members: Members) -> tuple[int, ...]:
    return tuple(sorted(entry.position for member in members.by_party.values() if (entry := member.at(asof.on))))


VIEWS = (
    View("members.figures", "Adhérents, en chiffres", FiguresRow, (MEMBERS, PARTIES, STATUTES), figure_rows),
    View("members.counts", "Adhérents par profession", CountRow, (MEMBERS, PARTIES), count_rows),
)
