"""What a state holds can be written aside and read back."""

import msgspec

from core.subjects.training import SESSIONS, Sessions
from tests.core.subjects.training.places.test_people import FACTS
from tests.spec import folded


def test_a_state_is_written_and_read_back() -> None:
    state = folded(SESSIONS, FACTS)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(state), type=Sessions) == state
