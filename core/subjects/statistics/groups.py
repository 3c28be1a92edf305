"""How many adherents of each sort on a day: by profession, college, practice, seniority, sort of structure."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Annotated, Final

from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.nomenclatures import STRUCTURES
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.parties.words import PRACTICES
from core.subjects.statistics.here import Adherent, adherents, profession
from core.subjects.statistics.shares import share
from core.subjects.statutes.fold import STATUTES, Statutes, category, college, key

Sort = tuple[int, str, str]
"""Its rank, small first, its code, and what people read for it; None where an adherent is not of the picture."""
Sorting = Callable[[AsOf, Adherent, Parties, Statutes], Sort | None]

SENIORITIES: Final = (
    (1, "0", "Moins d’un an"),
    (2, "1", "Un an"),
    (3, "2", "Deux ans"),
    (5, "3", "Trois ou quatre ans"),
    (10, "5", "De cinq à neuf ans"),
    (1_000, "10", "Dix ans et plus"),
)
"""Classes of whole years of adhesion: fewer than so many, code, words."""


class GroupRow(Row, frozen=True, kw_only=True):
    """The adherents of one sort on a day."""

    code: Annotated[str, ask("Code")]
    label: Annotated[str, ask("Libellé")]
    members: Annotated[int, ask("Adhérents")]
    share: Annotated[str, ask("Part")]
    persons: Annotated[int, ask("Personnes")]
    structures: Annotated[int, ask("Structures")]
    up_to_date: Annotated[int, ask("À jour de cotisation")]


def grouped(sort: Sorting) -> Callable[[AsOf, Members, Parties, Statutes], Iterable[GroupRow]]:
    """Return what counts the adherents of each sort: by rank, then the most numerous first."""

    def rows(asof: AsOf, members: Members, parties: Parties, statutes: Statutes) -> Iterable[GroupRow]:
        found: dict[Sort, list[Adherent]] = {}
        for one in adherents(asof, members, parties, statutes):
            if (its := sort(asof, one, parties, statutes)) is not None:
                found.setdefault(its, []).append(one)
        whole, version = sum(map(len, found.values())), statutes.at(asof.on)
        for its in sorted(found, key=lambda one: (one[0], -len(found[one]), one[1])):
            yield _row(its, found[its], whole, (key(version),) if version else ())

    return rows


def _row(its: Sort, found: Sequence[Adherent], whole: int, rules: tuple[str, ...]) -> GroupRow:
    structures = sum(one.structure for one in found)
    return GroupRow(
        code=its[1],
        label=its[2],
        members=len(found),
        share=share(len(found), whole),
        persons=len(found) - structures,
        structures=structures,
        up_to_date=sum(one.up_to_date for one in found),
        positions=tuple(sorted(set(chain.from_iterable(one.behind for one in found)))),
        rules=rules,
    )


def years_between(since: date, day: date) -> int:
    """Return the whole years from one day to another."""
    return day.year - since.year - ((day.month, day.day) < (since.month, since.day))


def _profession(asof: AsOf, one: Adherent, parties: Parties, _statutes: Statutes) -> Sort:
    return 0, *profession(parties, one.party, asof.on)


def _college(asof: AsOf, one: Adherent, _parties: Parties, statutes: Statutes) -> Sort:
    version, state = statutes.at(asof.on), one.entry.value
    found = college(version, state.college)
    rank = version.colleges.index(found) if version and found else 1_000
    words = found.label if found else state.college or "Sans collège"
    code, kind = found.college if found else state.college, category(version, state.category)
    if not state.category:
        return rank, code, words
    if kind is None:
        return rank, f"{code}/{state.category}", f"{words}, {state.category}"
    return rank, f"{code}/{kind.category}", f"{words}, {kind.label}"


def _practice(asof: AsOf, one: Adherent, parties: Parties, _statutes: Statutes) -> Sort | None:
    code = parties.practising(one.party, asof.on).practice
    return None if one.structure else (0 if code else 1, code, PRACTICES[code])


def _seniority(asof: AsOf, one: Adherent, _parties: Parties, _statutes: Statutes) -> Sort:
    years = years_between(one.began.on, asof.on)
    rank, (_, code, words) = next((rank, it) for rank, it in enumerate(SENIORITIES) if years < it[0])
    return rank, code, words


def _structure(asof: AsOf, one: Adherent, parties: Parties, _statutes: Statutes) -> Sort | None:
    entry = parties.structure(one.party, asof.on)
    words = parties.word(STRUCTURES, entry.value) if entry else ""
    return (0 if words else 1, entry.value if entry else "", words or "Non précisé") if one.structure else None


def _view(name: str, title: str, sort: Sorting) -> View[GroupRow]:
    return View(name, title, GroupRow, (MEMBERS, PARTIES, STATUTES), grouped(sort))


VIEWS = (
    _view("members.by-profession", "Adhérents par profession", _profession),
    _view("members.by-college", "Adhérents par collège", _college),
    _view("members.by-practice", "Adhérents par mode d’exercice", _practice),
    _view("members.by-seniority", "Adhérents par ancienneté", _seniority),
    _view("members.by-structure", "Structures adhérentes, par sorte", _structure),
)
