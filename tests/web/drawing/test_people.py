"""Rows of people come by their names; rows that follow a calendar keep its order."""

from datetime import date
from typing import Annotated

from msgspec import Struct

from core import ask
from core.facts import PartyId
from core.intake import fields
from tests.web.conftest import House
from web.drawing.collation import order
from web.drawing.people import on_a_sheet


class Guest(Struct, frozen=True):
    party: Annotated[PartyId, ask("Personne")]
    on: Annotated[date | None, ask("Jour")] = None


class Shift(Struct, frozen=True):
    on: Annotated[date, ask("Jour")]
    party: Annotated[PartyId, ask("Personne")]


def test_only_rows_of_people_are_sorted_by_their_names(house: House) -> None:
    ledger, people = house.visit().ledger, sorted(house.people.items(), reverse=True)
    guests = [Guest(party=PartyId(party)) for _, party in people]
    shifts = [Shift(on=date(2024, 3, 1 + day), party=PartyId(party)) for day, (_, party) in enumerate(people)]
    by_name = [house.people[name] for name in sorted(house.people, key=order)]
    assert [one.party for one in on_a_sheet(guests, fields(Guest), ledger)] == by_name  # type: ignore[type-var]  # no row
    assert on_a_sheet(shifts, fields(Shift), ledger) == shifts  # type: ignore[type-var]  # likewise
