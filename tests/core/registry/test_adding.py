"""Rows that plugins add to a view of others: read together, arranged by whose view it is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

import pytest
from msgspec import Struct

from core import AsOf, Fold, Plugin, Row, View, ask
from core.registry.loading import StartError
from core.registry.registry import assemble

ASOF = AsOf(date(2024, 6, 3), 0, date(2024, 6, 3))


class Wall(Struct):
    stones: int = 1


class Door(Struct):
    planks: int = 3


class Thing(Row, frozen=True, kw_only=True):
    size: Annotated[int, ask("Taille")]


class Other(Row, frozen=True, kw_only=True):
    size: Annotated[int, ask("Taille")]


WALL, DOOR = Fold("house.wall", Wall, {}), Fold("annex.door", Door, {})


def walls(_asof: AsOf, wall: Wall) -> Iterator[Thing]:
    yield Thing(size=wall.stones)


def doors(_asof: AsOf, door: Door, wall: Wall) -> Iterator[Thing]:
    yield Thing(size=door.planks)
    yield Thing(size=wall.stones + door.planks)


def largest(_asof: AsOf, rows: Iterable[Thing]) -> list[Thing]:
    return sorted(rows, key=lambda row: row.size, reverse=True)


THINGS = View("house.things", "Choses", Thing, (WALL,), walls, arrange=largest)
DOORS = View("annex.doors", "Portes", Thing, (DOOR, WALL), doors)
HOUSE = Plugin(name="house", title="Maison", views=(THINGS,))
ANNEX = Plugin(name="annex", title="Annexe", adds={"house.things": DOORS})


def test_rows_of_all_are_arranged_together_each_from_its_own_states() -> None:
    registry = assemble([HOUSE, ANNEX])
    view = registry.views["house.things"]

    assert view.folds == (WALL, DOOR, WALL)
    assert [row.size for row in view.rows(ASOF, Wall(), Door(), Wall(7))] == [10, 3, 1]
    assert list(registry.views) == ["house.things"]
    assert set(registry.folds) == {"house.wall", "annex.door"}


def test_a_view_to_which_nobody_adds_is_the_same() -> None:
    assert assemble([HOUSE]).views == {"house.things": THINGS}


@pytest.mark.parametrize(
    ("house", "added"),
    [
        (HOUSE, {"house.nothing": DOORS}),
        (replace(HOUSE, views=(replace(THINGS, arrange=None),)), {"house.things": DOORS}),
        (HOUSE, {"house.things": replace(DOORS, row=Other)}),
    ],
    ids=["unknown", "closed", "other rows"],
)
def test_rows_that_fit_nowhere_stop_the_start(house: Plugin, added: dict[str, Any]) -> None:
    with pytest.raises(StartError) as told:
        assemble([house, replace(ANNEX, adds=added)])
    assert told.value.code == "adds-unfit"
