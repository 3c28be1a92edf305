"""The professions of a CPTS, with how many belong to one in the country, and those that plugins add by dated rules."""

import csv
from datetime import date
from pathlib import Path
from typing import Final

from msgspec import Struct

from core.model.rules import Rules
from core.subjects.nomenclatures import PROFESSIONS as NOMENCLATURE
from core.subjects.nomenclatures import find as among
from core.subjects.nomenclatures import in_force

_TABLES = Path(__file__).parent / "data"


class Profession(Struct, frozen=True):
    """A row of the national table; see ``data/README.md`` for its source."""

    profession: str
    """The code that facts hold."""
    label: str
    printed: str
    """Its name in the source."""
    national: int
    """Members of the CPTS of the country, 2023."""
    share: str
    """Percentage of the printed total, as printed: ``27.67``."""
    obligation_dpc: str
    """``yes``, ``no`` or ``unknown``."""
    funded_andpc: str
    """``yes``, ``no`` or ``unknown``."""


def _rows(name: str) -> list[dict[str, str]]:
    with (_TABLES / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


PROFESSIONS: Final = {
    row["profession"]: Profession(
        row["profession"],
        row["singular"],
        row["label"],
        int(row["count"]),
        row["pct"],
        row["obligation_dpc"],
        row["funded_andpc"],
    )
    for row in _rows("professions.csv")
}
"""By code, the most numerous first."""
NATIONAL_TOTAL: Final = int(_rows("professions_total.csv")[0]["count"])
"""The printed total; more than the sum of the rows."""


def label_of(profession: str) -> str:
    """Return what people read for a code, the code itself when it is not of the table."""
    known = PROFESSIONS.get(profession)
    return known.label if known else profession


def offered(rules: Rules, day: date) -> dict[str, str]:
    """Return the professions to choose from on a day, those that plugins add after those of the table."""
    added = in_force(rules, NOMENCLATURE, day)
    return {code: one.label for code, one in PROFESSIONS.items()} | {
        code: label for code, label in added.items() if code not in PROFESSIONS
    }


def find(written: str, rules: Rules, day: date) -> str | None:
    """Return the code of what was written, a code or a name in any capitals; "" for nothing, None if unknown."""
    code = _BY_NAME.get(written.strip().casefold())
    return code if code is not None else among(written, offered(rules, day))


_BY_NAME = {"": ""} | {
    name.casefold(): one.profession for one in PROFESSIONS.values() for name in (one.printed, one.label, one.profession)
}
