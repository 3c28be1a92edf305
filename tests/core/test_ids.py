"""Identifiers and secrets."""

import re

from hypothesis import given
from hypothesis import strategies as st

from core.ids import derived_id, new_id, random_bytes, token

parts = st.lists(st.text(), min_size=1, max_size=3)


def test_an_id_is_a_prefix_and_eighty_bits_drawn_each_time() -> None:
    drawn = {new_id("p") for _ in range(200)}

    assert len(drawn) == 200
    assert all(re.fullmatch("p-[a-z2-7]{16}", one) for one in drawn)


def test_an_id_derived_is_for_ever_the_same() -> None:
    assert derived_id("s", "c-1", "session") == "s-pud5g4ic4uygevnv"


@given(parts, parts)
def test_other_parts_give_another_id(one: list[str], other: list[str]) -> None:
    same = chr(31).join(one) == chr(31).join(other)

    assert (derived_id("p", *one) == derived_id("p", *other)) == same


def test_a_secret_has_256_bits_and_can_stand_in_an_address() -> None:
    drawn = {token() for _ in range(50)}

    assert len(drawn) == 50
    assert all(re.fullmatch("[A-Za-z0-9_-]{43}", one) for one in drawn)


@given(st.integers(0, 64))
def test_bytes_are_drawn_as_many_as_asked(size: int) -> None:
    assert len(random_bytes(size)) == size
