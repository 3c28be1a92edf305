"""How many adherents on a day, in all."""

from collections.abc import Iterable
from itertools import chain
from typing import Annotated

from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.statistics.here import adherents
from core.subjects.statistics.moves import moves
from core.subjects.statutes.fold import STATUTES, Statutes, key


class FiguresRow(Row, frozen=True, kw_only=True):
    """The figures of membership on a day."""

    members: Annotated[int, ask("Adhérents")]
    persons: Annotated[int, ask("dont personnes")]
    structures: Annotated[int, ask("dont structures")]
    up_to_date: Annotated[int, ask("À jour de cotisation")]
    joined: Annotated[int, ask("Arrivées de l’année")]
    left: Annotated[int, ask("Départs de l’année")]


def figure_rows(asof: AsOf, members: Members, parties: Parties, statutes: Statutes) -> Iterable[FiguresRow]:
    """Give one row, counted from the adhesions in force."""
    here = list(adherents(asof, members, parties, statutes))
    structures = sum(one.structure for one in here)
    moved = [move for move in moves(members, asof.on) if move.entry.on.year == asof.on.year]
    joined, version = sum(move.arrives for move in moved), statutes.at(asof.on)
    behind = chain(chain.from_iterable(one.behind for one in here), (move.entry.position for move in moved))
    yield FiguresRow(
        members=len(here),
        persons=len(here) - structures,
        structures=structures,
        up_to_date=sum(one.up_to_date for one in here),
        joined=joined,
        left=len(moved) - joined,
        positions=tuple(sorted(set(behind))),
        rules=(key(version),) if version else (),
    )


VIEWS = (View("members.figures", "Adhérents, en chiffres", FiguresRow, (MEMBERS, PARTIES, STATUTES), figure_rows),)
