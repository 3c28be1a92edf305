"""What a state holds can be written aside and read back."""

import msgspec

from core.subjects.workgroups import WORKS, Works
from tests.core.subjects.evidence.life import FACTS
from tests.spec import folded


def test_a_state_is_written_and_read_back() -> None:
    state = folded(WORKS, FACTS)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(state), type=Works) == state
