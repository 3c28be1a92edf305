"""What the types of a fact's fields say: every id is found, every sealed text is visited, wherever they are."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, NewType, Optional, Union

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta, Struct

from core.facts import (
    Content,
    Fact,
    Id,
    PartyId,
    Seal,
    Sealed,
    SessionId,
    clear,
    has_sealed,
    is_id,
    tags_of,
    with_sealed,
)
from core.facts import sealed_at as at_path
from core.facts.shape import tagger

LoanId = NewType("LoanId", Id)


class Guest(Struct, frozen=True, gc=False):
    party: PartyId
    name: Annotated[Sealed, Seal("identity", of="party")]
    note: Content | None = None


class Table(Struct, frozen=True, gc=False):
    host: PartyId | None
    guests: tuple[Guest, ...]
    label: str = ""


class Dinner(Fact, frozen=True, kw_only=True, gc=False):
    session: SessionId
    on: date
    cost: int
    label: str
    host: Annotated[PartyId, Meta(description="qui reçoit")]
    cook: Optional[PartyId] = None  # noqa: UP045 - as an older plugin may write it
    driver: Union[PartyId, None] = None  # noqa: UP007 - idem
    helpers: tuple[PartyId, ...] = ()
    loans: tuple[Annotated[LoanId, Meta(description="prêt")], ...] | None = None
    table: Table
    other: Table | None = None
    tables: tuple[Table, ...] = ()
    speech: Content
    secret: Annotated[Sealed | None, Seal("contact", of="host")] = None


class Alone(Fact, frozen=True, kw_only=True, gc=False):
    party: PartyId | None = None
    on: date


class Couple(Fact, frozen=True, kw_only=True, gc=False):
    one: PartyId
    other: PartyId | None = None


class Nobody(Fact, frozen=True, kw_only=True, gc=False):
    label: str
    on: date


ids = st.sampled_from([f"{prefix}-{letter * 16}" for prefix in "psl" for letter in "abcde"])
words = st.sampled_from(["", "Zoé", "dîner", "p-aaaaaaaaaaaaaaaa-", "p-", "s-aaaa"])
texts = st.builds(Sealed, st.just(""), words)
guests = st.builds(Guest, ids, texts, st.none() | texts)
tables = st.builds(Table, st.none() | ids, st.lists(guests, max_size=3).map(tuple), words)
dinners = st.builds(
    Dinner,
    session=ids,
    on=st.just(date(2026, 3, 10)),
    cost=st.integers(),
    label=words,
    host=ids,
    cook=st.none() | ids,
    driver=st.none() | ids,
    helpers=st.lists(ids, max_size=3).map(tuple),
    loans=st.none() | st.lists(ids, max_size=3).map(tuple),
    table=tables,
    other=st.none() | tables,
    tables=st.lists(tables, max_size=2).map(tuple),
    speech=texts,
    secret=st.none() | texts,
)


def leaves(value: Any) -> Iterator[Any]:
    """Give every struct, tuple item and value in a fact, by going through it without a look at its types."""
    yield value
    if isinstance(value, Struct) and not isinstance(value, Sealed):
        for name in value.__struct_fields__:
            yield from leaves(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from leaves(item)


@given(dinners)
def test_every_id_is_a_tag_once_and_nothing_else_is(dinner: Dinner) -> None:
    found = {leaf for leaf in leaves(dinner) if isinstance(leaf, str) and is_id(leaf)}

    assert tags_of(dinner) == tuple(sorted(found))


@given(dinners)
def test_every_sealed_text_is_visited_once_with_what_seals_it(dinner: Dinner) -> None:
    visited: dict[str, tuple[Sealed, Seal, Struct]] = {}

    def visit(path: str, text: Sealed, how: Seal, holder: Struct) -> Sealed:
        assert path not in visited
        visited[path] = text, how, holder
        return Sealed("clé", text.data + "!")

    changed = with_sealed(dinner, visit)
    before = [leaf for leaf in leaves(dinner) if isinstance(leaf, Sealed)]

    assert sorted(text.data for text, _, _ in visited.values()) == sorted(text.data for text in before)
    for path, (text, how, holder) in visited.items():
        assert at_path(dinner, path) is text
        assert at_path(changed, path) == Sealed("clé", text.data + "!")
        assert not how.of or is_id(getattr(holder, how.of))
    assert [leaf.data for leaf in leaves(changed) if isinstance(leaf, Sealed)] == [f"{leaf.data}!" for leaf in before]
    assert tags_of(changed) == tags_of(dinner)


@given(dinners)
def test_a_change_that_changes_nothing_gives_the_fact_again(dinner: Dinner) -> None:
    assert with_sealed(dinner, lambda _path, text, _how, _holder: text) == dinner


def test_a_path_says_where_a_text_stands() -> None:
    guest = Guest(PartyId(Id("p-zzzzzzzzzzzzzzzz")), clear("Zoé"), clear("allergique"))
    table = Table(None, (guest, guest))
    paths: list[str] = []

    def note(path: str, text: Sealed, _how: Seal, _holder: Struct) -> Sealed:
        paths.append(path)
        return text

    dinner = msgspec.convert(
        {"session": "s-", "on": "2026-03-10", "cost": 1, "label": "", "host": "p-", "speech": {"key": "", "data": ""}}
        | {"table": msgspec.to_builtins(table), "tables": [msgspec.to_builtins(table)]},
        Dinner,
    )
    with_sealed(dinner, note)

    assert paths == [
        "table.guests.0.name",
        "table.guests.0.note",
        "table.guests.1.name",
        "table.guests.1.note",
        "tables.0.guests.0.name",
        "tables.0.guests.0.note",
        "tables.0.guests.1.name",
        "tables.0.guests.1.note",
        "speech",
    ]


@pytest.mark.parametrize("path", ["", "label", "table", "absent", "table.guests.2.name", "table.guests.x", "host.0"])
def test_a_path_where_nothing_sealed_stands_gives_nothing(path: str) -> None:
    table = Table(None, (Guest(PartyId(Id("p-zzzzzzzzzzzzzzzz")), clear("Zoé")),))
    party = PartyId(Id("p-aaaaaaaaaaaaaaaa"))
    session = SessionId(Id("s-aaaaaaaaaaaaaaaa"))
    dinner = Dinner(
        session=session, on=date(2026, 3, 10), cost=1, label="", host=party, table=table, speech=clear("bienvenue")
    )

    assert at_path(dinner, path) is None
    assert at_path(dinner, "table.guests.0.name") == clear("Zoé")


@given(st.none() | ids, ids, st.none() | ids)
def test_facts_of_one_or_two_ids_take_a_shorter_way_to_the_same_tags(
    alone: PartyId | None, one: PartyId, other: PartyId | None
) -> None:
    assert tags_of(Alone(party=alone, on=date(2026, 3, 10))) == ((alone,) if alone else ())
    assert tags_of(Couple(one=one, other=other)) == tuple(sorted({tag for tag in (one, other) if tag}))
    assert tags_of(Nobody(label="p-aaaaaaaaaaaaaaaa", on=date(2026, 3, 10))) == ()


def test_an_empty_id_is_no_tag() -> None:
    nobody = PartyId(Id(""))

    assert tags_of(Couple(one=nobody, other=nobody)) == ()
    assert tags_of(Table(nobody, ())) == ()


def test_the_way_to_the_tags_of_a_type_is_worked_out_once() -> None:
    assert tagger(Couple) is tagger(Couple)


@pytest.mark.parametrize(("cls", "expected"), [(Dinner, True), (Guest, True), (Table, True), (Alone, False)])
def test_a_type_says_whether_it_can_hold_a_sealed_text(cls: type[Struct], expected: object) -> None:
    assert has_sealed(cls) is expected


@pytest.mark.parametrize("hint", [Sealed, Sealed | None, Optional[Sealed]])  # noqa: UP045 - as an older plugin may
def test_a_sealed_text_that_does_not_say_how_is_refused(hint: Any) -> None:
    careless = msgspec.defstruct("Careless", [("note", hint)], frozen=True)

    with pytest.raises(TypeError, match=r"Careless\.note is sealed but does not say how"):
        has_sealed(careless)


@pytest.mark.parametrize("hint", [list[PartyId], dict[PartyId, int], dict[str, tuple[PartyId, ...]], frozenset[LoanId]])
def test_ids_that_would_be_no_tags_are_refused(hint: Any) -> None:
    careless = msgspec.defstruct("Careless", [("guests", hint)], frozen=True)

    with pytest.raises(TypeError, match="hold them in a tuple"):
        tagger(careless)
