"""Who teaches, and who was there as the half-days say it: sheets signed on paper, signatures by link or on a tablet."""

from datetime import date

from msgspec.structs import replace

from core.facts import PartyId
from core.subjects.training.facts import HalfDay, HalfDayAttended, HalfDayRow, Presence
from core.subjects.training.half_days import lasting
from core.subjects.training.state import Session, SheetKept


def teachers(session: Session, half_day: HalfDay) -> tuple[PartyId, ...]:
    """Return those of the register who teach a half-day: its own trainer, else those of the session."""
    planned = session.planned()
    if half_day.trainer is not None or planned is None:
        return (half_day.trainer,) if half_day.trainer is not None else ()
    first = (planned.trainer,) if planned.trainer is not None else ()
    return tuple(dict.fromkeys((*first, *planned.trainers)))


def noted(session: Session) -> bool:
    """Tell whether any half-day has a sheet or a signature of somebody who learns."""
    return bool(session.sheets) or any(not one.trainer for part in session.signed.values() for one in part.values())


def during(session: Session, part: int, party: PartyId) -> Presence:
    """Return how somebody was there for a half-day; the paper sheet, signed in the room, comes before a signature."""
    row, signature = line(session, part, party), session.signed.get(part, {}).get(party)
    if row is None and (signature is None or signature.trainer):
        return "absent"
    if row is not None and row.present != "all":
        return row.present
    said = row or signature
    return "part" if said is not None and _short(session.half_days()[part - 1], said.arrived, said.left) else "all"


def throughout(session: Session, party: PartyId) -> Presence:
    """Return how somebody was there for the whole session: ``all`` only when there for every half-day."""
    marks = {during(session, part, party) for part in range(1, len(session.half_days()) + 1)}
    if marks == {"all"}:
        return "all"
    return "absent" if marks <= {"absent"} else "part"


def attended(session: Session, part: int, party: PartyId) -> int:
    """Return the minutes of a half-day that somebody was there for: all of them, less those missed at either end.

    None are counted of a part whose times nobody wrote.
    """
    mark, half_day = during(session, part, party), session.half_days()[part - 1]
    if mark == "all":
        return half_day.minutes
    said = line(session, part, party) or session.signed.get(part, {}).get(party)
    if mark == "absent" or said is None or not (said.arrived or said.left) or not (half_day.starts and half_day.ends):
        return 0
    return max(0, half_day.minutes - _missed(half_day, said.arrived, said.left))


def minutes(session: Session, party: PartyId) -> int:
    """Return the minutes that somebody was there for, once the sheet of the session is closed.

    There throughout, all of them; for a part, those that the half-days tell of: none when they tell of all of them.
    """
    planned = session.planned()
    marks = {row.present for row in session.held.rows if row.party == party} if session.held is not None else set()
    if planned is None or not marks - {"absent"}:
        return 0
    if "all" in marks:
        return planned.duration
    told = sum(attended(session, part, party) for part in range(1, len(session.half_days()) + 1))
    return told if told < planned.duration else 0


def line(session: Session, part: int, party: PartyId) -> HalfDayRow | None:
    """Return the line of somebody on the paper sheet of a half-day."""
    sheet = session.sheets.get(part)
    return sheet.lines.get(party) if sheet is not None else None


def missing(session: Session, party: PartyId, day: date) -> list[HalfDay]:
    """Return the half-days begun by a day for which somebody enrolled neither signed nor stands on its sheet."""
    return [
        half_day
        for part, half_day in enumerate(session.half_days(), start=1)
        if half_day.on <= day
        and session.has_place(party, half_day.on)
        and party not in session.signed.get(part, {})
        and line(session, part, party) is None
    ]


def otherwise(session: Session, sheet: HalfDayAttended) -> list[PartyId]:
    """Return those of whom the sheet of a half-day says other than the closed sheet of the session, in its order.

    Whoever was there throughout was there for the half-day, by this sheet or by signature; whoever was absent was not.
    """
    marks = {row.party: row.present for row in session.held.rows} if session.held is not None else {}
    kept = SheetKept(sheet, 0, {row.party: row for row in sheet.rows})
    seen = replace(session, sheets={**session.sheets, sheet.part: kept})
    teach = teachers(session, session.half_days()[sheet.part - 1])
    found = {party: during(seen, sheet.part, party) for party in (*marks, *kept.lines) if party not in teach}
    return [party for party, how in found.items() if not _agrees(marks.get(party, "absent"), how)]


def awaited(session: Session, part: int) -> tuple[PartyId, ...]:
    """Return those expected at a half-day who neither signed nor stand on its sheet, those who teach it last.

    Those who have a place; once the sheet of the session is closed, those who came.
    """
    half_day, signed, held = session.half_days()[part - 1], session.signed.get(part, {}), session.held
    learning = session.enrolled(half_day.on)
    if held is not None:
        learning = (row.party for row in held.rows if row.present != "absent")
    expected = dict.fromkeys((*learning, *teachers(session, half_day)))
    return tuple(party for party in expected if party not in signed and line(session, part, party) is None)


def _agrees(whole: Presence, how: Presence) -> bool:
    """Tell whether a presence at a half-day may be part of one at the whole session."""
    return whole in ("part", how)


def _missed(half_day: HalfDay, arrived: str, left: str) -> int:
    """Return the minutes between the beginning and an arrival, and between a departure and the end."""
    late = lasting(half_day.on, half_day.starts, arrived) if arrived else 0
    until = lasting(half_day.on, half_day.starts, left) if left else 0
    whole = lasting(half_day.on, half_day.starts, half_day.ends)
    return late + (max(whole - until, 0) if until else 0)


def _short(half_day: HalfDay, arrived: str, left: str) -> bool:
    """Tell whether an arrival or a departure makes a half-day shorter: who came early or left at the end did not."""
    if not (half_day.starts and half_day.ends):
        return bool(arrived or left)
    return _missed(half_day, arrived, left) > 0
