"""Ties with structures, and whether the structure adheres: who works in one is held to the rules of adherents."""

from collections.abc import Iterable
from typing import Annotated

from msgspec import structs

from core.model.command import ask
from core.model.view import AsOf, View
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.affiliations import AFFILIATIONS, Affiliations
from core.subjects.parties.ties import AffiliationRow, affiliation_rows


class TiedRow(AffiliationRow, frozen=True, kw_only=True):
    """A tie that has started by a day, and whether its structure is an adherent on that day."""

    adheres: Annotated[bool, ask("Structure adhérente")]


def tied_rows(asof: AsOf, affiliations: Affiliations, members: Members) -> Iterable[TiedRow]:
    """Give the ties that have started by a day, those that hold first, the latest first."""
    for row in affiliation_rows(asof, affiliations):
        entry = members.at(row.structure, asof.on)
        behind = (*row.positions, *((entry.position,) if entry else ()))
        told = {name: value for name, value in structs.asdict(row).items() if name != "positions"}
        yield TiedRow(**told, adheres=entry is not None, positions=tuple(sorted(behind)))


TIED = View("parties.affiliations", "Rattachements", TiedRow, (AFFILIATIONS, MEMBERS), tied_rows)
