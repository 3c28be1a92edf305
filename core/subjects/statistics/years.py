"""Adherents year by year: how many at its start, who came, who left and why, how many at its end."""

from collections import Counter
from collections.abc import Iterable
from typing import Annotated

from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.statistics.moves import Move, moves
from core.subjects.statistics.shares import share


class YearRow(Row, frozen=True, kw_only=True):
    """A civil year; the last one ends on the day of the question. ``end`` is ``start`` and ``net`` together."""

    year: Annotated[int, ask("Année")]
    start: Annotated[int, ask("Au 1er janvier")]
    arrived: Annotated[int, ask("Arrivées")]
    left: Annotated[int, ask("Départs")]
    net: Annotated[int, ask("Solde")]
    end: Annotated[int, ask("En fin d’année", hint="Pour l’année en cours, au jour de la page")]


class LeavingRow(Row, frozen=True, kw_only=True):
    """Those who left in a civil year for one reason."""

    year: Annotated[int, ask("Année")]
    code: Annotated[str, ask("Code")]
    label: Annotated[str, ask("Motif")]
    left: Annotated[int, ask("Départs")]


class ReasonRow(Row, frozen=True, kw_only=True):
    """Those who left for one reason since the beginning."""

    code: Annotated[str, ask("Code")]
    label: Annotated[str, ask("Motif")]
    left: Annotated[int, ask("Départs")]
    share: Annotated[str, ask("Part")]


def year_rows(asof: AsOf, members: Members) -> Iterable[YearRow]:
    """Give each year from that of the first adhesion to that of the day, oldest first."""
    by_year: dict[int, list[Move]] = {}
    for move in moves(members, asof.on):
        by_year.setdefault(move.entry.on.year, []).append(move)
    number, behind = 0, list[Move]()
    for year in range(min(by_year, default=asof.on.year + 1), asof.on.year + 1):
        mine = by_year.get(year, [])
        arrived = sum(move.arrives for move in mine)
        net = 2 * arrived - len(mine)
        behind += mine
        yield YearRow(
            year=year,
            start=number,
            arrived=arrived,
            left=len(mine) - arrived,
            net=net,
            end=(number := number + net),
            positions=_behind(behind),
        )


def leaving_rows(asof: AsOf, members: Members) -> Iterable[LeavingRow]:
    """Give the departures of each year by reason, the last year first."""
    found: dict[tuple[int, str, str], list[Move]] = {}
    for move in moves(members, asof.on):
        if not move.arrives:
            found.setdefault((move.entry.on.year, *move.reason), []).append(move)
    for (year, code, label), gone in sorted(found.items(), key=lambda pair: (-pair[0][0], -len(pair[1]), pair[0][1])):
        yield LeavingRow(year=year, code=code, label=label, left=len(gone), positions=_behind(gone))


def reason_rows(asof: AsOf, members: Members) -> Iterable[ReasonRow]:
    """Give the departures by reason, the most frequent first."""
    gone = [move for move in moves(members, asof.on) if not move.arrives]
    for (code, label), left in Counter(move.reason for move in gone).most_common():
        mine = [move for move in gone if move.reason[0] == code]
        yield ReasonRow(code=code, label=label, left=left, share=share(left, len(gone)), positions=_behind(mine))


def _behind(found: Iterable[Move]) -> tuple[int, ...]:
    return tuple(sorted(move.entry.position for move in found))


VIEWS = (
    View("members.years", "Arrivées et départs", YearRow, (MEMBERS,), year_rows),
    View("members.leaving", "Départs par année et motif", LeavingRow, (MEMBERS,), leaving_rows),
    View("members.reasons", "Motifs de départ", ReasonRow, (MEMBERS,), reason_rows),
)
