"""The figures of the adherents, and what each took part in."""

from datetime import date
from typing import Final

from pytest_bdd import given, then

from tests.features.words import Sentence, among, typeset
from tests.features.world import World

GROUPS: Final = {"profession": "profession", "collège": "college", "ancienneté": "seniority"}


@given(Sentence("une indemnité de {amount:Euros} € versée à {who:Prenom} le {on:Jour}"))
def indemnify(world: World, amount: int, who: str, on: date) -> None:
    world.do("pay-expense", nature="indemnities", amount=amount, payee=world.ids[who], on=on)


@then(Sentence("au {on:Jour}, la CPTS compte par {sort:Tri} :", Tri=among(GROUPS)))
def counted(world: World, on: date, sort: str, datatable: list[list[str]]) -> None:
    rows = world.rows(f"members.by-{sort}", on=on)

    assert [[row["label"], row["members"], row["share"]] for row in rows] == cells(datatable)


@then(
    Sentence(
        "dans le pays, les professions comptent {listed:Nombre} adhérents, "
        "et {unlisted:Nombre} ne sont pas ventilés sur {printed:Nombre}"
    )
)
def national(world: World, listed: int, unlisted: int, printed: int) -> None:
    row = world.one("members.national").row

    assert (row.listed, row.unlisted, row.printed) == (listed, unlisted, printed)


@then(Sentence("dans le pays, la profession {label:Texte} compte {number:Nombre} adhérents"))
def national_profession(world: World, label: str, number: int) -> None:
    assert [line.row.national for line in world.rows("members.counts") if line["label"] == label] == [number]


@then(Sentence("au {on:Jour}, les années se lisent :"))
def years(world: World, on: date, datatable: list[list[str]]) -> None:
    columns = ("year", "start", "arrived", "left", "net", "end")

    assert [[row[column] for column in columns] for row in world.rows("members.years", on=on)] == cells(datatable)


@then(Sentence("au {on:Jour}, {number:Nombre} départ{:Accord} de {year:Nombre} a pour motif {label:Texte}"))
def reasons(world: World, on: date, number: int, year: int, label: str) -> None:
    found = [(row.row.year, row["label"], row.row.left) for row in world.rows("members.leaving", on=on)]

    assert found == [(year, label, number)]


@then(Sentence("au {on:Jour}, l’année {year:Nombre} compte {number:Nombre} départ{:Accord}"))
def departures(world: World, on: date, year: int, number: int) -> None:
    assert _left(world, on, year) == number


@then(
    Sentence(
        "au {on:Jour}, d’après ce qui était enregistré avant la démission, "
        "l’année {year:Nombre} ne comptait aucun départ"
    )
)
def departures_before(world: World, on: date, year: int) -> None:
    assert _left(world, on, year, world.before) == 0


@then(Sentence("au {on:Jour}, la participation de {who:Prenom} se lit :"))
def taken_part(world: World, on: date, who: str, datatable: list[list[str]]) -> None:
    rows = world.rows("members.brought", on=on, party=world.ids[who])

    assert [[row[column] for column in ("year", "works", "work_time", "indemnities")] for row in rows] == cells(
        datatable
    )


@then(Sentence("au {on:Jour}, {who:Prenom} a donné {length:Duree} en tout et reçu {amount:Euros} €"))
def taken_part_in_all(world: World, on: date, who: str, length: int, amount: int) -> None:
    row = world.one("members.brought-total", on=on, party=world.ids[who]).row

    assert (row.work_minutes, row.indemnities) == (length, amount)


@then(Sentence("au {on:Jour}, {who:Prenom} n’a encore pris part à rien"))
def taken_part_in_nothing(world: World, on: date, who: str) -> None:
    assert world.rows("members.brought", on=on, party=world.ids[who]) == []


def cells(datatable: list[list[str]]) -> list[list[str]]:
    """Return the lines of a table below its heads, typeset as the register writes."""
    return [[typeset(cell) for cell in line] for line in datatable[1:]]


def _left(world: World, on: date, year: int, known: int | None = None) -> int:
    (row,) = (one.row for one in world.rows("members.years", on=on, known=known) if one.row.year == year)
    return int(row.left)
