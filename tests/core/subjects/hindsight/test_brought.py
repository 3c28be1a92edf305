from datetime import date

from core.subjects.batches import BatchImported, marked
from core.subjects.hindsight.brought import BROUGHT
from tests.core.subjects.val import AURELIE, BASTIEN, CHLOE, member
from tests.spec import Written

BATCH = BatchImported(
    batch="b-premieraaaaaaaaa",
    on=date(2026, 3, 1),
    asked="members",
    digest="",
    header="",
    fields=(),
    first=2,
    last=3,
    rows=2,
    new=2,
    changed=0,
    set_aside=0,
)


def test_what_rows_asked_is_told_from_what_people_typed_meanwhile():
    state = BROUGHT.state()
    told = (
        Written(BATCH, by="a-un", command="c-1"),
        Written(member(AURELIE), by="a-un", command=marked("c-2")),
        Written(member(BASTIEN), by="a-un", command="c-3"),
        Written(member(CHLOE), by="a-deux", command=marked("c-4")),
    )
    for position, record in enumerate(told, 1):
        BROUGHT.handlers[type(record.fact)](state, record.fact, record, position)

    assert state.at == {2: BATCH.batch}
    assert state.by((1, 2, 3, 4)) == {BATCH.batch: 1}
    assert state.by((3,)) == {}
