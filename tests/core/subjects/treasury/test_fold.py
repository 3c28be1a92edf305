"""What a state holds can be written aside and read back."""

import msgspec

from core.subjects.treasury import MONEY, Money
from tests.core.subjects.treasury.entries import RECEIVED, attached, linked, paid
from tests.spec import folded


def test_a_state_is_written_and_read_back() -> None:
    state = folded(MONEY, (RECEIVED, paid(), attached(), linked()))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(state), type=Money) == state
