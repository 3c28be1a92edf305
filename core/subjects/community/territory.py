"""The territory: its communes and their population, from a day to the next."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final

from msgspec import Meta, Struct, field

from core.facts import DecisionId, Record
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.fold import Fold
from core.model.roles import BOARD, COORDINATION
from core.model.timeline import Timeline
from core.model.view import AsOf, Row, View
from core.subjects.community.facts import Commune, TerritoryDefined
from core.subjects.votes.adopted import ADOPTION, refusal
from core.subjects.votes.fold import Votes

_CODES: Final = "Le code INSEE, cinq caractères, n’est pas le code postal ; videz une ligne pour retirer une commune"
INSEE: Final = r"^([0-9]{2}|2[AB])[0-9]{3}$"


class Land(Struct, frozen=True):
    """A territory as it was defined."""

    communes: tuple[Commune, ...]
    population: int
    source: str
    decision: DecisionId | None


class Territory(Struct):
    """The territories of a CPTS, by the day from which each holds."""

    lands: Timeline[Land] = field(default_factory=Timeline)


class Asked(Struct, frozen=True, kw_only=True):
    """A line of the grid of communes."""

    insee: Annotated[str, Meta(pattern=INSEE), ask("Code INSEE")]
    label: Annotated[Line, ask("Commune")]


class DefineTerritory(Command, frozen=True, kw_only=True):
    """Say of which communes the territory is made."""

    name = "define-territory"
    title = "Définir le territoire"

    on: Annotated[date, ask("À compter du", today=True)]
    communes: Annotated[tuple[Asked, ...], ask("Communes", hint=_CODES, rows="territory.communes")]
    population: Annotated[int, Meta(gt=0), ask("Population", hint="En habitants")]
    source: Annotated[Line, ask("Source et année du compte", hint="INSEE, populations légales 2021")] = ""
    decision: Annotated[DecisionId | None, ask("Décision", choices="decisions.adopted")] = None


class TerritoryRow(Row, frozen=True, kw_only=True):
    """The territory from a day on."""

    on: Annotated[date, ask("Depuis le")]
    communes: Annotated[int, ask("Communes")]
    population: Annotated[int, ask("Population")]
    source: Annotated[str, ask("Source")]
    change: Annotated[str, ask("Ce qui change")]
    decision: Annotated[DecisionId | None, ask("Décision")]


class CommuneRow(Row, frozen=True, kw_only=True):
    """A commune of the territory on a day."""

    insee: Annotated[str, ask("Code INSEE")]
    label: Annotated[str, ask("Commune")]


def define(command: DefineTerritory, territory: Territory, votes: Votes) -> Decided:
    """Refused as ``no-commune``, ``commune-twice``, or ``decision-not-adopted``; nothing when it was so that day."""
    if not command.communes:
        message = "Un territoire compte au moins une commune."
        return Refused("no-commune", message, {"communes": message})
    twice = [code for code, times in Counter(one.insee for one in command.communes).items() if times > 1]
    if twice:
        message = f"Cette commune est dans la liste deux fois : {twice[0]}."
        return Refused("commune-twice", message, {"communes": message})
    refused = refusal(votes, command.decision)
    communes = tuple(Commune(insee=one.insee, label=one.label) for one in command.communes)
    land = Land(communes, command.population, command.source, command.decision)
    before = territory.lands.at(command.on)
    if refused is not None or (before is not None and before.value == land):
        return refused or ()
    return (
        TerritoryDefined(
            on=command.on,
            communes=communes,
            population=command.population,
            source=command.source,
            decision=command.decision,
        ),
    )


def history_rows(asof: AsOf, territory: Territory) -> Iterable[TerritoryRow]:
    """Give the territories up to a day, the last first."""
    found: list[TerritoryRow] = []
    before: frozenset[str] = frozenset()
    for entry in territory.lands.until(asof.on):
        land, now = entry.value, frozenset(one.label for one in entry.value.communes)
        found.append(
            TerritoryRow(
                on=entry.on,
                communes=len(land.communes),
                population=land.population,
                source=land.source,
                change=_change(before, now) if found else "",
                decision=land.decision,
                positions=(entry.position,),
            )
        )
        before = now
    return reversed(found)


def territory_rows(asof: AsOf, territory: Territory) -> Iterable[TerritoryRow]:
    """Give the territory of a day, in one row; none before it was defined."""
    return list(history_rows(asof, territory))[:1]


def commune_rows(asof: AsOf, territory: Territory) -> Iterable[CommuneRow]:
    """Give the communes of a day, in the order in which they were written."""
    entry = territory.lands.at(asof.on)
    for one in entry.value.communes if entry else ():
        yield CommuneRow(insee=one.insee, label=one.label, positions=(entry.position,) if entry else ())


def _change(before: frozenset[str], now: frozenset[str]) -> str:
    came = [f"+ {label}" for label in sorted(now - before)]
    return ", ".join([*came, *(f"− {label}" for label in sorted(before - now))]) or "Mêmes communes"


def _defined(state: Territory, fact: TerritoryDefined, _record: Record, position: int) -> None:
    land = Land(fact.communes, fact.population, fact.source, fact.decision)
    state.lands.add(fact.on, position, land)


TERRITORY: Final = Fold("community.territory", Territory, {TerritoryDefined: _defined})
DECIDERS: Final = (
    Decider(
        DefineTerritory,
        frozenset({COORDINATION, BOARD}),
        (Read(TERRITORY), ADOPTION),
        define,
        (TerritoryDefined,),
    ),
)
VIEWS: Final = (
    View("territory", "Territoire", TerritoryRow, (TERRITORY,), territory_rows),
    View("territory.communes", "Communes du territoire", CommuneRow, (TERRITORY,), commune_rows),
    View("territory.history", "Territoires successifs", TerritoryRow, (TERRITORY,), history_rows),
)
