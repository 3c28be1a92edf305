"""What must hold of each record, one by one."""

from collections.abc import Iterable

import msgspec
import pytest

from core.facts import MAX_RECORD, FactWithdrawn, Id, PartyId, Sealed, Wire
from core.ledger.checking import Checker, Stored, WrongError
from core.log.tree import leaf_hash
from tests.core.ledger.conftest import DAY, ReaderLeft

WIRE = Wire([ReaderLeft, FactWithdrawn])
AT = "2024-01-08T09:00:00.000000Z"
MARIE = PartyId(Id("p-mmmmmmmmmmmmmmmm"))


def stored(position: int, *, at: str = AT, **changed: object) -> Stored:
    data = WIRE.encode(ReaderLeft(party=MARIE, on=DAY), at=at, by="a-x", command="c-1")
    tags = '["p-mmmmmmmmmmmmmmmm","cmd:c-1"]'
    row = {"kind": "reader-left.1", "data": data, "tags": tags, "leaf": leaf_hash(data), "corrects": None} | changed
    return position, *row.values()  # type: ignore[return-value]  # in their order


def strange(position: int, **changed: object) -> Stored:
    """A record of a kind that no plugin here knows."""
    data = b'{"kind":"loan-made.1","at":"%b","by":"a-x","command":"c-2","fact":{"item":1}}' % AT.encode()
    row = {"kind": "loan-made.1", "data": data, "tags": '["s-x","cmd:c-2"]', "leaf": leaf_hash(data)} | changed
    return position, *row.values(), None  # type: ignore[return-value]  # in their order


def check(rows: Iterable[Stored], upto: int, after: int = 0) -> Checker:
    checker = Checker(WIRE, lambda *_: ("p-mmmmmmmmmmmmmmmm", "cmd:c-1"), seen.append)
    list(checker.leaves(rows, after, upto))
    return checker


seen: list[int] = []


def wrong(rows: Iterable[Stored], upto: int) -> tuple[int | None, str]:
    with pytest.raises(WrongError) as told:
        check(rows, upto)
    assert told.value.message.endswith(".")
    assert str(told.value) == told.value.message
    return told.value.position, told.value.code


def test_records_that_hold_give_their_leaves_and_the_kinds_that_nobody_knows() -> None:
    checker = Checker(WIRE, lambda *_: ())
    rows = [stored(1), strange(2)]

    assert list(checker.leaves(rows, 0, 2)) == [leaf_hash(data) for _, _, data, _, _, _ in rows]
    assert checker.unknown == {"loan-made.1"}


def test_a_correction_passes_on_the_tags_of_what_it_corrects() -> None:
    withdrawn = WIRE.encode(FactWithdrawn(reason=Sealed("k", "")), at=AT, by="a-x", command="c-3", corrects=1)
    row = "fact-withdrawn.1", withdrawn, '["p-mmmmmmmmmmmmmmmm","cmd:c-3"]', leaf_hash(withdrawn), 1

    assert check([stored(1), (2, *row)], 2).unknown == set()


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"data": b"{}"}, "record-altered"),
        ({"data": "{}"}, "record-altered"),
        ({"data": None}, "record-altered"),
        ({"leaf": bytes(32)}, "record-altered"),
        ({"data": b"[]", "leaf": leaf_hash(b"[]")}, "record-unreadable"),
        ({"data": b'{"kind":"\xff"}', "leaf": leaf_hash(b'{"kind":"\xff"}')}, "record-unreadable"),
        ({"data": b" " * (MAX_RECORD + 1), "leaf": leaf_hash(b" " * (MAX_RECORD + 1))}, "record-altered"),
        ({"kind": "loan-made.1"}, "index-altered"),
        ({"kind": "fact-withdrawn.1"}, "index-altered"),
        ({"kind": b"reader-left.1"}, "index-altered"),
        ({"tags": "[]"}, "index-altered"),
        ({"tags": None}, "index-altered"),
        ({"tags": '["cmd:c-1","p-mmmmmmmmmmmmmmmm"]'}, "index-altered"),
        ({"corrects": 1}, "index-altered"),
    ],
)
def test_a_record_that_does_not_hold_is_named(changed: dict[str, object], code: str) -> None:
    assert wrong([stored(1), stored(2, **changed)], 2) == (2, code)


def test_tags_are_compared_as_they_read_not_as_they_are_escaped() -> None:
    row = stored(1, tags='["p-mmmmmmmmmmmmmmmm","cmd:\\u0063-1"]')

    assert wrong([row], 1) == (1, "index-altered")


@pytest.mark.parametrize("tags", ["", "{}", "[1]", None])
def test_tags_of_an_unknown_kind_are_at_least_a_list_of_texts(tags: object) -> None:
    assert wrong([strange(1, tags=tags)], 1) == (1, "index-altered")


def test_an_envelope_that_cannot_be_read_is_named_though_its_kind_is_unknown() -> None:
    assert wrong([strange(1, data=b"{}", leaf=leaf_hash(b"{}"))], 1) == (1, "record-unreadable")


@pytest.mark.parametrize(
    ("rows", "upto", "missing"),
    [
        ([stored(1), stored(3)], 3, 2),
        ([stored(2)], 2, 1),
        ([stored(1)], 2, 2),
        ([], 1, 1),
        ([stored(1), stored(1)], 2, 2),
    ],
)
def test_a_missing_record_is_named(rows: list[Stored], upto: int, missing: int) -> None:
    assert wrong(rows, upto) == (missing, "position-missing")


def test_recorded_time_never_goes_back() -> None:
    assert wrong([stored(1), stored(2, at="2024-01-08T08:59:59.999999Z")], 2) == (2, "clock-back")


def test_a_long_check_tells_how_far_it_has_come() -> None:
    seen.clear()
    check((stored(position) for position in range(1, 10_002)), 10_001)

    assert seen == [5_000, 10_000]


def test_a_check_may_begin_where_another_ended() -> None:
    checker = Checker(WIRE, lambda *_: ())
    leaves = [*checker.leaves([stored(1)], 0, 1), *checker.leaves([stored(2)], 1, 2)]

    assert leaves == [leaf_hash(stored(1)[2])] * 2
    with pytest.raises(WrongError):
        list(checker.leaves([stored(3, at="2024-01-01T00:00:00.000000Z")], 2, 3))


def test_the_tags_of_a_record_stand_as_msgspec_writes_them() -> None:
    tags = ("p-mmmmmmmmmmmmmmmm", 'cmd:l’"été"')
    data = WIRE.encode(ReaderLeft(party=MARIE, on=DAY), at=AT, by="a-x", command='l’"été"')
    row = (1, "reader-left.1", data, msgspec.json.encode(tags).decode(), leaf_hash(data), None)

    assert check([row], 1).unknown == set()


def test_a_command_whose_id_looks_like_two_tags_is_one() -> None:
    data = WIRE.encode(ReaderLeft(party=MARIE, on=DAY), at=AT, by="a-x", command='c-1","p-zzzzzzzzzzzzzzzz')
    tags = '["p-mmmmmmmmmmmmmmmm","cmd:c-1","p-zzzzzzzzzzzzzzzz"]'

    assert wrong([(1, "reader-left.1", data, tags, leaf_hash(data), None)], 1) == (1, "index-altered")
