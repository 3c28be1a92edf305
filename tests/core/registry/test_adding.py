"""What plugins add to what others bring: rows arranged by whose view it is, doubts told together, records held."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

import pytest
from msgspec import Struct

from core import COORDINATION, AsOf, Command, Decider, Fold, Hold, Look, Plugin, Read, Refused, Row, View, ask
from core.facts import Fact, PartyId, fact
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


class Build(Command, frozen=True, kw_only=True):
    name = "build-house"
    title = "Bâtir"
    stones: Annotated[int, ask("Pierres")]
    doors: Annotated[int, ask("Portes")]


BUILD = Decider(Build, frozenset({COORDINATION}), (Read(WALL),), lambda _command, _wall: (), ())
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


def test_an_empty_list_says_what_whoever_adds_says() -> None:
    annex = replace(ANNEX, adds={"house.things": replace(DOORS, lacking="Aucune porte", made="build-house")})
    house = replace(HOUSE, deciders=(BUILD,))
    view = assemble([house, annex]).views["house.things"]
    assert (view.lacking, view.made) == ("Aucune porte", "build-house")
    with pytest.raises(StartError) as told:
        assemble([HOUSE, annex])
    assert told.value.code == "made-unknown"


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


def heavy(command: Build, _text: object, wall: Wall) -> Refused | None:
    few = command.stones <= wall.stones
    return None if few else Refused("heavy", "Bien lourd.", {"stones": "Trop."})


def wide(command: Build, _text: object, door: Door, _wall: Wall) -> Refused | None:
    few = command.doors <= door.planks
    return None if few else Refused("wide", "Bien ouvert.", {"doors": "Trop.", "stones": "Pas assez."})


HEAVY, WIDE = Look((WALL,), heavy, ("stones",)), Look((DOOR, WALL), wide, ("doors", "stones"))


def built(own: Look | None, *added: Look) -> Decider:
    house = replace(HOUSE, deciders=(replace(BUILD, doubts=own),))
    plugins = [Plugin(name=f"annex{n}", title="Annexe", doubts={"build-house": one}) for n, one in enumerate(added)]
    return assemble([house, *plugins]).deciders["build-house"]


def test_a_command_is_doubted_by_its_own_and_by_all_who_add() -> None:
    look = built(HEAVY, WIDE).doubts
    assert look is not None
    assert (look.folds, look.rests) == ((WALL, DOOR, WALL), ("stones", "doors"))
    states = Wall(), Door(), Wall()
    assert look.check(Build(stones=1, doors=3), str, *states) is None
    assert look.check(Build(stones=1, doors=4), str, *states) == Refused(
        "wide", "Bien ouvert.", {"doors": "Trop.", "stones": "Pas assez."}
    )
    assert look.check(Build(stones=2, doors=4), str, *states) == Refused(
        "heavy", "Bien lourd. Bien ouvert.", {"stones": "Trop. Pas assez.", "doors": "Trop."}
    )


def test_a_command_without_doubts_of_its_own_has_those_added() -> None:
    assert built(None).doubts is None
    assert built(None, WIDE).doubts is WIDE
    both = built(None, HEAVY, WIDE).doubts
    assert both is not None
    assert both.folds == (WALL, DOOR, WALL)


def test_a_doubt_on_an_unknown_command_stops_the_start() -> None:
    with pytest.raises(StartError) as told:
        assemble([HOUSE, replace(ANNEX, adds={}, doubts={"build-tower": HEAVY})])
    assert told.value.code == "doubts-unfit"


@fact("stone-laid.1", "Pierre posée")
class StoneLaid(Fact, frozen=True, kw_only=True, gc=False):
    party: PartyId


def test_what_holds_records_is_found_by_their_type_with_its_folds() -> None:
    one = Hold((StoneLaid,), (WALL,), lambda _change, _wall: None)
    other = Hold((StoneLaid,), (DOOR,), lambda _change, _door: None)
    house, annex = replace(HOUSE, facts=(StoneLaid,), holds=(one,)), replace(ANNEX, adds={}, holds=(other,))
    registry = assemble([house, annex])

    assert registry.holds == {StoneLaid: (one, other)}
    assert set(registry.folds) == {"house.wall", "annex.door"}
    with pytest.raises(StartError) as told:
        assemble([HOUSE, annex])
    assert told.value.code == "holds-unfit"
