"""What a cell says, written as a form would hold it: dates, amounts and numbers as spreadsheets leave them."""

import re
from datetime import date, timedelta
from fractions import Fraction
from typing import Final, Literal

from core.imports.folding import flat
from core.imports.meanings import YES
from core.intake import Field, read_date

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("janvier", "janv", "jan"),
            ("fevrier", "fevr", "fev"),
            ("mars",),
            ("avril", "avr"),
            ("mai",),
            ("juin",),
            ("juillet", "juil"),
            ("aout",),
            ("septembre", "sept", "sep"),
            ("octobre", "oct"),
            ("novembre", "nov"),
            ("decembre", "dec"),
        ),
        1,
    )
    for name in names
}
_NUMERIC = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})(?:[ T]\d{1,2}[:h]\d{2}(?::\d{2})?)?")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d{1,2}:\d{2}.*)?")
_WRITTEN = re.compile(r"(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?(\d{1,2})(?:er)? ([a-z]+) (\d{4}|\d{2})")
_SERIAL = re.compile(r"[1-9]\d{4}(?:[.,]\d+)?")
_EPOCH: Final = date(1899, 12, 30)
"""The day from which spreadsheets count."""
_CENTURY: Final = 2000
_AMOUNT = re.compile(r"(?i)\s*(?:€|eur(?:os?)?)\s*")
_INTEGER = re.compile(r"(-?\d+)[.,]0+")
_SHORT_PHONE = re.compile(r"[1-9]\d{8}")


_NUMBER = re.compile(r"\d{1,5}(?:[.,]\d{1,9})?")
Unit = Literal["", "hours", "minutes"]


def unit_of(title: str) -> Unit:
    """Return what a number alone is of, when the title of its column says it: « Durée (heures) », « Durée min »."""
    said = set(flat(title).split())
    if said & {"minutes", "minute", "min", "mn"}:
        return "minutes"
    return "hours" if said & {"heures", "heure", "h"} else ""


def written(field: Field, cell: str, unit: Unit = "") -> str:
    """Return a cell as a form would hold it; unchanged when it is of no known sort: what reads it then says so.

    ``unit`` is what a number alone is of, in a column of lengths of time.
    """
    text = cell.lstrip("'’").strip() if cell[:1] in {"'", "’"} else cell
    if field.kind == "date":
        day = read_day(text)
        return day.isoformat() if day else text
    if field.kind == "cents":
        return _AMOUNT.sub("", text).removeprefix("+")
    if field.kind == "int":
        whole = _INTEGER.fullmatch(text)
        return whole[1] if whole else text
    if field.kind == "minutes" and unit and _NUMBER.fullmatch(text):
        minutes = Fraction(text.replace(",", ".")) * (60 if unit == "hours" else 1)
        return f"{minutes} min" if minutes.denominator == 1 else text
    if field.kind == "bool":
        return "oui" if flat(text) in YES or text in {"✓", "✔", "☑"} else text
    shortened = field.name == "phone" and _SHORT_PHONE.fullmatch(text)  # a spreadsheet took it for a number
    return f"0{text}" if shortened else text


def read_day(text: str) -> date | None:
    """Read a day as people and spreadsheets write it: ``12/03/2024``, ``12.3.24``, « 12 mars 2024 », ``45363``."""
    if (found := read_date(text)) is not None:
        return found
    if numbers := _NUMERIC.fullmatch(text):
        return _day(numbers[3], int(numbers[2]), numbers[1])
    if numbers := _ISO.fullmatch(text):
        return _day(numbers[1], int(numbers[2]), numbers[3])
    if words := _WRITTEN.fullmatch(flat(text)):
        return _day(words[3], _MONTHS.get(words[2], 0), words[1])
    if _SERIAL.fullmatch(text):
        return _EPOCH + timedelta(days=int(text[:5]))
    return None


def _day(year: str, month: int, day: str) -> date | None:
    try:
        return read_date(date(int(year) + (_CENTURY if len(year) == 2 else 0), month, int(day)).isoformat())  # noqa: PLR2004 - two figures
    except ValueError:  # the 30th of February, or no month of that name
        return None
