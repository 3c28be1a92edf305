"""What a state holds can be written aside and read back."""

import msgspec

from core.subjects.membership import MEMBERS
from core.subjects.parties import PARTIES
from core.subjects.training import SESSIONS
from plugins.dpc.records.claims import CLAIMS
from plugins.dpc.records.files import FILES, Files
from tests.plugins.dpc.cases import held, people
from tests.plugins.dpc.payments import CLAIMED, PAID
from tests.spec import folded


def test_a_state_is_written_and_read_back() -> None:
    state = folded(FILES, (*held(5), CLAIMED, PAID))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(state), type=Files) == state


def test_a_part_is_the_state_of_its_own_fold() -> None:
    facts = (*held(5), CLAIMED, PAID)
    files = folded(FILES, facts)
    assert files.sessions == folded(SESSIONS, facts)
    assert files.members == folded(MEMBERS, facts)
    assert files.parties == folded(PARTIES, facts)
    assert files.claims == folded(CLAIMS, facts)
    assert set(files.people(CLAIMED.session)) == set(people(5))
    assert list(files.people(CLAIMED.claim)) == []


def test_each_handler_tells_where_its_source_stands() -> None:
    """A state kept aside is thrown away when the source of a handler changes."""
    sources = {handler.__module__ for handler in FILES.handlers.values()}
    assert sources == {
        "core.subjects.training.fold",
        "core.subjects.membership.fold",
        "core.subjects.parties.fold",
        "plugins.dpc.records.claims",
        "plugins.dpc.records.registrations",
    }
