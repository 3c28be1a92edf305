"""2,000 sessions of 20 participants folded to claims, against the same records read and dispatched to do nothing."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from bench.measure import Figure, paired
from bench.replaying import fresh
from bench.world import party, recorded
from core.facts import Cents, EntryId, Fact, Id, SessionId, Wire
from core.store import SqliteRecorder, open_ledger
from core.subjects.membership.facts import MemberJoined
from core.subjects.training import Attendance, MemberEnrolled, SessionHeld, SessionScheduled
from plugins.dpc.facts.claims import ClaimAnswered, ClaimFiled, ClaimId, ClaimPaid
from plugins.dpc.records.files import FILES, Files

SESSIONS, PEOPLE, AT_ONCE = 2_000, 400, 20
FEE = Cents(76_00)
WIRE = Wire(tuple(FILES.handlers))


def figures(folder: Path) -> list[Figure]:
    """Measure the fold that claims rest on: calendar, places, sheets, adhesions, claims and payments."""
    recorder = SqliteRecorder(folder / "claims.db")
    size = recorded(recorder, facts(), WIRE)

    def ours() -> Files:
        state: Files = fresh(folder, recorder, WIRE).at(FILES, size)
        return state

    claims = ours().claims
    assert len(claims.by_id) == SESSIONS == len(claims.by_session)
    mine, theirs = paired(ours, lambda: dispatched(recorder.path))
    detail = f"{size:,} records, {mine:.2f} s against {theirs:.2f}"
    return [Figure("2,000 sessions × 20 participants folded to claims ÷ raw", theirs / mine, 0.35, 0.2, detail)]


def dispatched(path: Path) -> int:
    """Read and decode every record, and look its handler up: nothing is kept."""
    connection, count = open_ledger(path, readonly=True), 0
    handlers = dict.fromkeys(FILES.handlers, _nothing)
    for position, data in connection.execute("SELECT position, data FROM record ORDER BY position"):
        record = WIRE.decode(data)
        handlers[type(record.fact)](None, record.fact, record, position)
        count += 1
    connection.close()
    return count


def _nothing(_state: object, _fact: object, _record: object, _position: int) -> None:
    """Do what the raw side does with a record."""


def facts() -> Iterator[Fact]:
    """Give ten years of a busy organisme: each action has twenty sessions, each claim is answered and paid."""
    day = date(2016, 1, 4)
    for number in range(PEOPLE):
        yield MemberJoined(party=party(number), on=day)
    for number in range(SESSIONS):
        session, claim = SessionId(Id(f"s-{number:016d}")), ClaimId(Id(f"c-{number:016d}"))
        on, action = day + timedelta(days=number), f"{99_170_000_000 + number // 20:011d}"
        there = tuple(party((number * AT_ONCE + place) % PEOPLE) for place in range(AT_ONCE))
        yield SessionScheduled(session=session, label="Plaies", on=on, duration=180, capacity=AT_ONCE, action=action)
        yield from (MemberEnrolled(session=session, party=one, on=on) for one in there)
        yield SessionHeld(session=session, on=on, rows=tuple(Attendance(party=one, present="all") for one in there))
        yield ClaimFiled(
            claim=claim,
            session=session,
            on=on,
            retained=there,
            excluded=(),
            fee=FEE,
            fee_step="dpc_participant_fee@2020-01-01",
            total=Cents(FEE * AT_ONCE),
            rules=(),
            action=action,
        )
        yield ClaimAnswered(claim=claim, on=on, refused=())
        yield ClaimPaid(claim=claim, entry=EntryId(Id(f"e-{number:016d}")), on=on, amount=Cents(FEE * AT_ONCE))
