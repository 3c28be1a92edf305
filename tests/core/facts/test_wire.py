"""Bytes and facts: what is written is read back, old versions lead to those of today."""

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.facts import Fact, Id, PartyId, Sealed, Upcast, Wire, fact, kind_of
from core.ledger import installed_registry
from tests.golden.drawing import drawn

AT, BY, COMMAND = "2026-03-10T18:42:07.123456Z", "a-aaaaaaaaaaaaaaaa", "c-1"
REGISTRY = installed_registry()


@fact("weight-told.1", "Poids dit")
class WeightTold1(Fact, frozen=True, kw_only=True, gc=False):
    party: PartyId
    grams: int


@fact("weight-told.2", "Poids dit")
class WeightTold2(Fact, frozen=True, kw_only=True, gc=False):
    party: PartyId
    kilos: int


@fact("weight-told.3", "Poids dit")
class WeightTold(Fact, frozen=True, kw_only=True, gc=False):
    party: PartyId
    kilos: int
    label: str = "à jeun"


@fact("door-opened.1", "Porte ouverte")
class DoorOpened(Fact, frozen=True, kw_only=True, gc=False):
    on: date
    note: Sealed | None = None


WIRE = Wire(
    [WeightTold, DoorOpened],
    [
        Upcast(WeightTold1, WeightTold2, lambda old: WeightTold2(party=old.party, kilos=old.grams // 1000)),
        Upcast(WeightTold2, WeightTold, lambda old: WeightTold(party=old.party, kilos=old.kilos)),
    ],
)
CAMILLE = PartyId(Id("p-aaaaaaaaaaaaaaaa"))


def written(told: Fact, corrects: int | None = None) -> bytes:
    return WIRE.encode(told, at=AT, by=BY, command=COMMAND, corrects=corrects)


@given(st.dates(), st.none() | st.builds(Sealed, st.text(), st.text()), st.none() | st.integers(1, 2**53), st.text())
def test_a_record_is_read_back_as_it_was_written(
    on: date, note: Sealed | None, corrects: int | None, command: str
) -> None:
    told = DoorOpened(on=on, note=note)
    data = WIRE.encode(told, at=AT, by=BY, command=command, corrects=corrects)
    record = WIRE.decode(data)

    assert record.fact == told
    assert (record.at, record.by, record.command, record.corrects) == (AT, BY, command, corrects)
    assert (
        WIRE.encode(record.fact, at=record.at, by=record.by, command=record.command, corrects=record.corrects) == data
    )


@pytest.mark.parametrize("kind", sorted(REGISTRY.wire.types))
def test_every_kind_there_is_goes_through_the_wire_unchanged(kind: str) -> None:
    told = drawn(REGISTRY.wire.types[kind])
    data = REGISTRY.wire.encode(told, at=AT, by=BY, command=COMMAND)
    record = REGISTRY.wire.decode(data)

    assert record.fact == told
    assert type(record.fact) is REGISTRY.wire.types[kind]
    assert msgspec.json.decode(data)["kind"] == kind
    assert REGISTRY.wire.encode(record.fact, at=AT, by=BY, command=COMMAND) == data


def test_the_stored_form_is_one_object_that_names_its_kind_first() -> None:
    told = DoorOpened(on=date(2026, 3, 10))

    assert written(told) == (
        b'{"kind":"door-opened.1","at":"2026-03-10T18:42:07.123456Z","by":"a-aaaaaaaaaaaaaaaa","command":"c-1",'
        b'"fact":{"on":"2026-03-10","note":null}}'
    )
    assert written(told, corrects=41).endswith(b',"corrects":41}')


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b'{"kind":"door-closed.1","at":"","by":"","command":"","fact":{"on":"2026-03-10"}}',
        b'{"kind":"door-opened.1","at":"","by":"","command":"","fact":{"on":"hier"}}',
        b'{"kind":"door-opened.1","at":"","by":"","command":"","fact":{"on":"2026-03-10"},"more":1}',
        b'{"kind":"door-opened.1","at":"","by":"","fact":{"on":"2026-03-10"}}',
        b'{"kind":"core.facts.DoorOpened","at":"","by":"","command":"","fact":{"on":"2026-03-10"}}',
    ],
)
def test_anything_else_is_not_read(data: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        WIRE.decode(data)


@given(st.integers(0, 200_000))
def test_an_old_fact_is_read_through_every_version_since(grams: int) -> None:
    told = WeightTold1(party=CAMILLE, grams=grams)

    assert WIRE.decode(written(told)).fact == told
    assert WIRE.current(told) == WeightTold(party=CAMILLE, kilos=grams // 1000)
    assert WIRE.current(WeightTold2(party=CAMILLE, kilos=3)) == WeightTold(party=CAMILLE, kilos=3)


def test_a_fact_of_today_is_left_as_it_is() -> None:
    told = WeightTold(party=CAMILLE, kilos=71)

    assert WIRE.current(told) is told


def test_a_type_is_read_from_all_its_versions() -> None:
    assert WIRE.versions(WeightTold) == ("weight-told.3", "weight-told.2", "weight-told.1")
    assert WIRE.versions(DoorOpened) == ("door-opened.1",)
    assert {WIRE.latest(cls) for cls in (WeightTold1, WeightTold2, WeightTold)} == {WeightTold}
    assert WIRE.kind(WeightTold1) == kind_of(WeightTold1)


def test_two_facts_of_one_name_do_not_share_a_wire() -> None:
    @fact("door-opened.1", "Porte ouverte autrement")
    class Again(Fact, frozen=True, kw_only=True, gc=False):
        pass

    with pytest.raises(ValueError, match=r"two facts are called door-opened\.1"):
        Wire([DoorOpened, Again])


def test_the_same_fact_said_twice_is_one() -> None:
    assert list(Wire([DoorOpened, DoorOpened]).types) == ["door-opened.1"]
