"""From rows to states: old versions read as today's, and a reading that stops says at which record."""

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec import Struct, field

from core.facts import Fact, FactWithdrawn, Sealed, Upcast, Wire, fact
from core.ledger.replay import Corrected, Rows, apply, kinds_of, replay, replay_corrected, settled, table_of
from core.model.fold import Fold
from core.store import BusyError, DamagedError, StoreError

AT = "2024-01-08T09:00:00.000000Z"


@fact("mark-given.1", "Note donnée")
class Mark1(Fact, frozen=True, kw_only=True, gc=False):
    points: int


@fact("mark-given.2", "Note donnée")
class Mark(Fact, frozen=True, kw_only=True, gc=False):
    points: int
    out_of: int = 20


@fact("bell-rung.1", "Cloche sonnée")
class Bell(Fact, frozen=True, kw_only=True, gc=False):
    pass


class Marks(Struct):
    told: list[tuple[int, int, int]] = field(default_factory=list)


def given(state: Marks, told: Mark, _record: object, position: int) -> None:
    state.told.append((position, 100 // told.points, told.out_of))


WIRE = Wire([Mark, Bell, FactWithdrawn], [Upcast(Mark1, Mark, lambda old: Mark(points=old.points, out_of=10))])
MARKS = Fold("essai.marks", Marks, {Mark: given})
TABLE = table_of(WIRE, MARKS)


def row(told: Fact, corrects: int | None = None) -> bytes:
    return WIRE.encode(told, at=AT, by="a-x", command="c-1", corrects=corrects)


WITHDRAWAL = row(FactWithdrawn(reason=Sealed("k", "")), 1)
ROWS: list[tuple[int, bytes]] = [(1, row(Mark1(points=5))), (2, row(Bell())), (4, row(Mark(points=10)))]


def test_a_fold_reads_all_the_versions_of_its_kinds_as_that_of_today() -> None:
    state = Marks()
    replay(state, ROWS, TABLE, WIRE.decode)

    assert kinds_of(WIRE, MARKS) == {"mark-given.1", "mark-given.2"}
    assert state.told == [(1, 20, 10), (4, 10, 20)]


def test_a_correction_is_told_where_the_record_was() -> None:
    state = Marks()
    rows = [*ROWS, (5, row(Mark(points=50), 1)), (6, row(Bell()))]
    replay_corrected(state, rows, TABLE, WIRE.decode, Corrected(frozenset({5}), {1: (5, rows[3][1]), 4: (4, b"")}))

    assert state.told == [(5, 2, 20)]
    assert not Corrected(frozenset(), {})


def test_a_small_boundary_is_settled_before_it_is_folded() -> None:
    rows = [*ROWS, (5, row(Mark(points=50), 1)), (6, row(FactWithdrawn(reason=Sealed("k", "")), 4))]
    state = Marks()
    apply(state, settled(rows, WIRE.decode), TABLE)

    assert state.told == [(5, 2, 20)]
    assert [position for position, _ in settled(rows, WIRE.decode, without=1)] == [2, 6]


Way = Any
WAYS = {
    "replay": lambda rows: replay(Marks(), rows, TABLE, WIRE.decode),
    "corrected": lambda rows: replay_corrected(Marks(), rows, TABLE, WIRE.decode, Corrected(frozenset({9}), {})),
    "settled": lambda rows: apply(Marks(), settled(rows, WIRE.decode), TABLE),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("data", [b"[]", b"\xff", b'{"kind":"mark-given.2"}', b'{"kind":"\xff"}', b""])
def test_a_record_that_cannot_be_read_stops_the_reading_and_is_named(way: str, data: bytes) -> None:
    if way == "corrected" and not data:
        return  # no bytes: what stands there is nothing
    with pytest.raises(DamagedError) as told:
        WAYS[way]([*ROWS, (7, data)])

    assert told.value.code == "record-unreadable"
    assert "n° 7" in told.value.message


@pytest.mark.parametrize("way", WAYS)
def test_a_handler_that_fails_is_said_with_the_record_it_failed_at(way: str) -> None:
    with pytest.raises(StoreError) as told:
        WAYS[way]([*ROWS, (7, row(Mark(points=0)))])

    assert told.value.code == "fold-failed"
    assert told.value.message == "Le calcul s’arrête à l’enregistrement n° 7 (ZeroDivisionError)."
    assert isinstance(told.value.__cause__, ZeroDivisionError)


@pytest.mark.parametrize("way", WAYS)
def test_a_store_that_does_not_answer_speaks_for_itself(way: str) -> None:
    def rows() -> Iterator[tuple[int, bytes]]:
        yield ROWS[0]
        raise BusyError("busy", "Une autre écriture est en cours.")

    found: Rows = rows()
    with pytest.raises(BusyError) as told:
        WAYS[way](found)
    assert told.value.__cause__ is None


def test_a_fold_that_asks_the_store_lets_its_answer_through() -> None:
    def ask(*_: object) -> None:
        raise BusyError("busy", "Une autre écriture est en cours.")

    table = table_of(WIRE, Fold("essai.asking", Marks, {Mark: ask}))
    with pytest.raises(BusyError):
        apply(Marks(), settled(ROWS, WIRE.decode), table)


def test_a_withdrawal_of_what_a_boundary_does_not_read_is_nothing_in_it() -> None:
    assert settled([(5, WITHDRAWAL)], WIRE.decode) == []


def test_a_fold_that_reads_withdrawals_is_told_what_is_withdrawn_and_no_other_is() -> None:
    gone: list[tuple[int, Any]] = []

    def note(_state: Marks, told: Mark, _record: object, position: int) -> None:
        gone.append((position, told))

    table = table_of(WIRE, Fold("essai.gone", Marks, {Mark: given, FactWithdrawn: note}))
    rows = [ROWS[0], (5, WITHDRAWAL)]
    apply(Marks(), settled(rows, WIRE.decode), table)
    corrected = Corrected(frozenset({5}), {1: (5, WITHDRAWAL)})
    replay_corrected(Marks(), rows, table, WIRE.decode, corrected)

    assert gone == [(5, Mark(points=5, out_of=10))] * 2, "in the form of today"
    state = Marks()
    apply(state, settled(rows, WIRE.decode), TABLE)
    assert state.told == []
