"""The two clocks: the situation on a day, and what was recorded by then."""

from bisect import bisect_right
from datetime import date, datetime

from core.clock import Clock, day_in_paris, end_of_day, stamp
from core.ledger.envelope import recorded_at
from core.model.view import AsOf
from core.store import SqliteRecorder

Known = int | date | datetime | None


def asof(recorder: SqliteRecorder, clock: Clock, on: date | None, known: Known) -> AsOf:
    """Settle a question's two clocks: by default the situation today, as known now."""
    today = day_in_paris(clock())
    return AsOf(on or today, position_known(recorder, known), today)


def position_known(recorder: SqliteRecorder, known: Known) -> int:
    """Return the position of the last record made by a moment; a date means the end of that day in Paris."""
    head = recorder.head()
    if known is None:
        return head
    if isinstance(known, int):
        return max(0, min(known, head))
    moment = known if isinstance(known, datetime) else end_of_day(known)
    return bisect_right(range(1, head + 1), stamp(moment), key=lambda position: recorded_at(recorder, position))
