"""The two clocks on the command line: ``--on`` a day, ``--known`` a moment, a day or a position."""

import re
from datetime import date, datetime

import click

from core.cli.french import Misuse
from core.clock import PARIS

on_option = click.option("--on", metavar="DATE", help="La situation à cette date (par défaut aujourd’hui).")
known_option = click.option(
    "--known", metavar="MOMENT", help="D’après ce qui était enregistré : un moment, une date ou un numéro."
)
POSITION = re.compile(r"[0-9]{1,15}")


def read_on(written: str | None) -> date | None:
    """Read the day of a situation; None when none is said."""
    if written is None:
        return None
    day = _read_date(written)
    if day is None:
        raise Misuse("date-invalid", f"« {written} » n’est pas une date comme 2026-11-21.")
    return day


def read_known(written: str | None) -> int | date | datetime | None:
    """Read what was known: a position, a day (until its end) or a moment, in Paris unless it says its zone."""
    if written is None:
        return None
    if POSITION.fullmatch(written):
        return int(written)
    day = _read_date(written)
    if day is not None:
        return day
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise Misuse("moment-invalid", f"« {written} » n’est ni une date, ni un moment, ni un numéro.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=PARIS)


def _read_date(written: str) -> date | None:
    from core.intake import read_date

    return read_date(written)
