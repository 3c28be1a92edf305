"""The history of the association, and of those whose sessions it takes part in, as organismes of DPC."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated

from core import AsOf, Entry, Row, View, ask
from core.facts import PartyId
from plugins.dpc.records.odpc import ODPC, Odpc, Organisme, Registration


class StandingRow(Row, frozen=True, kw_only=True):
    """A step of an organisme; ``organiser`` is None for the association."""

    on: Annotated[date, ask("Depuis le")]
    text: Annotated[str, ask("Situation")]
    number: Annotated[str, ask("Numéro d’organisme")]
    until: Annotated[date | None, ask("Valable jusqu’au")]
    organiser: Annotated[PartyId | None, ask("Autre organisme")]
    outside: Annotated[bool, ask("Extérieur à l’association")]


def standing_rows(asof: AsOf, odpc: Odpc) -> Iterable[StandingRow]:
    """Give the steps up to a day, oldest first, those of the association before those of others."""
    for organiser, one in odpc.each():
        steps = sorted(_steps(one, asof.on), key=lambda step: (step[0].on, step[0].position))
        for entry, text in steps:
            said = entry.value if isinstance(entry.value, Registration) else Registration("")
            yield StandingRow(
                on=entry.on,
                text=text,
                number=said.number,
                until=said.until,
                organiser=organiser,
                outside=organiser is not None,
                positions=(entry.position,),
            )


def _steps(one: Organisme, day: date) -> Iterator[tuple[Entry[Registration] | Entry[bool], str]]:
    for entry in one.standing.until(day):
        yield entry, _said(entry.value)
    for asked in one.asked.until(day):
        yield asked, "Enregistrement demandé" if asked.value else "Enregistrement refusé"


def _said(value: Registration) -> str:
    if not value.number:
        return "N’est plus organisme de DPC"
    until = f", jusqu’au {value.until:%d/%m/%Y}" if value.until is not None else ""
    return f"Organisme de DPC n° {value.number}{until}"


STANDING = View("dpc.standing", "Organisme de DPC", StandingRow, (ODPC,), standing_rows)
