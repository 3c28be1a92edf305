"""What is worth a look in a row that would be recorded: cells to check, names written better, days supposed."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from core.imports.cells import read_day
from core.imports.drafts import Columns, Draft
from core.imports.paying import dues
from core.imports.planned import Asked, Planned
from core.subjects.identifiers import SCHEMES, is_doubtful, read
from core.subjects.membership.payments import PayDues

JOINED: Final = "on"
"""What is supposed of somebody whose row does not say since when she adheres."""


def to_check(cells: Sequence[str], by: Columns) -> dict[int, str]:
    """Return, by column, the numbers whose form is right and whose check digit is wrong."""
    found = {}
    for at, one in by.slots.items():
        scheme = SCHEMES.get(one.name)
        number = read(one.name, cells[at]) if scheme and cells[at] else None
        if scheme and number and is_doubtful(one.name, number):
            found[at] = f"La clé de ce numéro {scheme.label} ne correspond pas : un chiffre est sans doute faux."
    return found


def out_of_time(cells: Sequence[str], raw: Mapping[str, Any], by: Columns) -> dict[int, str]:
    """Return, by column, the dues of years before somebody joined or after she left, as her own row says."""
    joined, gone = (read_day(str(raw.get(name) or "")) for name in ("on", "left"))
    found = {}
    for at, one in by.slots.items():
        if not one.path.startswith("dues.") or not cells[at] or dues(one.field, cells[at], of_year=True) is None:
            continue
        if joined is not None and int(one.name) < joined.year:
            found[at] = f"Cotisation d’avant l’adhésion, du {joined:%d/%m/%Y}."
        elif gone is not None and int(one.name) > gone.year:
            found[at] = f"Cotisation d’après le départ, du {gone:%d/%m/%Y}."
    return found


def left_aside(draft: Draft) -> dict[int, str]:
    """Return, by column, what is not understood and left aside, without the row."""
    first = draft.lines[0].number
    return {at: (f"ligne {line} : " if line != first else "") + why for (line, at), why in draft.checks.items()}


def renamed(asked: Sequence[Asked], names: Mapping[str, str]) -> str:
    """Return the name that would be recorded instead of what the file says; "" when none of it would be."""
    wanted = any(hasattr(one.command, "family") for one in asked)
    return " ".join(filter(None, (names["family"], names["given"]))) if names and wanted else ""


def supposed(asked: Sequence[Asked], raw: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what a row of members does not say and is supposed: ``on``, and the years whose dues have no day."""
    told = {str(one["year"]) for one in (*raw.get("days", ()), *raw.get("dues", ())) if one.get("on")}
    if raw.get("paid_on"):
        listed = {str(one["year"]) for one in raw.get("dues", ())}
        told |= {str(one.command.year) for one in asked if isinstance(one.command, PayDues)} - listed
    joined = [JOINED for one in asked[:1] if one.command.name in {"admit-member", "join-member"} and not raw.get("on")]
    years = [str(one.command.year) for one in asked if isinstance(one.command, PayDues)]
    return (*joined, *(year for year in years if year not in told))


def remarked(row: Planned, draft: Draft, by: Columns, names: Mapping[str, str], *, roster: bool) -> dict[str, Any]:
    """Return what to say of a row besides what it does; nothing of one that changes nothing."""
    if row.status in {"unchanged", "refused"}:
        return {}
    return {
        "checks": {**to_check(row.cells, by), **out_of_time(row.cells, draft.raw, by), **left_aside(draft)},
        "tidied": renamed(row.asked, names),
        "supposed": supposed(row.asked, draft.raw) if roster else (),
    }
