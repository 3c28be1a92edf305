"""The history of the association as organisme of DPC."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core import AsOf, Row, View, ask
from plugins.dpc.odpc import ODPC, Odpc


class StandingRow(Row, frozen=True, kw_only=True):
    """The association becomes an organisme, or is one no more."""

    on: Annotated[date, ask("Depuis le")]
    text: Annotated[str, ask("Situation")]
    number: Annotated[str, ask("Numéro d’organisme")]


def standing_rows(asof: AsOf, odpc: Odpc) -> Iterable[StandingRow]:
    """Give the changes up to a day, oldest first."""
    for entry in odpc.number.until(asof.on):
        text = f"Organisme de DPC n° {entry.value}" if entry.value else "N’est plus organisme de DPC"
        yield StandingRow(on=entry.on, text=text, number=entry.value, positions=(entry.position,))


STANDING = View("dpc.standing", "Organisme de DPC", StandingRow, (ODPC,), standing_rows)
