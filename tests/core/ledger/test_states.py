"""States kept on the way: a replay at an old date starts near it, and says the same."""

from datetime import date

import pytest

from core.facts import Id, PartyId
from core.ledger import WithdrawRecord, states
from core.subjects.accounts.fold import ACCOUNTS
from tests.core.ledger.conftest import DAY, READERS_FOLD, Enrol, Leave, Library

SOME = [f"p-{a}{b}{'a' * 14}" for a in "abcdefgh" for b in "abcdefgh"]


@pytest.fixture
def long_lived(library: Library, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Sixty-four arrivals, some departures, a correction and a withdrawal, and states kept every eight records."""
    monkeypatch.setattr(states, "LEAST_STRIDE", 8)
    first = library.ledger.head() + 1
    for number, party in enumerate(SOME):
        library.enrol(party, f"Lectrice {number}", date(2024, 1, 1 + number % 28))
        if number % 9 == 0:
            library.do(Leave(party=PartyId(Id(party)), on=date(2024, 2, 1)))
    library.do(Enrol(party=PartyId(Id(SOME[2])), on=DAY, called="Corrigée"), corrects=first + 3)
    library.do(WithdrawRecord(position=first + 4, reason="En double."))
    return library


def test_a_state_from_the_cache_is_the_state_from_zero_at_every_position(long_lived: Library) -> None:
    ledger = long_lived.ledger
    long_lived.names()
    while ledger.states.prepare():
        pass
    assert len(ledger.cache.positions(READERS_FOLD)) >= 4
    cached = {known: long_lived.names(known=known) for known in range(ledger.head() + 1)}
    ledger.close()
    for path in long_lived.directory.glob("cache.db*"):
        path.unlink()
    long_lived.reopen()

    for known, names in cached.items():
        assert long_lived.names(known=known) == names


def test_what_is_kept_for_another_code_or_another_history_is_not_used(long_lived: Library) -> None:
    ledger = long_lived.ledger
    before = long_lived.names()
    while ledger.states.prepare():
        pass
    ledger.cache._database.run("UPDATE state SET data = x'80'")
    long_lived.reopen()

    assert long_lived.names() == before
    assert long_lived.names(known=20) != before


def test_only_so_many_old_states_stay_in_memory_and_any_is_folded_again(
    long_lived: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(states, "KEPT", 2)
    long_lived.names()
    head = long_lived.ledger.head()
    told = {known: long_lived.names(known=known) for known in range(head - 6, head)}

    assert len(long_lived.ledger.states._old) == 2
    assert {known: long_lived.names(known=known) for known in told} == told
    long_lived.ledger.states.forget()
    assert long_lived.ledger.states._old == {}
    assert {known: long_lived.names(known=known) for known in told} == told


def test_a_state_that_does_not_read_a_withdrawn_record_is_not_folded_again(library: Library) -> None:
    library.enrol(SOME[0], "Lectrice")
    ledger = library.ledger
    with ledger.states.lock:
        accounts = ledger.state(ACCOUNTS)
    library.do(WithdrawRecord(position=ledger.head(), reason="En double."))

    with ledger.states.lock:
        assert ledger.state(ACCOUNTS) is accounts
    assert library.names() == []
